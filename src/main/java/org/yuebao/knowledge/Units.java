package org.yuebao.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Loads the units of the catalogue: which base unit each is counted in. */
final class Units {
  /** For an indicator that may be printed in any unit. */
  private static final String ANY = "*";

  private static final String CAPACITY = "capacity";

  private final Map<String, Entry> byCode = new HashMap<>();
  private final Set<String> capacities = new TreeSet<>();

  /**
   * A unit of the catalogue.
   *
   * @param base unit as facts carry it; empty when the text says it
   * @param factor what one of it is worth in the base unit
   * @param printed base units that a level may be printed in, the own one first; {@code *} for any
   */
  record Entry(String base, BigDecimal factor, List<String> printed) {}

  Units(DataFiles files, Problems problems) {
    UniqueLines seen = new UniqueLines("the unit");
    Table table =
        Table.read(
            files,
            "catalogue/units.tsv",
            problems,
            "unit_code",
            "base",
            "factor",
            "also",
            CAPACITY);
    for (Table.Row row : table.rows()) {
      String code = row.must("unit_code");
      if (seen.isNew(row, code)) {
        byCode.put(code, entry(row));
        if (isCapacity(row)) {
          capacities.add(row.get("base"));
        }
      }
    }
  }

  private static Entry entry(Table.Row row) {
    BigDecimal factor = row.decimal("factor");
    if (row.get("factor").isEmpty() || (factor != null && factor.signum() <= 0)) {
      row.problem(
          "factor has to be a number above zero; write what one "
              + row.get("unit_code")
              + " is worth in its base unit");
    }
    List<String> also = row.list("also");
    String base = also.contains(ANY) ? row.get("base") : row.must("base");
    List<String> printed = new ArrayList<>();
    printed.add(base);
    printed.addAll(also);
    return new Entry(base, factor == null ? BigDecimal.ONE : factor, List.copyOf(printed));
  }

  private static boolean isCapacity(Table.Row row) {
    String capacity = row.get(CAPACITY);
    if (!capacity.isEmpty() && !capacity.equals(CAPACITY)) {
      row.problem("capacity is " + capacity + "; write nothing or capacity");
    }
    return capacity.equals(CAPACITY);
  }

  /** Base units of what works make in a year or a day. */
  Set<String> capacities() {
    return capacities;
  }

  /** The unit with this code; null when the catalogue has none. */
  @Nullable Entry get(String code) {
    return byCode.get(code);
  }
}
