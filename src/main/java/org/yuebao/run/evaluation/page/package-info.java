/**
 * An evaluation as one file for a browser: scores, every error with both readings and what decided
 * ours, and the documents with both side by side. Needs no server and no library; what documents
 * say stands in it as text only.
 */
@NullMarked
package org.yuebao.run.evaluation.page;

import org.jspecify.annotations.NullMarked;
