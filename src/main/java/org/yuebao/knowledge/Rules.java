package org.yuebao.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yuebao.fact.Refinements;
import org.yuebao.indicator.Catalogue;

/** Loads the rules: what opens a domain, what is a share of what, what narrows an indicator. */
final class Rules {
  private static final String ANY_WHOLE = "*";
  private static final List<String> REACHES = List.of("STORY", "CLAUSE");

  private final DataFiles files;
  private final Problems problems;
  private final Catalogue catalogue;

  Rules(DataFiles files, Problems problems, Catalogue catalogue) {
    this.files = files;
    this.problems = problems;
    this.catalogue = catalogue;
  }

  /** The domains that an indicator opens, by its code. */
  Map<String, Set<String>> domains() {
    Map<String, Set<String>> domains = new HashMap<>();
    UniqueLines seen = new UniqueLines("the rule");
    for (Table.Row row :
        Table.read(files, "rules/domains.tsv", problems, "code", "domain").rows()) {
      String code = code(row, "code");
      String domain = row.must("domain");
      if (seen.isNew(row, code + " opens " + domain)) {
        domains.computeIfAbsent(code, key -> new HashSet<>()).add(domain);
      }
    }
    return domains;
  }

  /** The indicator that is the share of a part in a whole, by {@code part/whole}. */
  Map<String, String> shares() {
    Map<String, String> shares = new HashMap<>();
    UniqueLines seen = new UniqueLines("the rule");
    for (Table.Row row :
        Table.read(files, "rules/shares.tsv", problems, "part", "whole", "share").rows()) {
      String part = part(row);
      String whole = row.get("whole").equals(ANY_WHOLE) ? ANY_WHOLE : code(row, "whole");
      String share = code(row, "share");
      if (seen.isNew(row, part + " in " + whole)) {
        shares.put(part + "/" + whole, share);
      }
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
   * @param domains the domains that words open: a rule waits for one of them or for a milestone
   */
  Refinements refinements(Set<String> domains) {
    Map<String, List<Refinements.Rule>> rules = new HashMap<>();
    UniqueLines seen = new UniqueLines("the rule");
    for (Table.Row row :
        Table.read(files, "rules/refinements.tsv", problems, "code", "cue", "narrowed").rows()) {
      String code = code(row, "code");
      String cue = row.must("cue");
      String narrowed = code(row, "narrowed");
      if (!domains.contains(cue) && catalogue.get(cue) == null) {
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
    }
    return new Refinements(rules);
  }

  /**
   * How far from a figure the partner country may stand that it is about, by the indicator's code.
   */
  Map<String, String> partners() {
    Map<String, String> partners = new HashMap<>();
    UniqueLines seen = new UniqueLines("the indicator");
    for (Table.Row row :
        Table.read(files, "rules/partners.tsv", problems, "code", "reach").rows()) {
      String code = code(row, "code");
      String reach = row.oneOf("reach", REACHES);
      if (seen.isNew(row, code)) {
        partners.put(code, reach);
      }
    }
    return partners;
  }

  private String code(Table.Row row, String column) {
    String code = row.must(column);
    if (!code.isEmpty() && catalogue.get(code) == null) {
      row.problem("the indicator " + code + " is unknown; use a code of catalogue/indicators.tsv");
    }
    return code;
  }
}
