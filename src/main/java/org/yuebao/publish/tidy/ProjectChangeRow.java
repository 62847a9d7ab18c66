package org.yuebao.publish.tidy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a project: a value as it was told from one story on until another took
 * its place.
 *
 * @param projectId names the project
 * @param n place in the life of the project, from 1
 * @param name the one that was told most often
 * @param indicator code of the catalogue
 * @param indicatorName its name
 * @param valueType ACT actual, FCT forecast, TGT target
 * @param timePeriod the time that the value describes; for what only holds as told, the first
 *     telling
 * @param value the number in {@code unitMeasure} times ten to the power of {@code unitMult}, or a
 *     date
 * @param valueUpper upper end of a range; null when it is none
 * @param bound where the true value lies: {@code = > >= < <= ~}
 * @param unitMeasure canonical unit
 * @param unitMult power of ten
 * @param firstTold when it was first published; empty when unknown
 * @param lastTold when it was last published; empty when unknown
 * @param nSources how many publications told it
 * @param evidenceIds the facts, as {@code facts.jsonl} names them, between semicolons
 * @param reservations what is doubtful about the step
 */
public record ProjectChangeRow(
    String projectId,
    int n,
    String name,
    String indicator,
    String indicatorName,
    String valueType,
    String timePeriod,
    String value,
    @Nullable BigDecimal valueUpper,
    String bound,
    String unitMeasure,
    int unitMult,
    String firstTold,
    String lastTold,
    int nSources,
    String evidenceIds,
    String reservations) {}
