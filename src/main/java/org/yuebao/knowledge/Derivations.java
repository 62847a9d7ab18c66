package org.yuebao.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yuebao.indicator.Catalogue;
import org.yuebao.series.derivation.DerivationRule;
import org.yuebao.series.derivation.DerivationRule.Kind;

/** Loads how indicators hang together. */
final class Derivations {
  private static final String FILE = "rules/derivations.tsv";
  private static final List<String> GROWTH_BASES = List.of("REAL", "NOMINAL", "NONE");
  private static final String ANY = "*";
  private static final String ALL_IN_PERCENT = "100";

  private Derivations() {}

  static List<DerivationRule> load(DataFiles files, Problems problems, Catalogue catalogue) {
    List<DerivationRule> rules = new ArrayList<>();
    UniqueLines names = new UniqueLines("the derivation");
    String[] columns = {"kind", "whole", "parts", "factor", "tolerance", "name"};
    for (Table.Row row : Table.read(files, FILE, problems, columns).rows()) {
      Kind kind = row.constant("kind", Kind.class);
      if (kind == null || !names.isNew(row, row.must("name"))) {
        continue;
      }
      check(row, kind, catalogue);
      rules.add(
          new DerivationRule(
              kind,
              row.must("whole"),
              row.list("parts"),
              Objects.requireNonNullElse(row.decimal("factor"), BigDecimal.ONE),
              Objects.requireNonNullElse(row.decimal("tolerance"), BigDecimal.ZERO)));
    }
    return rules;
  }

  private static void check(Table.Row row, Kind kind, Catalogue catalogue) {
    switch (kind) {
      case GROWTH -> row.oneOf("whole", GROWTH_BASES);
      case ZONE -> row.oneOf("whole", List.of(ANY));
      case CUMULATION -> {
        row.oneOf("whole", List.of(ANY));
        row.list("parts").forEach(code -> checkCode(row, code, catalogue));
      }
      case SUM, RATIO, PER_CAPITA, PART -> {
        if (!row.get("whole").equals(ALL_IN_PERCENT)) {
          checkCode(row, row.must("whole"), catalogue);
        }
        row.list("parts").forEach(code -> checkCode(row, code, catalogue));
        checkPair(row, kind);
      }
    }
  }

  private static void checkPair(Table.Row row, Kind kind) {
    boolean pair = kind == Kind.RATIO || kind == Kind.PER_CAPITA;
    if (pair && row.list("parts").size() != 2) {
      row.problem("parts of a ratio are two; write numerator;denominator");
    }
  }

  private static void checkCode(Table.Row row, String code, Catalogue catalogue) {
    if (catalogue.get(code) == null) {
      row.problem("the indicator " + code + " is unknown; use a code of catalogue/indicators.tsv");
    }
  }
}
