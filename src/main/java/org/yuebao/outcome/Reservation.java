package org.yuebao.outcome;

/**
 * A doubt about something that was kept.
 *
 * @param reason id in the catalogue of reasons, {@code period.unresolved}
 * @param detail what exactly is doubtful, in words a reader can act on; empty when the reason says
 *     all
 */
public record Reservation(String reason, String detail) implements Comparable<Reservation> {
  public Reservation {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a reservation needs the id of a reason");
    }
  }

  public static Reservation of(String reason) {
    return new Reservation(reason, "");
  }

  @Override
  public int compareTo(Reservation other) {
    int byReason = reason.compareTo(other.reason);
    return byReason != 0 ? byReason : detail.compareTo(other.detail);
  }
}
