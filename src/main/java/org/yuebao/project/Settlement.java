package org.yuebao.project;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A planner's decision whether two names mean one project: it stands above what the names and the
 * figures say.
 *
 * @param id where it stands: file and line
 * @param region code of the region in which both were told
 * @param name one name, as any paper wrote it
 * @param other the other
 * @param verdict what was decided
 * @param reason why, in the planner's words
 * @param reviewer who
 * @param day since when it counts
 */
public record Settlement(
    String id,
    String region,
    String name,
    String other,
    Verdict verdict,
    String reason,
    String reviewer,
    String day)
    implements Comparable<Settlement> {
  private static final Comparator<Settlement> ORDER =
      comparing(Settlement::day).thenComparing(Settlement::id);

  /** What a planner may decide. */
  public enum Verdict {
    /** Two names of one project. */
    SAME,
    /** Two projects. */
    DIFFERENT
  }

  public Settlement {
    LocalDate.parse(day);
  }

  /** Since when it counts. */
  public LocalDate date() {
    return LocalDate.parse(day);
  }

  @Override
  public int compareTo(Settlement that) {
    return ORDER.compare(this, that);
  }
}
