package org.yuebao.publish.sdmx;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A value of a series.
 *
 * @param attributes by their ids, in their order; empty for what is absent
 */
record Obs(String time, BigDecimal value, Map<String, String> attributes) {}
