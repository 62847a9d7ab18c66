package org.yuebao.publish.tidy;

import java.math.BigDecimal;

/**
 * A value and the days between which it was the newest belief: the shape of ALFRED and of R's
 * {@code reviser}.
 *
 * @param seriesId names the series, as in the tidy table
 * @param time the period, as in the tidy table
 * @param n place among those of the period, from 1
 * @param pubDate when it was first published; empty when unknown
 * @param value in the unit and multiple of the tidy table
 * @param realtimeStart first day; empty when unknown
 * @param realtimeEnd last day; empty while it stands
 * @param obsBound where the true value lies
 * @param finality how final it was called
 * @param decision what put it before the one that was believed until then
 * @param source the publication; empty when unknown
 * @param evidenceId the fact
 * @param disputed when another reading disputed it, {@code 2024-03-01/2024-05-02}, the second the
 *     day on which it ceased to; joined by a blank, the last one open while nothing settled it
 */
public record VintageRow(
    String seriesId,
    String time,
    int n,
    String pubDate,
    BigDecimal value,
    String realtimeStart,
    String realtimeEnd,
    String obsBound,
    String finality,
    String decision,
    String source,
    String evidenceId,
    String disputed) {}
