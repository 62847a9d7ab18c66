/**
 * Compares facts with gold, counted by the same rules as the annotators' own scorer. Knows facts as
 * lines of text only (the gold's field names), so that facts of any origin can be scored.
 */
@NullMarked
package org.yuebao.run.evaluation;

import org.jspecify.annotations.NullMarked;
