/**
 * Facts and rejections as JSON Lines, with the gold's field names: what {@code extract} prints and
 * a release holds. Knows the core and Jackson's generator.
 */
@NullMarked
package org.yuebao.publish.jsonl;

import org.jspecify.annotations.NullMarked;
