package org.yuebao.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yuebao.fact.Status;
import org.yuebao.fact.Term;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.quantity.Bound;

/** Loads the words that do something in a sentence, and checks what they say. */
final class Terms {
  private static final List<String> SIGNS = List.of("+", "-");

  /**
   * What the value of a role may be; roles that are not here and not checked otherwise have none.
   */
  private static final Map<Term.Role, List<String>> VALUES =
      Map.ofEntries(
          Map.entry(Term.Role.BOUND, bounds()),
          Map.entry(Term.Role.BOUND_APART, bounds()),
          Map.entry(Term.Role.BOUND_AFTER, bounds()),
          Map.entry(Term.Role.CHANGE, SIGNS),
          Map.entry(Term.Role.CHANGE_NOUN, SIGNS),
          Map.entry(Term.Role.BASE, List.of("YEAR", Term.YEAR_BEFORE, "YEARS", "PRICES", "OTHER")),
          Map.entry(Term.Role.STATUS, statuses()),
          Map.entry(Term.Role.COMPARE, List.of("", Term.PERIOD)),
          Map.entry(
              Term.Role.FILLER,
              List.of(
                  "",
                  Term.AGAIN,
                  Term.IN_A_ROW,
                  Term.ETC,
                  Term.EACH,
                  Term.YEARLY,
                  Term.MOST,
                  Term.PERFECT,
                  Term.PASSIVE,
                  Term.WITHIN,
                  Term.INCLUDES,
                  Term.LASTS,
                  Term.PLACE,
                  Term.AVERAGE,
                  Term.NUMBER,
                  Term.ROUND_UP,
                  Term.VIEW,
                  Term.BEFORE)),
          Map.entry(Term.Role.IN_ALL, List.of("", Term.TO_DATE)),
          Map.entry(Term.Role.ALONE, List.of("", Term.MONTH)),
          Map.entry(Term.Role.HOLDS, List.of("", Term.MEETING, Term.EVENT)),
          Map.entry(Term.Role.SHARE, List.of("", "BETWEEN")),
          Map.entry(Term.Role.ADDITION, List.of("", "NEW")),
          Map.entry(Term.Role.CONTRIBUTION, List.of("", "RATE")),
          Map.entry(Term.Role.RANK_CUE, List.of("", "LAST")),
          Map.entry(Term.Role.REACHES, List.of("", "TOTAL")),
          Map.entry(Term.Role.TEMPERATURE, List.of("", "-")));

  private final Catalogue catalogue;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> domains = new HashSet<>();
  private final Set<String> cues = new HashSet<>();

  /**
   * A word and what it does.
   *
   * @param word as it is printed
   * @param term what it does
   */
  record Entry(String word, Term term) {}

  Terms(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Every word with its role, in the order of the files; one word may have several roles. */
  List<Entry> load(DataFiles files, Problems problems) {
    UniqueLines seen = new UniqueLines("the word");
    for (Table.Row row :
        Table.read(files, "lexicon/terms.tsv", problems, "word", "role", "value").rows()) {
      Term.Role role = row.constant("role", Term.Role.class);
      List<String> spellings = Spellings.of(row, "word");
      if (role != null) {
        Term term = new Term(role, row.get("value"), null, null);
        checkValue(row, role);
        for (String word : spellings) {
          add(row, seen, word, term);
        }
      }
    }
    return entries;
  }

  private void add(Table.Row row, UniqueLines seen, String word, Term term) {
    if (seen.isNew(row, word + " as " + term.role()) && !word.isEmpty()) {
      words.add(word);
      entries.add(new Entry(word, term));
    }
  }

  /** The domains that words open. */
  Set<String> domains() {
    return domains;
  }

  /** What words say that a rule can ask for: their domains, and that all there are is meant. */
  Set<String> cues() {
    Set<String> all = new HashSet<>(cues);
    all.addAll(domains);
    return all;
  }

  boolean has(String word) {
    return words.contains(word);
  }

  private void checkValue(Table.Row row, Term.Role role) {
    List<String> values = VALUES.get(role);
    if (values != null) {
      row.oneOf("value", values);
      if (role == Term.Role.REACHES || role == Term.Role.ADDITION) {
        cues.add(row.get("value"));
      }
      return;
    }
    switch (role) {
      case DOMAIN -> domains.add(row.must("value"));
      case COVERAGE -> row.must("value");
      case MILESTONE -> checkMilestone(row);
      case PAIR -> checkPair(row);
      default -> checkNone(row, role);
    }
  }

  private void checkMilestone(Table.Row row) {
    Indicator indicator = catalogue.get(row.get("value"));
    if (indicator == null || !indicator.dimension().equals("date")) {
      row.problem(
          "value is "
              + row.get("value")
              + "; write the code of an indicator whose value is a date");
    }
  }

  private void checkPair(Table.Row row) {
    List<String> codes = List.of(row.get("value").split(";", -1));
    boolean known =
        codes.stream().allMatch(code -> code.equals("-") || catalogue.get(code) != null);
    if (codes.size() < 2 || !known) {
      row.problem(
          "value is "
              + row.get("value")
              + "; write codes of catalogue/indicators.tsv with semicolons between them, or -"
              + " for what has none");
    }
  }

  private static void checkNone(Table.Row row, Term.Role role) {
    if (!row.get("value").isEmpty()) {
      row.problem("a word with the role " + role + " takes no value; remove " + row.get("value"));
    }
  }

  private static List<String> bounds() {
    List<String> symbols = new ArrayList<>();
    for (Bound bound : Bound.values()) {
      symbols.add(bound.symbol());
    }
    return List.copyOf(symbols);
  }

  private static List<String> statuses() {
    List<String> names = new ArrayList<>();
    for (Status status : Status.values()) {
      names.add(status.name());
    }
    return List.copyOf(names);
  }
}
