/**
 * What a person reads in a terminal: text laid out in columns, Chinese and Latin letters together.
 */
@NullMarked
package org.yuebao.publish.terminal;

import org.jspecify.annotations.NullMarked;
