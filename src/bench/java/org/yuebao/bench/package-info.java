/** Speed of the core, measured by JMH: {@code mvn -q -Pbench test-compile exec:exec}. */
@NullMarked
package org.yuebao.bench;

import org.jspecify.annotations.NullMarked;
