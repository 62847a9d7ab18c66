/**
 * What a paper printed: documents, the stories on a page, and the way back from interpreted text to
 * the document. May know outcomes.
 */
@NullMarked
package org.yuebao.story;

import org.jspecify.annotations.NullMarked;
