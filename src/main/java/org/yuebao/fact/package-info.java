/**
 * The engine: one story in, its numeric facts and rejections out. May know everything to its left.
 */
@NullMarked
package org.yuebao.fact;

import org.jspecify.annotations.NullMarked;
