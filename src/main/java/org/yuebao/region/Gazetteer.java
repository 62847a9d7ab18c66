package org.yuebao.region;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All regions by code, in the order of the catalogue, and how they lie inside each other. */
public final class Gazetteer {
  private static final int DEEPEST = 8;
  private static final List<String> LEVELS =
      List.of("world", "country", "province", "prefecture", "county", "town");
  private static final List<String> SHARED_LEVELS = List.of("province", "prefecture", "county");

  private final Map<String, Region> byCode;

  /**
   * @param byCode every region; the map is not changed any more by who gives it
   */
  public Gazetteer(Map<String, Region> byCode) {
    this.byCode = Collections.unmodifiableMap(byCode);
  }

  public @Nullable Region get(String code) {
    return byCode.get(code);
  }

  public Collection<Region> all() {
    return byCode.values();
  }

  /** The region of this level that holds {@code code}, itself included; null when there is none. */
  public @Nullable Region ancestor(String code, String level) {
    Region region = byCode.get(code);
    for (int i = 0; region != null && i < DEEPEST; i++) {
      if (region.level().equals(level)) {
        return region;
      }
      region = byCode.get(region.parent());
    }
    return null;
  }

  /** Whether it is a city under the nation, which is a province and a city at once. */
  public boolean isMunicipality(String code) {
    Region region = byCode.get(code);
    return region != null && region.level().equals("province") && region.name().endsWith("市");
  }

  /** Whether {@code outer} holds {@code inner} or is it. */
  public boolean holds(String outer, String inner) {
    Region region = byCode.get(inner);
    for (int i = 0; region != null && i < DEEPEST; i++) {
      if (region.code().equals(outer)) {
        return true;
      }
      region = byCode.get(region.parent());
    }
    return false;
  }

  /**
   * The region that a name means for a paper at home in {@code home}: the one that shares the most
   * with it, then the higher one (吉林 is the province).
   *
   * @return null when several share equally much on one level
   */
  public @Nullable Region nearest(List<String> codes, String home) {
    Region best = null;
    int bestShared = -1;
    boolean tie = false;
    for (String code : codes) {
      Region region = byCode.get(code);
      if (region == null) {
        continue;
      }
      int shared =
          shared(code, home) * LEVELS.size() + LEVELS.size() - LEVELS.indexOf(region.level());
      if (shared > bestShared) {
        best = region;
        bestShared = shared;
        tie = false;
      } else if (shared == bestShared) {
        tie |= region.current() || best == null || !best.current();
      }
    }
    return tie ? null : best;
  }

  /** How many levels two regions share: 0 for different provinces. */
  private int shared(String code, String home) {
    int levels = 0;
    for (String level : SHARED_LEVELS) {
      Region mine = ancestor(code, level);
      Region theirs = ancestor(home, level);
      if (mine != null && theirs != null && mine.code().equals(theirs.code())) {
        levels++;
      }
    }
    return levels;
  }
}
