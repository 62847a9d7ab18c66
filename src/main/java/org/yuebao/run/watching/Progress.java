package org.yuebao.run.watching;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** One line at a terminal, written over and over: how far the reading is, and how long it takes. */
public final class Progress implements AutoCloseable {
  private static final double ALMOST_ALL = 0.999;
  private static final int WIDTH = 78;

  private final PrintStream err;
  private final Clock clock;
  private final Instant began;
  private final long total;

  /**
   * @param err the terminal
   * @param total bytes of all that is read
   */
  public Progress(PrintStream err, Clock clock, long total) {
    this.err = err;
    this.clock = clock;
    this.began = clock.instant();
    this.total = Math.max(1, total);
  }

  /**
   * @param documents read until now
   * @param facts found until now
   * @param bytes of the files that they came of
   */
  public void show(long documents, long facts, long bytes) {
    err.print("\r" + padded(line(documents, facts, bytes)));
    err.flush();
  }

  String line(long documents, long facts, long bytes) {
    double seconds = Math.max(1, Duration.between(began, clock.instant()).toMillis()) / 1000.0;
    double share = Math.min(1, (double) bytes / total);
    String done =
        "%,d documents, %,d facts, %,.0f/s".formatted(documents, facts, documents / seconds);
    if (share >= ALMOST_ALL) {
      return done + "; building series";
    }
    return share == 0
        ? done
        : done + ", about " + time(seconds / share * (1 - share)) + " left to read";
  }

  private static String time(double seconds) {
    long whole = Math.round(Math.ceil(seconds));
    return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
  }

  private static String padded(String line) {
    return line + " ".repeat(Math.max(0, WIDTH - line.length()));
  }

  /** Leaves the line empty for what is printed next. */
  @Override
  public void close() {
    err.print("\r" + padded("") + "\r");
    err.flush();
  }
}
