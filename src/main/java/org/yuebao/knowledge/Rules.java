package org.yuebao.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yuebao.fact.Confidence;
import org.yuebao.fact.Refinements;
import org.yuebao.indicator.Catalogue;

/** Loads the rules: what opens a domain, what is a share of what, what narrows an indicator. */
final class Rules {
  private static final String NO_SHARE = "-";
  private static final String ANY_WHOLE = "*";
  private static final List<String> REACHES = List.of("STORY", "CLAUSE");

  private final DataFiles files;
  private final Problems problems;
  private final Catalogue catalogue;
  private final UniqueLines names = new UniqueLines("a rule of the name");
  private final List<RuleExample> examples = new ArrayList<>();
  private final List<Table.Row> openers = new ArrayList<>();

  Rules(DataFiles files, Problems problems, Catalogue catalogue) {
    this.files = files;
    this.problems = problems;
    this.catalogue = catalogue;
  }

  /** The sentences by which the rules show what they mean, once these are read. */
  List<RuleExample> examples() {
    return examples;
  }

  /** How sure each way of linking is, in percent. */
  Confidence confidence() {
    Map<Confidence.Way, Integer> percent = new EnumMap<>(Confidence.Way.class);
    String file = "rules/confidence.tsv";
    UniqueLines seen = new UniqueLines("the way");
    for (Table.Row row : Table.read(files, file, problems, "way", "confidence").rows()) {
      Confidence.Way way = row.constant("way", Confidence.Way.class);
      row.must("confidence");
      int value = row.integer("confidence", 0, 100);
      if (way != null && seen.isNew(row, way.name())) {
        percent.put(way, value);
      }
    }
    for (Confidence.Way way : Confidence.Way.values()) {
      if (percent.putIfAbsent(way, 0) == null) {
        problems.add(files.path(file), 1, "the way " + way + " has no line; add one");
      }
    }
    return new Confidence(percent);
  }

  /** The domains that an indicator opens, by its code. */
  Map<String, Set<String>> domains() {
    Map<String, Set<String>> domains = new HashMap<>();
    UniqueLines seen = new UniqueLines("the rule");
    for (Table.Row row : rows("rules/domains.tsv", "codes", "domain")) {
      String domain = row.must("domain");
      openers.add(row);
      row.must("codes");
      for (String code : row.list("codes")) {
        checkCode(row, code);
        if (seen.isNew(row, code + " opens " + domain)) {
          domains.computeIfAbsent(code, key -> new HashSet<>()).add(domain);
        }
      }
      readExamples(row, "rules/domains.tsv", "");
    }
    return domains;
  }

  /** Tells of rules that open a domain for nobody. */
  void checkDomains(Set<String> wanted) {
    for (Table.Row row : openers) {
      String domain = row.get("domain");
      if (!domain.isEmpty() && !wanted.contains(domain)) {
        row.problem(
            "no name of lexicon/names.tsv waits for the domain "
                + domain
                + "; give one this domain or remove the rule");
      }
    }
  }

  /**
   * The indicator that is the share of a part in a whole, by {@code part/whole}; {@code -} where
   * none is.
   */
  Map<String, String> shares() {
    Map<String, String> shares = new HashMap<>();
    UniqueLines seen = new UniqueLines("the rule");
    for (Table.Row row : rows("rules/shares.tsv", "part", "whole", "share")) {
      String part = part(row);
      String whole = row.get("whole").equals(ANY_WHOLE) ? ANY_WHOLE : code(row, "whole");
      String share = row.get("share").equals(NO_SHARE) ? NO_SHARE : code(row, "share");
      if (seen.isNew(row, part + " in " + whole)) {
        shares.put(part + "/" + whole, share);
      }
      readExamples(row, "rules/shares.tsv", share);
    }
    return shares;
  }

  /** A part is an indicator, or what the papers call it when the catalogue has no code for it. */
  private String part(Table.Row row) {
    String part = row.must("part");
    boolean likeCode = !part.isEmpty() && part.charAt(0) < 128;
    return likeCode ? code(row, "part") : part;
  }

  /**
   * The rules that narrow an indicator.
   *
   * @param cues what words say: a rule waits for one of them or for a milestone
   */
  Refinements refinements(Set<String> cues) {
    Map<String, List<Refinements.Rule>> rules = new HashMap<>();
    UniqueLines seen = new UniqueLines("the rule");
    for (Table.Row row : rows("rules/refinements.tsv", "code", "cue", "narrowed")) {
      String code = code(row, "code");
      String cue = row.must("cue");
      String narrowed = code(row, "narrowed");
      if (!cues.contains(cue) && catalogue.get(cue) == null) {
        row.problem(
            "no word of lexicon/terms.tsv says "
                + cue
                + "; write the value of a DOMAIN or MILESTONE word");
      }
      if (seen.isNew(row, code + " with " + cue)) {
        rules
            .computeIfAbsent(code, key -> new ArrayList<>())
            .add(new Refinements.Rule(cue, narrowed));
      }
      readExamples(row, "rules/refinements.tsv", narrowed);
    }
    return new Refinements(rules);
  }

  /**
   * How far from a figure the partner country may stand that it is about, by the indicator's code.
   */
  Map<String, String> partners() {
    Map<String, String> partners = new HashMap<>();
    UniqueLines seen = new UniqueLines("the indicator");
    for (Table.Row row : rows("rules/partners.tsv", "code", "reach")) {
      String code = code(row, "code");
      String reach = row.oneOf("reach", REACHES);
      if (seen.isNew(row, code)) {
        partners.put(code, reach);
      }
      readExamples(row, "rules/partners.tsv", "");
    }
    return partners;
  }

  // ---- what all rules have

  /** A rule has a name, and shows by examples what it means and where it must not reach. */
  private List<Table.Row> rows(String file, String... columns) {
    List<String> wanted = new ArrayList<>(List.of(columns));
    wanted.addAll(List.of("name", "examples", "counter_examples"));
    return Table.read(files, file, problems, wanted.toArray(String[]::new)).rows();
  }

  /**
   * @param result the indicator that the rule gives and that a counter-example must not give
   */
  private void readExamples(Table.Row row, String file, String result) {
    names.isNew(row, row.must("name"));
    examples.addAll(RuleExample.read(row, files.path(file), "examples", ""));
    examples.addAll(RuleExample.read(row, files.path(file), "counter_examples", result));
  }

  private String code(Table.Row row, String column) {
    String code = row.must(column);
    if (!code.isEmpty()) {
      checkCode(row, code);
    }
    return code;
  }

  private void checkCode(Table.Row row, String code) {
    if (catalogue.get(code) == null) {
      row.problem("the indicator " + code + " is unknown; use a code of catalogue/indicators.tsv");
    }
  }
}
