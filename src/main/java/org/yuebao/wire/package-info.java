/**
 * Records as Avro: the contracts of {@code data/contracts}, and the way between them and the core's
 * records. May know the core, and is the only package beside {@code beam} that knows Avro.
 */
@NullMarked
package org.yuebao.wire;

import org.jspecify.annotations.NullMarked;
