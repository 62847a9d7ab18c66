package org.yuebao.outcome;

import java.util.List;
import java.util.function.Function;

/** What became of a piece of input: kept, perhaps with reservations, or rejected with a reason. */
public sealed interface Outcome<T> {
  /** Kept; every doubt stands in {@code reservations}. */
  record Kept<T>(T value, List<Reservation> reservations) implements Outcome<T> {
    public Kept {
      reservations = List.copyOf(reservations);
    }
  }

  /** Not kept. */
  record Rejected<T>(Rejection rejection) implements Outcome<T> {}

  static <T> Outcome<T> kept(T value) {
    return new Kept<>(value, List.of());
  }

  static <T> Outcome<T> rejected(Rejection rejection) {
    return new Rejected<>(rejection);
  }

  /** Java 17 has no switch over sealed types; this is it. */
  default <R> R fold(Function<? super Kept<T>, R> kept, Function<? super Rejection, R> rejected) {
    if (this instanceof Kept<T> k) {
      return kept.apply(k);
    }
    return rejected.apply(((Rejected<T>) this).rejection());
  }
}
