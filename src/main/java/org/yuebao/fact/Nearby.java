package org.yuebao.fact;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.region.Gazetteer;
import org.yuebao.region.Region;
import org.yuebao.region.RegionWord;
import org.yuebao.region.TownNames;

/**
 * The places around the paper's home, and those that its story has named: short names are theirs.
 */
final class Nearby {
  private final Gazetteer gazetteer;
  private final Set<String> mentioned = new HashSet<>();

  /** The prefecture or the city under the nation that home lies in; null when it lies in none. */
  private final @Nullable Region city;

  private final TownNames towns;

  Nearby(Gazetteer gazetteer, String home) {
    this.gazetteer = gazetteer;
    this.city = cityAround(gazetteer, home);
    Region prefecture = gazetteer.ancestor(home, "prefecture");
    this.towns = gazetteer.townNames(prefecture == null ? home : prefecture.code());
  }

  private static @Nullable Region cityAround(Gazetteer gazetteer, String home) {
    Region prefecture = gazetteer.ancestor(home, "prefecture");
    Region province = gazetteer.ancestor(home, "province");
    boolean municipality = province != null && gazetteer.isMunicipality(province.code());
    return prefecture == null && municipality ? province : prefecture;
  }

  /** The story has named the region in full. */
  void mention(String code) {
    mentioned.add(code);
  }

  /**
   * Whether the short name of a county may be taken: near home, or when the story has named it in
   * full.
   */
  boolean knows(String code) {
    return mentioned.contains(code) || (city != null && gazetteer.holds(city.code(), code));
  }

  /** Whether a town near home may be named from the character on. */
  boolean mayBeginTown(char c) {
    return towns.mayBegin(c);
  }

  /** The town that is named at {@code at}, near home or right behind the region it lies in. */
  @Nullable Region town(char[] text, int at, int limit, @Nullable RegionWord before) {
    Region town = towns.at(text, at, limit);
    return town == null && before != null && before.kind() != RegionWord.Kind.ZONE
        ? gazetteer.townNames(before.value()).at(text, at, limit)
        : town;
  }

  /** Whether {@code code} lies in the region that the word names: 浙江桐庐. */
  boolean isIn(@Nullable RegionWord outer, String code) {
    return outer != null
        && outer.kind() == RegionWord.Kind.NAME
        && !outer.value().equals(PlaceUse.NATION)
        && gazetteer.holds(outer.value(), code);
  }
}
