package org.yuebao.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;

/** Looks through the steps of a life for what cannot be, or should not. */
final class Checks {
  /** Percentage points: the plan and what was completed are rounded as well. */
  private static final BigDecimal NEAR = BigDecimal.ONE;

  private static final String PROGRESS_FALLS = "project.progressFalls";
  private static final String INVESTMENT_FALLS = "project.investmentFalls";
  static final String FINISH_SLIPS = "project.finishSlips";
  static final String PLAN_SLIPS = "project.planSlips";

  private Checks() {}

  /** The steps, each with what is doubtful about it. */
  static List<Change> checked(List<Change> steps) {
    List<Change> checked = new ArrayList<>();
    Change before = null;
    for (Change step : steps) {
      if (isOfYearAlone(steps, step)) {
        String detail = String.valueOf(step.period().last().getYear());
        checked.add(step.with(new Reservation(Project.OF_YEAR_ALONE, detail)));
        continue;
      }
      Change marked = before != null && isSameStrand(before, step) ? marked(before, step) : step;
      marked = beyondTotal(steps, marked);
      checked.add(marked);
      boolean fell = marked.has(PROGRESS_FALLS) || marked.has(INVESTMENT_FALLS);
      before = fell ? before : marked; // what it fell from is what the next one has to reach
    }
    return checked;
  }

  /** 年度计划投资5.4亿元，已完成3.6亿元，占66.7%: what was completed of the year's plan, not of the whole. */
  private static boolean isOfYearAlone(List<Change> steps, Change step) {
    if (!step.indicator().equals(Project.INVESTMENT_DONE)) {
      return false;
    }
    int year = step.period().last().getYear();
    return ofYear(steps, Project.YEAR_INVESTMENT, year)
        .filter(plan -> plan.unit().equals(step.unit()))
        .anyMatch(
            plan ->
                ofYear(steps, Project.YEAR_RATE, year)
                    .filter(rate -> rate.period().last().equals(step.period().last()))
                    .anyMatch(rate -> isShare(step, rate, plan)));
  }

  private static Stream<Change> ofYear(List<Change> steps, String indicator, int year) {
    return steps.stream()
        .filter(each -> each.indicator().equals(indicator))
        .filter(each -> each.period().last().getYear() == year);
  }

  /** Whether part is rate percent of whole, as exactly as the rate is printed. */
  private static boolean isShare(Change part, Change rate, Change whole) {
    BigDecimal done = part.reading().value();
    BigDecimal percent = rate.reading().value();
    BigDecimal plan = whole.reading().value();
    if (done == null || percent == null || plan == null || plan.signum() <= 0) {
      return false;
    }
    BigDecimal share = done.movePointRight(2).divide(plan, 2, RoundingMode.HALF_UP);
    return share.subtract(percent).abs().compareTo(NEAR) <= 0;
  }

  private static boolean isSameStrand(Change before, Change step) {
    return before.indicator().equals(step.indicator())
        && before.unit().equals(step.unit())
        && before.isActual() == step.isActual();
  }

  private static Change marked(Change before, Change step) {
    return switch (step.indicator()) {
      case Project.PROGRESS -> falling(before, step, PROGRESS_FALLS);
      case Project.INVESTMENT_DONE -> falling(before, step, INVESTMENT_FALLS);
      case Project.FINISH -> slipping(before, step, FINISH_SLIPS);
      default -> slipping(before, step, PLAN_SLIPS);
    };
  }

  private static Change falling(Change before, Change step, String reason) {
    BigDecimal was = before.reading().value();
    BigDecimal is = step.reading().value();
    boolean falls =
        was != null
            && is != null
            && is.compareTo(was) < 0
            && !step.reading().agreesWith(before.reading());
    return falls ? step.with(new Reservation(reason, told(before) + " -> " + told(step))) : step;
  }

  private static String told(Change step) {
    return step.period() + " " + step.reading().printed();
  }

  private static Change slipping(Change before, Change step, String reason) {
    Period was = before.reading().date();
    Period is = step.reading().date();
    if (step.isActual() || was == null || is == null || Months.between(was, is) <= 0) {
      return step;
    }
    String detail = was + " -> " + is + ", " + Months.between(was, is) + " months";
    return step.with(new Reservation(reason, detail));
  }

  private static Change beyondTotal(List<Change> steps, Change step) {
    BigDecimal done = step.reading().value();
    BigDecimal total = total(steps, step.unit());
    if (!step.indicator().equals(Project.INVESTMENT_DONE)
        || done == null
        || total == null
        || done.compareTo(total) <= 0) {
      return step;
    }
    String detail = done.toPlainString() + " > " + total.toPlainString();
    return step.with(new Reservation("project.doneBeyondTotal", detail));
  }

  private static @Nullable BigDecimal total(List<Change> steps, String unit) {
    return steps.stream()
        .filter(each -> each.indicator().equals(Project.TOTAL_INVESTMENT))
        .filter(each -> each.unit().equals(unit))
        .map(
            each ->
                each.reading().value2() != null ? each.reading().value2() : each.reading().value())
        .reduce((one, other) -> one.max(other))
        .orElse(null);
  }

  /**
   * A project that was finished before it was begun; what was begun by a day may have been long
   * before.
   */
  static @Nullable Reservation finishedTooEarly(@Nullable Change start, @Nullable Change finish) {
    Period began = start == null ? null : start.reading().date();
    Period ended = finish == null ? null : finish.reading().date();
    boolean byThen = start != null && start.reading().bound() == Bound.AT_MOST;
    return began != null && ended != null && !byThen && ended.last().isBefore(began.first())
        ? new Reservation("project.finishBeforeStart", ended + " < " + began)
        : null;
  }
}
