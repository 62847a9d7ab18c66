/** What is believed, and since when. May know observations. */
@NullMarked
package org.yuebao.series;

import org.jspecify.annotations.NullMarked;
