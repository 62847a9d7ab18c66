/** Tables as CSV (RFC 4180, UTF-8) for pandas, R, Stata, DuckDB. Knows the tidy rows. */
@NullMarked
package org.yuebao.publish.csv;

import org.jspecify.annotations.NullMarked;
