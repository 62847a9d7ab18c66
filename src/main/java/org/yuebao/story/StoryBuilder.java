package org.yuebao.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;

/**
 * Writes the paragraphs of one story: its text with the way back, its title, its byline, its id.
 */
final class StoryBuilder {
  private static final int MOST_TITLE_LINES = 4;
  private static final int ID_BYTES = 8;

  private final Bylines bylines;
  private final FoldedText folded;
  private final StringBuilder body = new StringBuilder();
  private final OffsetMap.Builder offsets = new OffsetMap.Builder();

  private StoryBuilder(Bylines bylines, FoldedText folded) {
    this.bylines = bylines;
    this.folded = folded;
  }

  /**
   * @param alone whether it is the document's only story, so that the document's title is its own
   */
  static Story build(
      Bylines bylines,
      Document document,
      FoldedText folded,
      List<Paragraph> paragraphs,
      boolean alone) {
    StoryBuilder builder = new StoryBuilder(bylines, folded);
    paragraphs.forEach(builder::add);
    String body = builder.body.toString();
    int position = folded.point(paragraphs.get(0).first().start());
    String headline = builder.headline(folded.text(), paragraphs);
    return new Story(
        document.doc(),
        id(document.doc(), position, body),
        alone && !document.title().isBlank() ? document.title() : headline,
        builder.byline(folded.text(), paragraphs),
        document.published(),
        document.source(),
        document.homeRegion(),
        body,
        builder.offsets.build());
  }

  private void add(Paragraph paragraph) {
    Line previous = null;
    for (Line line : paragraph.lines()) {
      if (previous != null && needsSpace(previous.end() - 1, line.start())) {
        put(' ', previous.lineEnd());
      }
      for (int i = line.start(); i < line.end(); i++) {
        put(folded.text().charAt(i), i);
      }
      previous = line;
    }
    put('\n', paragraph.last().lineEnd());
  }

  private void put(char c, int place) {
    offsets.add(body.length(), folded.point(place));
    body.append(c);
  }

  /**
   * Two Latin words that a line end parted; Chinese, figures and units are joined without a space.
   */
  private boolean needsSpace(int before, int after) {
    return Reflow.isLatin(folded.text().charAt(before))
        && Reflow.isLatin(folded.text().charAt(after));
  }

  private String headline(String text, List<Paragraph> paragraphs) {
    int first = 0;
    while (first < paragraphs.size()
        && !StoryBoundaries.isHeadline(bylines, text, paragraphs.get(first))) {
      if (paragraphs.get(first).kind() == Line.Kind.TEXT) {
        return "";
      }
      first++;
    }
    int end = first;
    while (end < paragraphs.size()
        && StoryBoundaries.isHeadline(bylines, text, paragraphs.get(end))) {
      end++;
    }
    StringJoiner title = new StringJoiner(" ");
    for (Paragraph line : paragraphs.subList(Math.max(first, end - MOST_TITLE_LINES), end)) {
      title.add(text.substring(line.first().start(), line.last().end()).replace('\n', ' '));
    }
    return title.toString();
  }

  private String byline(String text, List<Paragraph> paragraphs) {
    StringJoiner byline = new StringJoiner(" ");
    for (Paragraph paragraph : paragraphs) {
      Line first = paragraph.first();
      if (paragraph.kind() == Line.Kind.BYLINE || paragraph.kind() == Line.Kind.CREDIT) {
        byline.add(text.substring(first.start(), first.end()));
      } else {
        int end = bylines.opening(text, first.start(), first.end());
        if (end >= 0) {
          byline.add(text.substring(first.start(), end).strip());
        }
      }
    }
    return byline.toString();
  }

  private static String id(String doc, int position, String body) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update((doc + "\n" + position + "\n").getBytes(StandardCharsets.UTF_8));
      byte[] digest = sha.digest(body.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
