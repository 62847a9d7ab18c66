/**
 * The grammar of time: periods in ISO/SDMX form and how the papers say them. May know quantities.
 */
@NullMarked
package org.yuebao.period;

import org.jspecify.annotations.NullMarked;
