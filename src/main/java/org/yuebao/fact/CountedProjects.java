package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.period.Period;

/** The projects that were counted last, and the time that their count is of. */
final class CountedProjects {
  private @Nullable Sentence sentence;
  private int at;
  private @Nullable Period period;

  /** How many projects there are. */
  static boolean isCount(Link link) {
    return link.indicator() != null && link.indicator().countsProjects();
  }

  /**
   * 75个项目，<b>总投资</b>101.8亿元: what so many cost is told of the time that their count is of.
   *
   * @param resolved what the figure's own words say of its time
   */
  @Nullable Period timeOf(Sentence said, int token, Link link, @Nullable Period resolved) {
    Period time = costsThem(said, token, link) ? period : resolved;
    if (isCount(link)) {
      sentence = said;
      at = token;
      period = time;
    }
    return time;
  }

  private boolean costsThem(Sentence said, int token, Link link) {
    if (sentence != said || !isCost(link)) {
      return false;
    }
    for (int i = at + 1; i < token; i++) {
      Token between = said.token(i);
      if (between.isQuantity() || between.period() != null || between.isMark("；;")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCost(Link link) {
    String code = link.indicator() == null ? "" : link.indicator().code();
    return code.equals("PROJ_TOTAL_INV") || code.equals("PROJ_SIGN_INV");
  }
}
