/**
 * The thin shell that wires the core into Beam: transforms, coders, sinks. May know everything but
 * {@code run}; holds no rule of its own.
 */
@NullMarked
package org.yuebao.beam;

import org.jspecify.annotations.NullMarked;
