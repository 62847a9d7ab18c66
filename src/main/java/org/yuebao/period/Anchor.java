package org.yuebao.period;

import org.jspecify.annotations.Nullable;
import org.yuebao.story.PublicationDate;

/**
 * What relative words of time are counted from.
 *
 * @param published publication of the story; null when unknown
 * @param year the year that the text speaks of at this place; null when it has named none
 * @param future whether the sentence looks ahead (预计, 计划, 将): a month without a year then lies
 *     ahead
 * @param planned whether it says what is wanted (计划, 目标): 全年 is then the year to come
 */
public record Anchor(
    @Nullable PublicationDate published, @Nullable Integer year, boolean future, boolean planned) {}
