package org.yuebao.project;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yuebao.region.RegionCode;

/**
 * Which names are compared: those of a city with its districts; above that those of a region that
 * begin alike, so that no block grows with the nation. Blocks that hold the two names of a
 * planner's decision are one, else the decision would not meet them.
 */
final class Blocks {
  private static final int COUNTY_CODE = 6;
  private static final int HEAD = 2;

  private final NameReader names;

  /** A block and the one that it is joined with, the lesser of the two. */
  private final Map<String, String> joined = new TreeMap<>();

  Blocks(NameReader names, List<Settlement> settlements) {
    this.names = names;
    for (Settlement each : settlements) {
      join(plain(each.region(), each.name()), plain(each.region(), each.other()));
    }
  }

  private void join(String one, String other) {
    String first = last(one);
    String second = last(other);
    if (!first.equals(second)) {
      boolean inOrder = first.compareTo(second) < 0;
      joined.put(inOrder ? second : first, inOrder ? first : second);
    }
  }

  /** Whether decisions join blocks: one of their names no longer says which block it is of. */
  boolean areJoined() {
    return !joined.isEmpty();
  }

  /** The block of a name that was told of a region. */
  String of(@Nullable String region, String name) {
    return last(plain(region, name));
  }

  private String last(String block) {
    String last = block;
    for (String next = last; next != null; next = joined.get(last)) {
      last = next;
    }
    return last;
  }

  private String plain(@Nullable String region, String name) {
    if (region != null && region.length() == COUNTY_CODE && !region.endsWith("0000")) {
      return RegionCode.prefecture(region);
    }
    String core = names.read(name, region).core();
    return Objects.requireNonNullElse(region, "")
        + " "
        + core.substring(0, Math.min(HEAD, core.length()));
  }
}
