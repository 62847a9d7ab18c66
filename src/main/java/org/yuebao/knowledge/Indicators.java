package org.yuebao.knowledge;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.indicator.Range;

/** Loads the catalogue of indicators, their names and the units that they may be printed in. */
final class Indicators {
  private static final List<String> LEVELS = List.of("district", "city", "province");

  private final Path data;
  private final Problems problems;
  private final Map<String, String> baseOf = new HashMap<>();
  private final Map<String, BigDecimal> factorOf = new HashMap<>();
  private final Map<String, List<String>> unitsOf = new HashMap<>();
  private final Map<String, Indicator> byCode = new LinkedHashMap<>();

  Indicators(Path data, Problems problems) {
    this.data = data;
    this.problems = problems;
  }

  Catalogue catalogue() {
    readUnits();
    Table table =
        Table.read(
            data,
            "catalogue/indicators.tsv",
            problems,
            "code",
            "name_zh",
            "aliases_zh",
            "weak_aliases_zh",
            "name_en",
            "theme",
            "subject",
            "dimension",
            "unit_code",
            "unit_zh",
            "unit_mult",
            "decimals",
            "stock_flow",
            "frequency",
            "time_basis",
            "growth_basis",
            "note");
    for (Table.Row row : table.rows()) {
      Indicator indicator = indicator(row);
      if (byCode.put(indicator.code(), indicator) != null) {
        row.problem("the indicator " + indicator.code() + " stands twice; remove one of the lines");
      }
    }
    return new Catalogue(byCode);
  }

  /**
   * Units that a level of an indicator may be printed in, by the indicator's code; {@code *} for
   * any.
   */
  Map<String, List<String>> unitsOf() {
    return unitsOf;
  }

  /** Every name with its indicator. */
  List<IndicatorName> names() {
    Map<String, IndicatorName> names = new LinkedHashMap<>();
    Table table =
        Table.read(
            data, "lexicon/names.tsv", problems, "code", "name", "domains", "measure", "open");
    for (Table.Row row : table.rows()) {
      Indicator indicator = byCode.get(row.must("code"));
      if (indicator == null) {
        row.problem(
            "the indicator "
                + row.get("code")
                + " is unknown; use a code of catalogue/indicators.tsv");
        continue;
      }
      Set<String> domains = Set.copyOf(row.list("domains"));
      IndicatorName name =
          new IndicatorName(
              indicator,
              row.must("name"),
              domains,
              row.get("measure"),
              row.get("open").equals("open"));
      addName(names, name, row);
    }
    for (Indicator indicator : byCode.values()) {
      addOwnNames(names, indicator);
    }
    return new ArrayList<>(names.values());
  }

  private static void addName(Map<String, IndicatorName> names, IndicatorName name, Table.Row row) {
    String key =
        name.domains().isEmpty() ? name.name() : name.name() + "|" + name.indicator().code();
    IndicatorName other = names.putIfAbsent(key, name);
    if (other != null && !other.indicator().code().equals(name.indicator().code())) {
      row.problem(
          "the name "
              + name.name()
              + " already means "
              + other.indicator().code()
              + "; give both a domain or remove one");
    }
  }

  /** The catalogue's own names, unless the lexicon says more of them. */
  private static void addOwnNames(Map<String, IndicatorName> names, Indicator indicator) {
    List<String> own = new ArrayList<>(indicator.aliases());
    own.add(indicator.name());
    for (String name : own) {
      names.putIfAbsent(name, new IndicatorName(indicator, name, Set.of(), "", false));
    }
  }

  private void readUnits() {
    for (Table.Row row :
        Table.read(data, "catalogue/units.tsv", problems, "unit_code", "base", "factor", "also")
            .rows()) {
      String code = row.must("unit_code");
      baseOf.put(code, row.get("base"));
      BigDecimal factor = row.decimal("factor");
      factorOf.put(code, factor == null ? BigDecimal.ONE : factor);
      List<String> units = new ArrayList<>();
      units.add(row.get("base"));
      units.addAll(row.list("also"));
      unitsOf.put("unit:" + code, units);
    }
  }

  private Indicator indicator(Table.Row row) {
    String unitCode = row.must("unit_code");
    String base = baseOf.get(unitCode);
    if (base == null) {
      row.problem("the unit " + unitCode + " is unknown; add it to catalogue/units.tsv");
      base = unitCode;
    }
    unitsOf.put(row.must("code"), unitsOf.getOrDefault("unit:" + unitCode, List.of(base)));
    return new Indicator(
        row.get("code"),
        row.must("name_zh"),
        row.list("aliases_zh"),
        row.list("weak_aliases_zh"),
        row.get("name_en"),
        row.get("theme"),
        row.must("subject"),
        row.must("dimension"),
        base,
        row.get("unit_zh"),
        powerOfTen(printed(row, unitCode)),
        printed(row, unitCode),
        row.integer("decimals"),
        row.must("stock_flow"),
        List.of(row.get("frequency").split(",")),
        row.must("time_basis"),
        row.get("growth_basis"),
        ranges(row, unitCode),
        row.get("note"));
  }

  /** What one unit as the press prints it is worth in base units. */
  private BigDecimal printed(Table.Row row, String unitCode) {
    return factorOf
        .getOrDefault(unitCode, BigDecimal.ONE)
        .scaleByPowerOfTen(row.integer("unit_mult"));
  }

  private static int powerOfTen(BigDecimal factor) {
    BigDecimal bare = factor.stripTrailingZeros();
    return bare.unscaledValue().equals(BigInteger.ONE) ? -bare.scale() : 0;
  }

  private Map<String, Range> ranges(Table.Row row, String unitCode) {
    BigDecimal factor = printed(row, unitCode);
    Map<String, Range> ranges = new HashMap<>();
    for (String level : LEVELS) {
      BigDecimal min = scaled(row.decimal(level + "_min"), factor);
      BigDecimal max = scaled(row.decimal(level + "_max"), factor);
      if (min != null && max != null) {
        if (min.compareTo(max) > 0) {
          row.problem(level + "_min is above " + level + "_max; swap them");
        }
        ranges.put(level, new Range(min, max));
      }
    }
    return ranges;
  }

  private static @Nullable BigDecimal scaled(@Nullable BigDecimal number, BigDecimal factor) {
    return number == null ? null : number.multiply(factor);
  }
}
