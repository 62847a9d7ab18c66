/**
 * Pages with a layout become text as a reader of the paper would copy it: headline, date and source
 * taken off, navigation left out, tables as rows of cells. May know outcomes, stories and the
 * libraries of the formats; nothing of them may fetch, run or open anything else.
 */
@NullMarked
package org.yuebao.document.page;

import org.jspecify.annotations.NullMarked;
