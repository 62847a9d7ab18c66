/**
 * The release as a workbook for planners, {@code indicators.xlsx}. Knows the core, the tidy rows
 * and fastexcel, and is the only package that does.
 */
@NullMarked
package org.yuebao.publish.xlsx;

import org.jspecify.annotations.NullMarked;
