/**
 * {@code report.html}: the release as a page for planners, in one file that opens without a server.
 * The page itself lies under {@code src/main/resources/report}; here it is filled with data. Knows
 * the core, the tidy rows and what two releases say differently.
 */
@NullMarked
package org.yuebao.publish.report;

import org.jspecify.annotations.NullMarked;
