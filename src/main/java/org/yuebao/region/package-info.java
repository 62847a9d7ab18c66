/** Administrative regions, zones and how a text refers to them. May know periods. */
@NullMarked
package org.yuebao.region;

import org.jspecify.annotations.NullMarked;
