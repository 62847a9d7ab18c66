/**
 * PDF files become text in the order in which a reader reads them: columns one after the other,
 * headlines above them, tables as rows of cells, without running heads and page numbers. May know
 * outcomes, limits, pages with a layout and PDFBox, of which nothing may fetch, run or open
 * anything else.
 */
@NullMarked
package org.yuebao.document.pdf;

import org.jspecify.annotations.NullMarked;
