package org.yuebao.publish.tidy;

import java.math.BigDecimal;

/**
 * A value that disagrees with the one that stands.
 *
 * @param seriesId names the series, as in the tidy table
 * @param timePeriod the period, as in the tidy table
 * @param n place among those of the period, by rank, from 1
 * @param refAreaName name of the region
 * @param indicatorName name of the indicator
 * @param obsValue what stands, in the unit and multiple of the tidy table
 * @param source who printed it; empty when unknown
 * @param conflictValue what disagrees, in the same unit
 * @param conflictBound where its true value lies
 * @param conflictSource who printed it; empty when unknown
 * @param pubDate when it was first published; empty when unknown
 * @param finality how final it was called
 * @param decision what put it behind the one that stands
 * @param settled 1 when it was replaced and is no disagreement any more, else 0
 * @param nSupport how many facts give it
 * @param evidenceId the first of them
 */
public record ConflictRow(
    String seriesId,
    String timePeriod,
    int n,
    String refAreaName,
    String indicatorName,
    BigDecimal obsValue,
    String source,
    BigDecimal conflictValue,
    String conflictBound,
    String conflictSource,
    String pubDate,
    String finality,
    String decision,
    int settled,
    int nSupport,
    String evidenceId) {}
