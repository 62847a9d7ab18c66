/**
 * What follows from printed values: series that were never printed, each with its formula, and
 * doubts where printed values contradict each other. May know series.
 */
@NullMarked
package org.yuebao.series.derivation;

import org.jspecify.annotations.NullMarked;
