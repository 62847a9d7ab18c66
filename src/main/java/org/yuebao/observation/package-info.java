/**
 * Facts in the terms of the catalogue: canonical unit, time basis, key of a series. May know facts.
 */
@NullMarked
package org.yuebao.observation;

import org.jspecify.annotations.NullMarked;
