/**
 * The tables as Parquet, typed: decimals and dates are no strings. Knows the tidy rows and their
 * columns. Writes the format itself; why stands in decision 0022.
 */
@NullMarked
package org.yuebao.publish.parquet;

import org.jspecify.annotations.NullMarked;
