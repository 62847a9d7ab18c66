package org.yuebao.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;

/** Looks through the steps of a life for what cannot be, or should not. */
final class Checks {
  private Checks() {}

  /** The steps, each with what is doubtful about it. */
  static List<Change> checked(List<Change> steps) {
    List<Change> checked = new ArrayList<>();
    for (Change step : steps) {
      Change before = checked.isEmpty() ? null : checked.get(checked.size() - 1);
      Change marked = step;
      if (before != null && isSameStrand(before, step)) {
        marked = marked(before, step);
      }
      checked.add(beyondTotal(steps, marked));
    }
    return checked;
  }

  private static boolean isSameStrand(Change before, Change step) {
    return before.indicator().equals(step.indicator())
        && before.unit().equals(step.unit())
        && before.isActual() == step.isActual();
  }

  private static Change marked(Change before, Change step) {
    return switch (step.indicator()) {
      case Project.PROGRESS -> falling(before, step, "project.progressFalls");
      case Project.INVESTMENT_DONE -> falling(before, step, "project.investmentFalls");
      case Project.FINISH -> slipping(before, step);
      default -> step;
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

  private static Change slipping(Change before, Change step) {
    Period was = before.reading().date();
    Period is = step.reading().date();
    if (step.isActual() || was == null || is == null || Months.between(was, is) <= 0) {
      return step;
    }
    String detail = was + " -> " + is + ", " + Months.between(was, is) + " months";
    return step.with(new Reservation("project.finishSlips", detail));
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

  /** A project that was finished before it was begun. */
  static @Nullable Reservation finishedTooEarly(@Nullable Change start, @Nullable Change finish) {
    Period began = start == null ? null : start.reading().date();
    Period ended = finish == null ? null : finish.reading().date();
    return began != null && ended != null && ended.last().isBefore(began.first())
        ? new Reservation("project.finishBeforeStart", ended + " < " + began)
        : null;
  }
}
