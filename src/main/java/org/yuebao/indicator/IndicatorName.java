package org.yuebao.indicator;

import java.util.Set;

/**
 * A name by which the papers call an indicator.
 *
 * @param indicator the indicator
 * @param name as it is printed
 * @param domains where the name is certain only in a domain (出口 in foreign trade): those domains;
 *     empty when the name is certain everywhere
 * @param measure what the name itself says is measured: {@code GROWTH} for GDP增速; empty for the
 *     level
 * @param open whether words before it leave its meaning alone (各类, 省级); otherwise a modifier makes
 *     it a part
 */
public record IndicatorName(
    Indicator indicator, String name, Set<String> domains, String measure, boolean open) {
  public IndicatorName {
    domains = Set.copyOf(domains);
  }
}
