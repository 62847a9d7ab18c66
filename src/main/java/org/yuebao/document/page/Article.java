package org.yuebao.document.page;

import org.jspecify.annotations.Nullable;
import org.yuebao.story.PublicationDate;

/**
 * One article of a page, as its layout gives it.
 *
 * @param title headline; empty when there is none that could be told
 * @param published null when the page does not say
 * @param source the publication as the page names it, 云澜日报; empty when it does not
 * @param body its text: a paragraph a line, a row of a table a line with tabs between cells
 */
public record Article(
    String title, @Nullable PublicationDate published, String source, String body) {}
