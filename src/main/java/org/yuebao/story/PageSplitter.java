package org.yuebao.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a document into its stories and makes each one's text whole again.
 *
 * <p>A newspaper's page has several stories: headline and deck lines, {@code 本报讯（记者 …）}, paragraphs
 * that column breaks cut in mid-word, pictures with caption and credit, names and dates of the page
 * around them. Any other document, a news item, a report with its headings, a communiqué with
 * tables, stays one story.
 *
 * <p>Nothing is lost: every character of the document that has a width, except line ends, the
 * spaces around lines and the emphasis marks {@code **}, stands in exactly one story.
 */
public final class PageSplitter {
  private final Layout layout;

  /** Immutable, for any number of threads. */
  public PageSplitter(LayoutWords words) {
    layout = Layout.of(words);
  }

  /** The stories in the order of the page; none when the document has no words. */
  public List<Story> split(Document document) {
    FoldedText folded = FoldedText.of(document.body());
    List<Line> lines = Lines.of(layout, folded.text());
    if (lines.isEmpty()) {
      return List.of();
    }
    List<Paragraph> paragraphs = Reflow.paragraphs(layout, folded.text(), lines);
    List<Integer> starts = StoryBoundaries.of(layout.bylines(), folded.text(), paragraphs);
    List<Story> stories = new ArrayList<>(starts.size());
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : paragraphs.size();
      List<Paragraph> own = paragraphs.subList(starts.get(i), end);
      stories.add(StoryBuilder.build(layout.bylines(), document, folded, own, starts.size() == 1));
    }
    return stories;
  }
}
