/**
 * Bytes become documents: unpacking, decoding, front matter, JSON Lines, dates and sources taken
 * from paths. May know the core's stories and outcomes, and libraries for encodings, YAML and JSON;
 * knows nothing of figures, of Beam or of files.
 */
@NullMarked
package org.yuebao.document;

import org.jspecify.annotations.NullMarked;
