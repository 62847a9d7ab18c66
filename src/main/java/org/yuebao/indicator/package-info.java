/** The catalogue of indicators and the lexicon of their names. May know regions. */
@NullMarked
package org.yuebao.indicator;

import org.jspecify.annotations.NullMarked;
