package org.yuebao.knowledge;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.Range;

/** Loads the catalogue of indicators and the units that they may be printed in. */
final class Indicators {
  private static final String FILE = "catalogue/indicators.tsv";

  private static final String[] COLUMNS = {
    "code",
    "name_zh",
    "aliases_zh",
    "weak_aliases_zh",
    "name_en",
    "theme",
    "subject",
    "family",
    "dimension",
    "unit_code",
    "unit_zh",
    "unit_mult",
    "decimals",
    "stock_flow",
    "frequency",
    "time_basis",
    "growth_basis",
    "note"
  };

  private static final List<String> LEVELS = List.of("district", "city", "province");
  private static final List<String> SUBJECTS =
      List.of("REGION", "PROJECT", "EVENT", "CLUSTER", "FUND");
  private static final List<String> FAMILIES =
      List.of("", Indicator.PROJECTS, Indicator.INVESTMENT, Indicator.INDUSTRY_SHARES);
  private static final List<String> KINDS = List.of("stock", "flow", "ratio", "index");
  private static final List<String> TIME_BASES = List.of("PERIOD", "YTD", "EOP", "POINT", "EVENT");
  private static final List<String> GROWTH_BASES = List.of("REAL", "NOMINAL", "NONE");

  private final Units units;
  private final Catalogue catalogue;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, List<String>> unitsOf = new HashMap<>();

  /**
   * An indicator and where it stands.
   *
   * @param indicator the indicator
   * @param row its line
   */
  record Line(Indicator indicator, Table.Row row) {}

  Indicators(DataFiles files, Problems problems) {
    this.units = new Units(files, problems);
    Map<String, Indicator> byCode = new LinkedHashMap<>();
    UniqueLines seen = new UniqueLines("the indicator");
    for (Table.Row row : Table.read(files, FILE, problems, COLUMNS).rows()) {
      String code = row.must("code");
      if (seen.isNew(row, code)) {
        Indicator indicator = indicator(row, code);
        byCode.put(code, indicator);
        lines.add(new Line(indicator, row));
      }
    }
    this.catalogue = new Catalogue(byCode);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** Every indicator with its line, to say where something is wrong. */
  List<Line> lines() {
    return lines;
  }

  /** Base units that a level of an indicator may be printed in, by its code; {@code *} for any. */
  Map<String, List<String>> unitsOf() {
    return unitsOf;
  }

  /** Base units of what works make: 吨, 千瓦, 千瓦时. */
  Set<String> capacities() {
    return units.capacities();
  }

  private Indicator indicator(Table.Row row, String code) {
    Units.Entry unit = unit(row);
    unitsOf.put(code, unit.printed());
    BigDecimal printed = unit.factor().scaleByPowerOfTen(row.integer("unit_mult"));
    return new Indicator(
        code,
        row.must("name_zh"),
        row.list("aliases_zh"),
        row.list("weak_aliases_zh"),
        row.get("name_en"),
        row.must("theme"),
        row.oneOf("subject", SUBJECTS),
        row.oneOf("family", FAMILIES),
        row.must("dimension"),
        unit.base(),
        row.get("unit_zh"),
        powerOfTen(printed),
        printed,
        row.integer("decimals"),
        row.oneOf("stock_flow", KINDS),
        List.of(row.must("frequency").split(",")),
        row.oneOf("time_basis", TIME_BASES),
        row.oneOf("growth_basis", GROWTH_BASES),
        ranges(row, printed),
        row.get("note"));
  }

  private Units.Entry unit(Table.Row row) {
    String code = row.must("unit_code");
    Units.Entry unit = units.get(code);
    if (unit == null) {
      row.problem("the unit " + code + " is unknown; add it to catalogue/units.tsv");
      return new Units.Entry(code, BigDecimal.ONE, List.of(code));
    }
    return unit;
  }

  private static int powerOfTen(BigDecimal factor) {
    BigDecimal bare = factor.stripTrailingZeros();
    return bare.unscaledValue().equals(BigInteger.ONE) ? -bare.scale() : 0;
  }

  private static Map<String, Range> ranges(Table.Row row, BigDecimal printed) {
    Map<String, Range> ranges = new HashMap<>();
    for (String level : LEVELS) {
      Range range = range(row, level, printed);
      if (range != null) {
        ranges.put(level, range);
      }
    }
    return ranges;
  }

  private static @Nullable Range range(Table.Row row, String level, BigDecimal printed) {
    BigDecimal min = row.decimal(level + "_min");
    BigDecimal max = row.decimal(level + "_max");
    if (min == null || max == null) {
      if (row.get(level + "_min").isEmpty() != row.get(level + "_max").isEmpty()) {
        row.problem(level + "_min and " + level + "_max need each other; fill in the other");
      }
      return null;
    }
    if (min.compareTo(max) > 0) {
      row.problem(level + "_min is above " + level + "_max; swap them");
    }
    return new Range(min.multiply(printed), max.multiply(printed));
  }
}
