/** Tables for spreadsheets: one row a series, one column a period. Knows the tidy rows. */
@NullMarked
package org.yuebao.publish.wide;

import org.jspecify.annotations.NullMarked;
