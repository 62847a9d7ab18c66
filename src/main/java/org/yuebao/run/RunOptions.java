package org.yuebao.run;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * What a run takes from the moment and the place in which it is started; nothing of it reaches the
 * figures.
 *
 * @param clock tells when the run began and ended
 * @param columns width of the terminal that the table is printed in
 */
public record RunOptions(Clock clock, int columns) {
  private static final int READABLE = 100;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Now, and a table of {@value #READABLE} columns. */
  public static RunOptions now() {
    return new RunOptions(Clock.systemUTC(), READABLE);
  }

  /** {@code demo-20240801T063000Z}. */
  String runId(String name) {
    return name + "-" + STAMP.format(clock.instant());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** ISO 8601 to the second, UTC. */
  String time() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
