package org.yuebao.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The towns of all counties. There are 39,000, and a story knows those around its home: a county's
 * become regions when one of them is first asked for. Shared by all threads.
 *
 * <p>A county's towns are one text, {@code 100湖塘镇;101牛塘镇}: what the code of each adds to the
 * county's (GB/T 10114), and its name.
 */
public final class Towns {
  /** How many digits a town's code adds to its county's. */
  public static final int DIGITS = 3;

  private static final int COUNTY_DIGITS = 6;

  private final Map<String, String> entries;
  private final Map<String, List<Region>> byCounty = Collections.synchronizedMap(new HashMap<>());

  /**
   * @param entries what is written of each county, checked
   */
  public Towns(Map<String, String> entries) {
    this.entries = Map.copyOf(entries);
  }

  /** The codes of the counties that have towns. */
  Iterable<String> counties() {
    return entries.keySet();
  }

  /** The towns of a county, in the order of their codes; empty when it has none. */
  List<Region> of(String county) {
    String written = entries.get(county);
    return written == null
        ? List.of()
        : byCounty.computeIfAbsent(county, code -> regions(code, written));
  }

  /** The town of this code; null when there is none. */
  @Nullable Region get(String code) {
    if (code.length() == COUNTY_DIGITS + DIGITS) {
      for (Region town : of(code.substring(0, COUNTY_DIGITS))) {
        if (town.code().equals(code)) {
          return town;
        }
      }
    }
    return null;
  }

  private static List<Region> regions(String county, String written) {
    List<Region> regions = new ArrayList<>();
    for (String entry : written.split(";")) {
      String name = entry.substring(DIGITS);
      String code = county + entry.substring(0, DIGITS);
      regions.add(new Region(code, name, List.of(), "town", county, true));
    }
    return List.copyOf(regions);
  }
}
