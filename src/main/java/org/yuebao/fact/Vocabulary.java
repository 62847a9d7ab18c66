package org.yuebao.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.indicator.Catalogue;
import org.yuebao.period.PeriodScanner;
import org.yuebao.quantity.QuantityScanner;
import org.yuebao.region.Gazetteer;
import org.yuebao.story.Lexicon;

/**
 * All that the engine knows: immutable, shared by all threads.
 *
 * @param catalogue the indicators
 * @param gazetteer the regions
 * @param quantities the grammar of quantities with its numerals and units
 * @param periods the grammar of time with its words
 * @param terms every word with its roles: names of indicators and regions among them
 * @param domainsOf which domains an indicator opens for the sentences that follow it
 * @param shares which indicator is the share of a part in a whole, by {@code part/whole}
 * @param unitsOf which units a level of an indicator may be printed in, by the indicator's
 *     dimension
 */
public record Vocabulary(
    Catalogue catalogue,
    Gazetteer gazetteer,
    QuantityScanner quantities,
    PeriodScanner periods,
    Lexicon<Term> terms,
    Map<String, Set<String>> domainsOf,
    Map<String, String> shares,
    Map<String, List<String>> unitsOf) {
  public Vocabulary {
    domainsOf = Map.copyOf(domainsOf);
    shares = Map.copyOf(shares);
    unitsOf = Map.copyOf(unitsOf);
  }

  /**
   * The indicator that is the share of {@code part} in {@code whole}; null when the catalogue has
   * none.
   */
  public @Nullable String shareOf(String part, String whole) {
    return shares.get(part + "/" + whole);
  }
}
