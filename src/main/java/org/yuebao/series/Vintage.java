package org.yuebao.series;

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
 */
public record Vintage(
    Reading reading,
    Finality finality,
    @Nullable String realtimeStart,
    @Nullable String realtimeEnd,
    String source,
    String evidence,
    Decision decision) {}
