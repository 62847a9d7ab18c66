package org.yuebao.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All regions by code, in the order of the catalogue, and how they lie inside each other. */
public final class Gazetteer {
  private static final int DEEPEST = 8;
  private static final List<String> LEVELS =
      List.of("world", "country", "province", "prefecture", "county", "town");
  private static final List<String> TOWN_AREAS = List.of("prefecture", "county");
  private static final List<String> SHARED_LEVELS = List.of("province", "prefecture", "county");

  private static final TownNames NO_TOWNS = new TownNames(List.of());

  private final Map<String, Region> byCode;
  private final Towns towns;
  private final @Nullable Region[] provinceLetters = new Region[Character.MAX_VALUE + 1];
  private @Nullable Map<String, List<String>> countiesIn;

  private final Map<String, TownNames> townNames = Collections.synchronizedMap(new HashMap<>());

  /**
   * @param byCode every region but towns; the map is not changed any more by who gives it
   * @param towns the towns
   */
  public Gazetteer(Map<String, Region> byCode, Towns towns) {
    this.byCode = Collections.unmodifiableMap(byCode);
    this.towns = towns;
    for (Region region : byCode.values()) {
      if (region.level().equals("province")) {
        addLetters(region);
      }
    }
  }

  private void addLetters(Region province) {
    for (String name : province.shortNames()) {
      if (name.length() == 1 && provinceLetters[name.charAt(0)] == null) {
        provinceLetters[name.charAt(0)] = province;
      }
    }
  }

  /** The province that one character stands for, as in 粤苏鲁浙; null when it stands for none. */
  public @Nullable Region ofLetter(char letter) {
    return provinceLetters[letter];
  }

  public @Nullable Region get(String code) {
    Region region = byCode.get(code);
    return region != null ? region : towns.get(code);
  }

  /** Every region but the towns. */
  public Collection<Region> aboveTowns() {
    return byCode.values();
  }

  /** The names of the towns in a prefecture, a county or a city under the nation; else none. */
  public TownNames townNames(String area) {
    Region region = byCode.get(area);
    if (region == null || (!TOWN_AREAS.contains(region.level()) && !isMunicipality(area))) {
      return NO_TOWNS;
    }
    return townNames.computeIfAbsent(area, this::townNamesIn);
  }

  private TownNames townNamesIn(String area) {
    List<Region> inside = new ArrayList<>();
    for (String county : countiesIn().getOrDefault(area, List.of())) {
      inside.addAll(towns.of(county));
    }
    return new TownNames(inside);
  }

  /** The counties with towns in each region, themselves included: one walk for all that ask. */
  private synchronized Map<String, List<String>> countiesIn() {
    if (countiesIn == null) {
      Map<String, List<String>> inside = new HashMap<>();
      for (String county : towns.counties()) {
        Region region = byCode.get(county);
        for (int i = 0; region != null && i < DEEPEST; i++) {
          inside.computeIfAbsent(region.code(), code -> new ArrayList<>()).add(county);
          region = byCode.get(region.parent());
        }
      }
      countiesIn = inside;
    }
    return countiesIn;
  }

  /** The region of this level that holds {@code code}, itself included; null when there is none. */
  public @Nullable Region ancestor(String code, String level) {
    Region region = get(code);
    for (int i = 0; region != null && i < DEEPEST; i++) {
      if (region.level().equals(level)) {
        return region;
      }
      region = get(region.parent());
    }
    return null;
  }

  /** Whether it is a city under the nation, which is a province and a city at once. */
  public boolean isMunicipality(String code) {
    Region region = get(code);
    return region != null && region.level().equals("province") && region.isCity();
  }

  /** Whether {@code outer} holds {@code inner} or is it. */
  public boolean holds(String outer, String inner) {
    Region region = get(inner);
    for (int i = 0; region != null && i < DEEPEST; i++) {
      if (region.code().equals(outer)) {
        return true;
      }
      region = get(region.parent());
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
      Region region = get(code);
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
