package org.yuebao.beam;

import java.io.Serializable;

/**
 * What the steps of a pipeline ask of the core, as a worker gets hold of it.
 *
 * @param reader stories of a file
 * @param extractor facts of a story
 * @param observer facts in the catalogue's terms
 * @param believing series of what was observed
 * @param projecting how projects are told apart
 */
public record Core(
    StoryReader reader,
    Extractor extractor,
    Observing observer,
    Believing believing,
    Projecting projecting)
    implements Serializable {}
