/**
 * Documents and workbooks of Office become text: paragraphs in order, tables and sheets as rows of
 * cells. May know outcomes, limits, pages with a layout and POI, of which nothing may fetch, run or
 * open anything else.
 */
@NullMarked
package org.yuebao.document.office;

import org.jspecify.annotations.NullMarked;
