package org.yuebao.publish.terminal;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Measure;
import org.yuebao.observation.SeriesKey;
import org.yuebao.observation.TimeBasis;
import org.yuebao.period.Period;
import org.yuebao.series.Point;

/**
 * What is known of one indicator in one year: the year's own figure, or else the latest part of it,
 * with the growth that was told of the same time.
 */
final class YearCell {
  private record Told(Measure measure, TimeBasis basis, Point point) {
    private Period period() {
      return point.period();
    }

    private boolean isOfYear() {
      return switch (basis) {
        case PERIOD -> period().code().length() == "2023".length();
        case EOP -> period().first().getDayOfYear() == period().first().lengthOfYear();
        case YTD, POINT, EVENT -> false;
      };
    }

    private boolean isSameTime(Told other) {
      return period().last().equals(other.period().last()) && isOfYear() == other.isOfYear();
    }
  }

  private static final Comparator<Told> RANK =
      comparing(Told::isOfYear)
          .thenComparing(told -> told.measure == Measure.LEVEL)
          .thenComparing(Told::period)
          .thenComparing(told -> told.basis == TimeBasis.YTD);

  private final List<Told> told = new ArrayList<>();

  void add(SeriesKey key, Point point) {
    told.add(new Told(key.measure(), key.timeBasis(), point));
  }

  /** The figure, after the part of the year that it is of: {@code 1-9月 2310.5}; empty for none. */
  String value(Figure figure) {
    Told best = best();
    if (best.measure != Measure.LEVEL) {
      return part(best);
    }
    String part = part(best);
    String conflict = best.point.disputes().isEmpty() ? "" : "!";
    return (part.isEmpty() ? "" : part + " ") + figure.print(best.point.reading()) + conflict;
  }

  /** Growth and number of sources: {@code +6.8% 3源}. */
  String notes() {
    Told growth = growth();
    int sources = Math.max(best().point.sources(), growth == null ? 0 : growth.point.sources());
    String percent = growth == null ? "" : Figure.percent(growth.point.reading());
    String conflict = growth == null || growth.point.disputes().isEmpty() ? "" : "!";
    return (percent + conflict + " " + sources + "源").strip();
  }

  /** Whether the year's own figure is known. */
  boolean isOfYear() {
    return best().isOfYear();
  }

  private Told best() {
    return told.stream().max(RANK).orElseThrow();
  }

  private @Nullable Told growth() {
    Told best = best();
    return told.stream()
        .filter(each -> each.measure == Measure.GROWTH && each.isSameTime(best))
        .max(RANK)
        .orElse(null);
  }

  private static String part(Told told) {
    if (told.isOfYear()) {
      return "";
    }
    Period period = told.period();
    int month = period.last().getMonthValue();
    return switch (told.basis) {
      case YTD -> month == 1 ? "1月" : "1-" + month + "月";
      case EOP -> month + "月末";
      case POINT -> month + "月";
      case PERIOD, EVENT -> partOf(period, month);
    };
  }

  private static String partOf(Period period, int month) {
    String code = period.code();
    if (code.length() == "2023-Q2".length()) {
      char kind = code.charAt(5);
      if (kind == 'Q' || kind == 'S') {
        return code.substring(5);
      }
    }
    return period.first().getMonthValue() == month
            && period.first().getYear() == period.last().getYear()
        ? month + "月"
        : code;
  }
}
