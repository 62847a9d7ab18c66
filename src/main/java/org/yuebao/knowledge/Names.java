package org.yuebao.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.IndicatorName;

/** Loads the names by which the papers call the indicators. */
final class Names {
  /** A domain that is no subject of a text: the name stands after a counted figure. */
  private static final String AFTER_A_COUNT = "COUNT_AFTER";

  private final DataFiles files;
  private final Problems problems;
  private final Catalogue catalogue;
  private final Terms terms;
  private final Map<String, IndicatorName> names = new LinkedHashMap<>();
  private final Map<String, Table.Row> withDomains = new LinkedHashMap<>();

  Names(DataFiles files, Problems problems, Catalogue catalogue, Terms terms) {
    this.files = files;
    this.problems = problems;
    this.catalogue = catalogue;
    this.terms = terms;
  }

  /**
   * Every name with its indicator: those of the lexicon, then the catalogue's own.
   *
   * @param lines the catalogue
   * @param opened the domains that some word or indicator opens
   */
  List<IndicatorName> load(List<Indicators.Line> lines, Set<String> opened) {
    Table table =
        Table.read(
            files, "lexicon/names.tsv", problems, "code", "name", "domains", "measure", "open");
    for (Table.Row row : table.rows()) {
      String code = row.must("code");
      Indicator indicator = catalogue.get(code);
      if (row.must("name").isEmpty() || code.isEmpty()) {
        continue;
      }
      if (indicator == null) {
        row.problem(
            "the indicator " + code + " is unknown; use a code of catalogue/indicators.tsv");
      } else {
        addAll(row, indicator, opened);
      }
    }
    withDomains.forEach(this::checkReach);
    lines.forEach(line -> addOwn(line.indicator(), line.row()));
    return new ArrayList<>(names.values());
  }

  private void addAll(Table.Row row, Indicator indicator, Set<String> opened) {
    Set<String> domains = domains(row, opened);
    String measure = row.oneOf("measure", List.of("", "GROWTH"));
    boolean open = row.oneOf("open", List.of("", "open")).equals("open");
    for (String spelling : Spellings.of(row, "name")) {
      add(row, new IndicatorName(indicator, spelling, domains, measure, open));
    }
  }

  private static Set<String> domains(Table.Row row, Set<String> opened) {
    List<String> domains = row.list("domains");
    for (String domain : domains) {
      if (!opened.contains(domain)) {
        row.problem(
            "nothing opens the domain "
                + domain
                + "; open it in rules/domains.tsv or by a DOMAIN word of lexicon/terms.tsv");
      }
    }
    return Set.copyOf(domains);
  }

  private void add(Table.Row row, IndicatorName name) {
    String code = name.indicator().code();
    boolean exact = name.domains().isEmpty();
    String key = exact ? name.name() : name.name() + "|" + code;
    IndicatorName other = names.putIfAbsent(key, name);
    if (other == null) {
      if (!exact) {
        withDomains.put(key, row);
      }
    } else if (other.indicator().code().equals(code)) {
      row.problem("the name " + name.name() + " of " + code + " stands twice; remove one line");
    } else {
      row.problem(
          "the name "
              + name.name()
              + " already means "
              + other.indicator().code()
              + "; give both a domain or remove one");
    }
  }

  /** A name that is certain everywhere leaves no place for one that is certain in a domain. */
  private void checkReach(String key, Table.Row row) {
    IndicatorName own = names.get(key);
    IndicatorName exact = own == null ? null : names.get(own.name());
    if (own != null && exact != null && !own.domains().contains(AFTER_A_COUNT)) {
      row.problem(
          "the name "
              + own.name()
              + " means "
              + exact.indicator().code()
              + " without any domain, so that this line never counts; remove one of the lines");
    }
  }

  // ---- the catalogue's own names

  /** Its name and aliases, unless the lexicon says more of them. */
  private void addOwn(Indicator indicator, Table.Row row) {
    List<String> own = new ArrayList<>(indicator.aliases());
    own.add(indicator.name());
    for (String name : own) {
      IndicatorName other =
          names.putIfAbsent(name, new IndicatorName(indicator, name, Set.of(), "", false));
      if (other != null && !other.indicator().code().equals(indicator.code())) {
        row.problem(
            "the alias "
                + name
                + " already means "
                + other.indicator().code()
                + "; an alias means one indicator, make it weak or remove it");
      }
    }
    for (String weak : indicator.weakAliases()) {
      checkWeak(weak, indicator, row);
    }
  }

  /** A weak alias counts only through the line of the lexicon that says where it is certain. */
  private void checkWeak(String name, Indicator indicator, Table.Row row) {
    IndicatorName exact = names.get(name);
    if (exact != null && !exact.indicator().code().equals(indicator.code())) {
      row.problem(
          "the weak alias "
              + name
              + " means "
              + exact.indicator().code()
              + " in lexicon/names.tsv; give that line a domain or remove the alias");
    } else if (exact == null
        && !names.containsKey(name + "|" + indicator.code())
        && !terms.has(name)) {
      row.problem(
          "the weak alias "
              + name
              + " has no line in lexicon/names.tsv; add one with the domains where it is certain");
    }
  }

  /** The domains that some name waits for, once the names are loaded. */
  Set<String> domains() {
    Set<String> domains = new TreeSet<>();
    names.values().forEach(name -> domains.addAll(name.domains()));
    return domains;
  }

  /** The domains that words of the lexicon, the rules and the engine itself can open. */
  static Set<String> opened(Set<String> byWords, Map<String, Set<String>> byIndicators) {
    Set<String> opened = new TreeSet<>(byWords);
    byIndicators.values().forEach(opened::addAll);
    opened.addAll(
        List.of(
            AFTER_A_COUNT,
            "PROJECT",
            "PROJECT_EXPECTED",
            "GROWTH_ONLY",
            "RANKED_PLACE",
            "BARE",
            "HEADLINE"));
    return opened;
  }
}
