/**
 * What analysts know, read from {@code data/} into immutable vocabularies; stops with file and line
 * when the data is wrong. May know the core.
 */
@NullMarked
package org.yuebao.knowledge;

import org.jspecify.annotations.NullMarked;
