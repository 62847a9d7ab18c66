package org.yuebao.series.derivation;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Authority;
import org.yuebao.observation.Finality;
import org.yuebao.observation.Reading;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.series.Decision;
import org.yuebao.series.Point;
import org.yuebao.series.Vintage;

/**
 * Makes the point of a value that follows from printed ones: no surer than the least sure of them.
 */
final class Derived {
  private static final String IMPLAUSIBLE = "value.implausible";

  /** What says that an input is not to be trusted. */
  static final Reservation DOUBTED = Reservation.of("derived.doubtedInput");

  private Derived() {}

  private static boolean isDoubtful(Point point) {
    return !point.disputes().isEmpty()
        || point.reservations().stream().anyMatch(each -> each.reason().equals(IMPLAUSIBLE));
  }

  static Point point(Period period, Span span, Point... inputs) {
    List<Point> from = List.of(inputs);
    Reading reading = span.rounded();
    Finality finality =
        from.stream().map(Point::finality).min(comparingInt(Finality::rank)).orElseThrow();
    Authority authority = from.stream().map(Point::authority).max(naturalOrder()).orElseThrow();
    String evidence = from.stream().map(Point::evidence).collect(Collectors.joining(" "));
    Vintage vintage =
        new Vintage(
            reading, finality, since(from), null, "", evidence, Decision.UNOPPOSED, List.of());
    return new Point(
        period,
        reading,
        finality,
        authority,
        null,
        "",
        from.stream().mapToInt(Point::confidence).min().orElseThrow(),
        evidence,
        Decision.UNOPPOSED,
        from.size(),
        List.of(evidence),
        0,
        List.of(),
        List.of(vintage),
        List.of(),
        doubts(from));
  }

  /** Since the last of the inputs is believed; null when that is unknown for one. */
  private static @Nullable String since(List<Point> from) {
    LocalDate last = LocalDate.MIN;
    for (Point point : from) {
      List<Vintage> vintages = point.vintages();
      String start = vintages.isEmpty() ? null : vintages.get(vintages.size() - 1).realtimeStart();
      if (start == null) {
        return null;
      }
      LocalDate day = LocalDate.parse(start);
      last = day.isAfter(last) ? day : last;
    }
    return last.toString();
  }

  private static List<Reservation> doubts(List<Point> from) {
    List<Reservation> doubts = new ArrayList<>();
    if (from.stream().mapToInt(point -> point.finality().rank()).distinct().count() > 1) {
      doubts.add(
          new Reservation(
              "derived.mixedFinality",
              from.stream()
                  .map(point -> point.finality().name())
                  .collect(Collectors.joining(" "))));
    }
    if (from.stream().anyMatch(Derived::isDoubtful)) {
      doubts.add(DOUBTED);
    }
    return doubts;
  }
}
