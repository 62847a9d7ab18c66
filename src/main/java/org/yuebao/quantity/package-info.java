/**
 * The grammar of Chinese figures: numerals, scales, units, ranges and bounds, on characters alone.
 * May know stories.
 */
@NullMarked
package org.yuebao.quantity;

import org.jspecify.annotations.NullMarked;
