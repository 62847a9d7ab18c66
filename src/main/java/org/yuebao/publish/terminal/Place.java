package org.yuebao.publish.terminal;

import java.util.Objects;
import org.yuebao.observation.SeriesKey;
import org.yuebao.publish.tidy.Labels;

/**
 * Whose figures stand together: a region, or a zone or coverage of it.
 *
 * @param region its code; empty when only the zone is known
 * @param zone empty for the whole region
 */
record Place(String region, String zone) implements Comparable<Place> {
  static Place of(SeriesKey key) {
    return new Place(
        Objects.requireNonNullElse(key.region(), ""), Objects.requireNonNullElse(key.zone(), ""));
  }

  String title(Labels labels) {
    String name = region.isEmpty() ? "" : labels.regionName(region);
    String part = name.isEmpty() || zone.isEmpty() ? zone : "（" + zone + "）";
    String code = region.isEmpty() ? "" : "  " + Labels.area(region);
    return name + part + code;
  }

  @Override
  public int compareTo(Place other) {
    int byRegion = region.compareTo(other.region);
    return byRegion != 0 ? byRegion : zone.compareTo(other.zone);
  }
}
