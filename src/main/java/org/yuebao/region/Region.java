package org.yuebao.region;

import java.util.List;

/**
 * An administrative region, or a country.
 *
 * @param code GB/T 2260 of six digits, NBS code of nine for a town, CN, XW, or ISO 3166 alpha-2 of
 *     a country
 * @param name full name
 * @param shortNames other names
 * @param level world, country, province, prefecture, county, town, zone
 * @param parent code of the region above it; empty at the top
 * @param current whether it still exists
 */
public record Region(
    String code,
    String name,
    List<String> shortNames,
    String level,
    String parent,
    boolean current) {
  public Region {
    shortNames = List.copyOf(shortNames);
  }

  /** By its full name, whatever its level: 重庆市, 苏州市, 昆山市. */
  public boolean isCity() {
    return name.endsWith("市");
  }

  /** By its full name: 武进区. */
  public boolean isDistrict() {
    return name.endsWith("区");
  }

  /** The same region in another one. */
  public Region under(String other) {
    return new Region(code, name, shortNames, level, other, current);
  }
}
