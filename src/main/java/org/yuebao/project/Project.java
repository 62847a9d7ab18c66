package org.yuebao.project;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;

/**
 * A subject with a life of its own, under whatever names it was told of.
 *
 * @param id region and eight hex digits of the name that it was first told by
 * @param name the one that was told most often
 * @param names all of them, ordered
 * @param region code of the smallest region that was told; null when none was
 * @param zone development zone that was told most often; null when none was
 * @param phase number of the phase, or the part; empty for a whole project
 * @param partOf id of the project that this is a phase of; null when it is none, or none is known
 * @param stage code of the farthest stage that it has reached; empty when unknown
 * @param changes every step, ordered by indicator, period and time of telling
 * @param doubts projects that may be the same, ordered
 * @param settlements planners' decisions on which of its names are one project, ordered
 * @param reservations every doubt about its figures and dates, ordered
 */
public record Project(
    String id,
    String name,
    List<String> names,
    @Nullable String region,
    @Nullable String zone,
    String phase,
    @Nullable String partOf,
    String stage,
    List<Change> changes,
    List<Doubt> doubts,
    List<Settlement> settlements,
    List<Reservation> reservations) {
  public static final String TOTAL_INVESTMENT = "PROJ_TOTAL_INV";
  public static final String YEAR_INVESTMENT = "PROJ_YEAR_INV";
  public static final String INVESTMENT_DONE = "PROJ_INV_DONE";
  public static final String YEAR_RATE = "PROJ_INV_RATE";
  public static final String PROGRESS = "PROJ_PROGRESS";
  public static final String START = "PROJ_START";
  public static final String FINISH = "PROJ_FINISH";

  public static final String TRIAL_RUN = "PROJ_TRIAL_RUN";
  public static final String IN_PRODUCTION = "PROJ_IN_PRODUCTION";
  public static final String FULL_CAPACITY = "PROJ_FULL_CAPACITY";

  /** What is measured on the ground; told of a time to come it is a plan. */
  static final Set<String> MEASURED = Set.of(INVESTMENT_DONE, PROGRESS, YEAR_RATE);

  /** What ends the works: a paper may tell the one or the other. */
  private static final List<String> ENDS = List.of(FINISH, IN_PRODUCTION, TRIAL_RUN);

  /** What only a finished project can do, in their order. */
  private static final List<String> AFTER_FINISH = List.of(TRIAL_RUN, IN_PRODUCTION, FULL_CAPACITY);

  static final String OF_YEAR_ALONE = "project.doneThisYear";

  public Project {
    names = names.stream().sorted().distinct().toList();
    changes = List.copyOf(changes);
    doubts = doubts.stream().sorted().distinct().toList();
    settlements = settlements.stream().sorted().distinct().toList();
    reservations = reservations.stream().sorted().distinct().toList();
  }

  /** The steps of one indicator, in order. */
  public List<Change> changes(String indicator) {
    return changes.stream().filter(each -> each.indicator().equals(indicator)).toList();
  }

  /** What was told last of an indicator; null when nothing was. */
  public @Nullable Change latest(String indicator) {
    return last(changes(indicator).stream().sorted(comparing(Change::since)));
  }

  /** Progress at the latest time of which it was told; null when unknown. */
  public @Nullable Change progress() {
    return reached(PROGRESS);
  }

  /** Investment completed since the start, at the latest time; null when unknown. */
  public @Nullable Change investmentDone() {
    return reached(INVESTMENT_DONE);
  }

  private @Nullable Change reached(String indicator) {
    return last(
        changes(indicator).stream()
            .filter(Change::isActual)
            .filter(each -> !each.has(OF_YEAR_ALONE))
            .sorted(comparing(each -> each.period().last())));
  }

  /** The date that was first planned; null when none was. */
  public @Nullable Change firstPlan(String milestone) {
    return changes(milestone).stream().filter(each -> !each.isActual()).findFirst().orElse(null);
  }

  /** The date that is planned now; null when none was. */
  public @Nullable Change plan(String milestone) {
    return last(changes(milestone).stream().filter(each -> !each.isActual()));
  }

  /** The date on which it happened; null when it has not. */
  public @Nullable Change actual(String milestone) {
    return last(changes(milestone).stream().filter(Change::isActual));
  }

  /** The milestone that ends the works: the finish, else the production that alone was told. */
  public String ending() {
    return ENDS.stream().filter(each -> !changes(each).isEmpty()).findFirst().orElse(FINISH);
  }

  /** Its actual end, or the first thing it did that only a finished project can; null for none. */
  public @Nullable Change finished() {
    Change end = actual(ending());
    return end != null
        ? end
        : AFTER_FINISH.stream().map(this::actual).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** How often its planned end was moved to a later date. */
  public int slips() {
    return (int)
        changes(ending()).stream()
            .filter(each -> each.has(Checks.FINISH_SLIPS) || each.has(Checks.PLAN_SLIPS))
            .count();
  }

  /**
   * Months from the finish that was first planned to the actual one, or to the one that is planned
   * now; negative when it is earlier, null when there is nothing to compare.
   */
  public @Nullable Integer delay() {
    Change first = firstPlan(ending());
    Change actual = finished();
    Change now = actual != null ? actual : plan(ending());
    Period planned = first == null ? null : first.reading().date();
    Period reached = now == null ? null : now.reading().date();
    return planned == null || reached == null || now == first
        ? null
        : Months.between(planned, reached);
  }

  private static @Nullable Change last(Stream<Change> changes) {
    return changes.reduce((earlier, later) -> later).orElse(null);
  }
}
