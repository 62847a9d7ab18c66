/**
 * The series for statistics software: SDMX-ML 2.1 and SDMX-CSV 2.0. Knows the core, the tidy rows
 * and the JDK's StAX.
 */
@NullMarked
package org.yuebao.publish.sdmx;

import org.jspecify.annotations.NullMarked;
