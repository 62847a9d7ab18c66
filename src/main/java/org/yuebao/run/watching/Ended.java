package org.yuebao.run.watching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yuebao.publish.manifest.Manifest;

/**
 * How a run ended.
 *
 * @param at when
 * @param exitCode as the process tells it
 * @param problem why it failed; empty when it did not
 * @param manifest what it left; null when it did not come so far
 * @param lastSuccess when the release that is current was made; null when there is none
 */
public record Ended(
    Instant at,
    int exitCode,
    String problem,
    @Nullable Manifest manifest,
    @Nullable Instant lastSuccess) {}
