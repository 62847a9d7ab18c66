/**
 * Results as values: what was kept, with its doubts, and what was rejected, with its reason. Knows
 * nothing of any other package.
 */
@NullMarked
package org.yuebao.outcome;

import org.jspecify.annotations.NullMarked;
