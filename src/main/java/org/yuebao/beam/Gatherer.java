package org.yuebao.beam;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;
import org.yuebao.observation.Observation;
import org.yuebao.observation.SeriesKey;
import org.yuebao.period.Period;
import org.yuebao.region.RegionCode;
import org.yuebao.series.Claims;
import org.yuebao.series.Gathering;
import org.yuebao.wire.Wire;

/**
 * Gathers the observations of a bundle: what travels is one record of bounded size for each period
 * of each series, so that a key with a million facts costs a group no more than one with a
 * thousand. Records wait in {@link Sections}.
 */
final class Gatherer {
  /** As many as a worker may hold at once: some 20 MB. */
  private static final int MOST_CELLS = 10_000;

  private final int partitions;
  private final Sections sections;
  private final Map<Cell, Gathering> cells = new HashMap<>();

  /** What observations meet in. */
  record Cell(SeriesKey key, Period period) {}

  /**
   * @param partitions into how many parts the places are dealt
   * @param folder seen by every worker
   */
  Gatherer(int partitions, String folder) {
    this.partitions = partitions;
    this.sections = new Sections(folder, "claims");
  }

  void add(Observation each) {
    cells
        .computeIfAbsent(
            new Cell(each.key(), each.period()), cell -> new Gathering(cell.key, cell.period))
        .add(each);
    if (cells.size() == MOST_CELLS) {
      deal();
    }
  }

  /** Tells where the claims lie. */
  void finish(Consumer<KV<Integer, Section>> out) {
    deal();
    sections.finish(out);
  }

  private void deal() {
    for (Gathering gathering : cells.values()) {
      Claims claims = gathering.claims();
      sections.add(partition(claims.key(), partitions), Wire.CLAIMS.bytes(claims));
    }
    cells.clear();
  }

  /**
   * A city and its districts lie in one, since no part has more than the whole. Not {@code
   * hashCode} of the record: an enum's differs from one JVM to the next.
   */
  static int partition(SeriesKey key, int partitions) {
    return Math.floorMod(place(key).hashCode(), partitions);
  }

  /** What holds all series that a series is compared with or derived from. */
  static String place(SeriesKey key) {
    String zoneOrSubject = key.zone() == null ? key.subject() : key.zone();
    String place = key.region() == null ? zoneOrSubject : RegionCode.prefecture(key.region());
    return Objects.requireNonNull(place);
  }
}
