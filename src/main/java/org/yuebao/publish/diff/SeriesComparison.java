package org.yuebao.publish.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Reading;
import org.yuebao.period.Period;
import org.yuebao.publish.diff.Difference.Kind;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.series.Point;
import org.yuebao.series.Series;

/** Compares a series of one release with the same series of another, period by period. */
public final class SeriesComparison {
  private final TidyRows rows;

  public SeriesComparison(TidyRows rows) {
    this.rows = rows;
  }

  /**
   * What is different, in the order of the periods; one value may differ in several ways.
   *
   * @param before null when the earlier release has no such series
   * @param after null when the later one has none
   */
  public List<Difference> compare(@Nullable Series before, @Nullable Series after) {
    if (before != null && before.equals(after)) {
      return List.of(); // as most are from one day to the next
    }
    TreeMap<Period, Standing> old = standings(before);
    TreeMap<Period, Standing> now = standings(after);
    TreeSet<Period> periods = new TreeSet<>(old.keySet());
    periods.addAll(now.keySet());
    List<Difference> differences = new ArrayList<>();
    periods.forEach(period -> add(old.get(period), now.get(period), differences));
    return differences;
  }

  private TreeMap<Period, Standing> standings(@Nullable Series series) {
    TreeMap<Period, Standing> standings = new TreeMap<>();
    if (series != null) {
      List<TidyRow> tidy = rows.of(series);
      for (int i = 0; i < tidy.size(); i++) {
        Point point = series.points().get(i);
        standings.put(point.period(), new Standing(series.key(), point, tidy.get(i)));
      }
    }
    return standings;
  }

  private static void add(
      @Nullable Standing before, @Nullable Standing after, List<Difference> differences) {
    if (before == null || after == null) {
      differences.add(new Difference(before == null ? Kind.NEW : Kind.WITHDRAWN, before, after));
      return;
    }
    if (!isSame(before.point().reading(), after.point().reading())) {
      boolean agree = before.point().reading().agreesWith(after.point().reading());
      differences.add(new Difference(agree ? Kind.REFINED : Kind.REVISED, before, after));
    }
    if (before.conflicts() == 0 && after.conflicts() > 0) {
      differences.add(new Difference(Kind.CONFLICT, before, after));
    }
    if (before.point().sources() < 2 && after.point().sources() > 1) {
      differences.add(new Difference(Kind.SUPPORTED, before, after));
    }
  }

  /** The same value and bound, however many digits were printed. */
  private static boolean isSame(Reading one, Reading other) {
    return one.printed().equals(other.printed())
        && Objects.equals(one.value2(), other.value2())
        && one.bound() == other.bound();
  }
}
