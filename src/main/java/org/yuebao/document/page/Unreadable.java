package org.yuebao.document.page;

import java.util.List;

/** A document whose text cannot be had; the message says why, and what to do. */
public final class Unreadable extends Exception {
  @java.io.Serial private static final long serialVersionUID = 1;

  public static final String LOCKED = "document.locked";
  public static final String MALFORMED = "document.malformed";
  public static final String NO_TEXT = "document.noText";
  public static final String OVER_LIMIT = "document.overLimit";

  /** Every reason that formats give; ids as in {@code data/catalogue/reasons.tsv}. */
  public static final List<String> REASONS = List.of(LOCKED, MALFORMED, NO_TEXT, OVER_LIMIT);

  private final String reason;

  public Unreadable(String reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** What a library says of bytes that it cannot read. */
  public static Unreadable malformed(Throwable problem) {
    String said = problem.getMessage();
    String why = said == null ? problem.getClass().getSimpleName() : said;
    return new Unreadable(
        MALFORMED, "it is damaged or cut off (%s); fetch it again".formatted(why.strip()));
  }

  public String reason() {
    return reason;
  }
}
