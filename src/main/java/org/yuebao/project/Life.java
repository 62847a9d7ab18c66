package org.yuebao.project;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.observation.Observation;
import org.yuebao.observation.Reading;
import org.yuebao.observation.SeriesKey;
import org.yuebao.observation.TimeBasis;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;

/**
 * Puts what was told of a project into the steps of its life. A step goes on as long as what is
 * told agrees with it; what does not agree begins the next.
 */
final class Life {
  private static final String DATE = "DATE";

  private static final Comparator<Observation> AS_TOLD =
      comparing(Life::day, nullsFirst(naturalOrder()))
          .thenComparing(each -> each.key().status(), Comparator.reverseOrder())
          .thenComparing(each -> each.reading().date(), nullsFirst(naturalOrder()))
          .thenComparing(each -> each.reading().value(), nullsFirst(naturalOrder()))
          .thenComparing(Observation::reading, Reading.byPrecision())
          .thenComparing(Observation::evidence)
          .thenComparing(Observation::toString);

  /**
   * What must not be mixed: values of one indicator and unit, planned apart from actual dates, each
   * period on its own where the value is of one.
   */
  private record Strand(String indicator, String unit, boolean actual, @Nullable Period period)
      implements Comparable<Strand> {
    static Strand of(Observation told) {
      String indicator = told.key().indicator();
      return new Strand(
          indicator, told.key().unit(), isActual(told), isOfPeriod(told) ? told.period() : null);
    }

    @Override
    public int compareTo(Strand other) {
      return comparing(Strand::indicator)
          .thenComparing(Strand::unit)
          .thenComparing(Strand::actual)
          .thenComparing(Strand::period, nullsFirst(naturalOrder()))
          .compare(this, other);
    }
  }

  private Life() {}

  /** The steps, ordered by indicator, unit, plans before what happened, period and telling. */
  static List<Change> steps(Collection<Observation> told) {
    Map<Strand, List<Observation>> strands = new TreeMap<>();
    Stream.concat(told.stream().filter(each -> !isToldInWords(each)), reached(told).stream())
        .filter(each -> each.key().measure() == Measure.LEVEL)
        .sorted(AS_TOLD)
        .forEach(
            each -> strands.computeIfAbsent(Strand.of(each), none -> new ArrayList<>()).add(each));
    List<Change> steps = new ArrayList<>();
    strands.values().forEach(strand -> steps.addAll(steps(strand)));
    return steps;
  }

  /**
   * A date is actual once it has passed, and what is measured on the ground when its words say so;
   * what a project is to be, its size and its cost, is told in one strand.
   */
  private static boolean isActual(Observation told) {
    Period date = told.reading().date();
    if (date == null) {
      return told.key().status() == Status.ACTUAL
          || !Project.MEASURED.contains(told.key().indicator());
    }
    LocalDate day = day(told);
    return told.key().status() == Status.ACTUAL && (day == null || !date.first().isAfter(day));
  }

  /** A milestone without a date of its own: it was reached by the day of the paper. */
  private static boolean isToldInWords(Observation told) {
    return told.reading().isDate() && told.reading().bound() == Bound.AT_MOST;
  }

  private static @Nullable String milestone(Observation told) {
    return isToldInWords(told) ? told.key().indicator() : told.reached();
  }

  /**
   * Milestones that words say were reached, beside a figure or without one, each when that was
   * first told: it was reached by then. What was told with its own date stands before that.
   */
  private static Collection<Observation> reached(Collection<Observation> told) {
    Set<String> dated = new HashSet<>();
    told.stream()
        .filter(each -> each.reading().isDate() && !isToldInWords(each) && isActual(each))
        .forEach(each -> dated.add(each.key().indicator()));
    Map<String, Observation> first = new TreeMap<>();
    told.stream()
        .sorted(AS_TOLD)
        .filter(
            each -> {
              String milestone = milestone(each);
              return milestone != null && day(each) != null && !dated.contains(milestone);
            })
        .forEach(each -> first.putIfAbsent(String.valueOf(milestone(each)), byThen(each)));
    return first.values();
  }

  private static Observation byThen(Observation told) {
    SeriesKey key = told.key();
    Period day = Period.day(Objects.requireNonNull(day(told)));
    return told.with(
        new SeriesKey(
            Objects.requireNonNull(milestone(told)),
            Measure.LEVEL,
            key.region(),
            key.zone(),
            key.subject(),
            key.partner(),
            TimeBasis.POINT,
            Status.ACTUAL,
            DATE),
        new Reading(null, null, day, null, Bound.AT_MOST),
        List.of());
  }

  private static boolean isOfPeriod(Observation told) {
    return told.key().timeBasis() != TimeBasis.POINT
        || told.key().indicator().equals(Project.PROGRESS);
  }

  private static List<Change> steps(List<Observation> strand) {
    List<List<Observation>> steps = new ArrayList<>();
    for (List<Observation> ofDay : byDay(strand)) {
      List<Observation> next = new ArrayList<>();
      for (Observation each : ofDay) {
        if (!steps.isEmpty() && agrees(steps.get(steps.size() - 1), each)) {
          steps.get(steps.size() - 1).add(each);
        } else {
          next.add(each);
        }
      }
      take(next, steps);
    }
    return steps.stream().map(Life::change).toList();
  }

  /**
   * What a day told anew. When it told two values, the one that is known already recalls the past:
   * 原计划6月竣工，现预计12月竣工 moves from June to December.
   */
  private static void take(List<Observation> ofDay, List<List<Observation>> steps) {
    boolean several =
        ofDay.stream().anyMatch(each -> !each.reading().agreesWith(ofDay.get(0).reading()));
    for (Observation each : ofDay) {
      List<Observation> known = null;
      for (List<Observation> step : steps) {
        boolean isCurrent = step == steps.get(steps.size() - 1);
        known = (several || isCurrent) && agrees(step, each) ? step : known;
      }
      if (known == null) {
        known = new ArrayList<>();
        steps.add(known);
      }
      known.add(each);
    }
  }

  private static Collection<List<Observation>> byDay(List<Observation> strand) {
    Map<LocalDate, List<Observation>> days = new TreeMap<>();
    for (Observation each : strand) {
      LocalDate day = day(each);
      days.computeIfAbsent(day == null ? LocalDate.MIN : day, none -> new ArrayList<>()).add(each);
    }
    return days.values();
  }

  private static boolean agrees(List<Observation> step, Observation next) {
    return best(step).reading().agreesWith(next.reading());
  }

  private static Observation best(List<Observation> step) {
    return step.stream()
        .min(comparing(Observation::reading, Reading.byPrecision()).thenComparing(AS_TOLD))
        .orElseThrow();
  }

  private static Change change(List<Observation> step) {
    Observation best = best(step);
    Observation first = step.get(0);
    Observation last = step.get(step.size() - 1);
    return new Change(
        best.key().indicator(),
        isActual(last) ? last.key().status() : planned(last.key().status()),
        isOfPeriod(first) ? best.period() : first.period(),
        best.reading(),
        best.key().unit(),
        first.published(),
        last.published(),
        sources(step),
        step.stream().map(Observation::evidence).toList(),
        best.reservations());
  }

  /** 2025年6月竣工 in a paper of 2024 is ahead, whatever its words. */
  private static Status planned(Status status) {
    return status == Status.ACTUAL ? Status.FORECAST : status;
  }

  private static int sources(List<Observation> step) {
    return (int) step.stream().map(Observation::origin).distinct().count();
  }

  static @Nullable LocalDate day(Observation told) {
    return told.published() == null ? null : told.published().lastDay();
  }
}
