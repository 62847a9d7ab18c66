package org.yuebao.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Finality;
import org.yuebao.observation.Reading;

/**
 * A reading and the days of publication between which it was the newest belief.
 *
 * @param reading what was believed
 * @param finality how final it was called
 * @param realtimeStart first day, {@code 2024-03-01}; null when the day of publication is unknown
 * @param realtimeEnd last day; null while it still stands, and when what follows has no known day
 * @param source the publication that printed it; empty when unknown
 * @param evidence id of the fact that it came from
 * @param decision what put it before the one that was believed until then
 * @param disputed the days on which another reading began to dispute it and ceased to, in turn
 */
public record Vintage(
    Reading reading,
    Finality finality,
    @Nullable String realtimeStart,
    @Nullable String realtimeEnd,
    String source,
    String evidence,
    Decision decision,
    List<String> disputed) {
  public Vintage {
    disputed = List.copyOf(disputed);
  }

  /** Whether it was the newest belief on a day, {@code 2024-03-01}. */
  public boolean stoodOn(String day) {
    return realtimeStart != null
        && realtimeStart.compareTo(day) <= 0
        && (realtimeEnd == null || realtimeEnd.compareTo(day) >= 0);
  }

  /** Whether another reading disputed it on a day. */
  public boolean isDisputedOn(String day) {
    return disputed.stream().filter(each -> each.compareTo(day) <= 0).count() % 2 == 1;
  }

  /** The same until a day, the last on which it stood. */
  Vintage until(String day) {
    return new Vintage(reading, finality, realtimeStart, day, source, evidence, decision, disputed);
  }

  /** The same with a day on which a dispute began or ended. */
  Vintage turned(String day) {
    List<String> days = new ArrayList<>(disputed);
    days.add(day);
    return new Vintage(
        reading, finality, realtimeStart, realtimeEnd, source, evidence, decision, days);
  }
}
