package org.yuebao.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.period.PeriodScanner;
import org.yuebao.quantity.Classifiers;
import org.yuebao.quantity.QuantityScanner;
import org.yuebao.region.Gazetteer;
import org.yuebao.story.Lexicon;

/**
 * All that the engine knows: immutable, shared by all threads.
 *
 * @param catalogue the indicators
 * @param gazetteer the regions
 * @param quantities the grammar of quantities with its numerals and units
 * @param classifiers what the characters around a figure say of what it counts
 * @param periods the grammar of time with its words
 * @param terms every word with its roles: names of indicators and regions among them
 * @param domainsOf which domains an indicator opens for the sentences that follow it
 * @param shares which indicator is the share of a part in a whole, by {@code part/whole}
 * @param unitsOf which units a level of an indicator may be printed in, by the indicator's
 *     dimension
 * @param capacities base units of what works make: tonnes, and for power stations and batteries
 *     kilowatts and their hours
 * @param subjectWords the words that names of projects, enterprises and zones are found by
 * @param partners the indicators that describe a partner country, each with how far away it may
 *     stand: {@code STORY} or {@code CLAUSE}
 * @param reached words for what a project has reached
 * @param columns words of the headers, captions and row heads of tables
 * @param concepts words that say of what kind a thing is whose name they are part of
 * @param confidence how sure each way of linking is
 */
public record Vocabulary(
    Catalogue catalogue,
    Gazetteer gazetteer,
    QuantityScanner quantities,
    Classifiers classifiers,
    PeriodScanner periods,
    Lexicon<Term> terms,
    Map<String, Set<String>> domainsOf,
    Map<String, String> shares,
    Map<String, List<String>> unitsOf,
    Set<String> capacities,
    Refinements refinements,
    Lexicon<SubjectWord> subjectWords,
    Map<String, String> partners,
    ReachedWords reached,
    Lexicon<ColumnWord> columns,
    ConceptWords concepts,
    Confidence confidence) {
  public Vocabulary {
    domainsOf = Map.copyOf(domainsOf);
    shares = Map.copyOf(shares);
    unitsOf = Map.copyOf(unitsOf);
    capacities = Set.copyOf(capacities);
    partners = Map.copyOf(partners);
  }

  /**
   * The indicator of the part at {@code place} of a row of shares; null unless the row is the
   * industries'.
   */
  @Nullable Indicator shareAt(int place, Sentence sentence, int at, char[] text) {
    String before =
        new String(text, sentence.start(), sentence.token(at).start() - sentence.start());
    boolean industries = concepts.standIn(before, ConceptWords.Role.INDUSTRIES);
    Optional<Indicator> share =
        catalogue.all().stream().filter(Indicator::isIndustryShare).skip(place).findFirst();
    return industries ? share.orElse(null) : null;
  }

  /**
   * The indicator that is the share of {@code part} in {@code whole}: a code or the paper's words;
   * null when the catalogue has none.
   */
  public @Nullable String shareOf(String part, String whole) {
    return shares.get(part + "/" + whole);
  }
}
