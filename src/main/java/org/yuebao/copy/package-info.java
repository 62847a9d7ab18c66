/**
 * Which stories repeat another: reprints, also shortened or under another headline, count as one
 * source. May know stories.
 */
@NullMarked
package org.yuebao.copy;

import org.jspecify.annotations.NullMarked;
