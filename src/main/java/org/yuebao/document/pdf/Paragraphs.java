package org.yuebao.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins the lines of columns to paragraphs, also over the end of a column and of a page: a line
 * that reached the edge goes on in the next one, unless that is indented, set apart, or of another
 * size.
 */
final class Paragraphs {
  /** In sizes of the font: a mark that may not begin a line takes the character before it along. */
  private static final float SLACK = 1.3f;

  private static final float INDENT = 0.7f;

  private final List<String> done = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private @Nullable Piece last;
  private boolean full;

  private Paragraphs() {}

  /**
   * @param blocks in the order in which they are read
   * @return paragraphs, headlines and rows of tables
   */
  static List<String> of(List<Block> blocks) {
    Paragraphs paragraphs = new Paragraphs();
    for (Block block : blocks) {
      if (block.isTable()) {
        paragraphs.end();
        paragraphs.done.addAll(block.rows());
      } else {
        paragraphs.add(block);
      }
    }
    paragraphs.end();
    return paragraphs.done;
  }

  private void add(Block block) {
    float pitch = pitch(block.lines());
    for (int i = 0; i < block.lines().size(); i++) {
      Piece line = block.lines().get(i);
      boolean apart = i > 0 && line.baseline() - block.lines().get(i - 1).baseline() > 1.3f * pitch;
      boolean indented = line.left() - block.left() > INDENT * line.size();
      if (last == null || !full || apart || indented || !line.isAsLargeAs(last)) {
        end();
      }
      append(line.text());
      last = line;
      Piece next = i + 1 < block.lines().size() ? block.lines().get(i + 1) : null;
      full = block.right() - line.right() < SLACK * line.size() + wordWidth(next, line);
    }
  }

  /** Figures and Latin words are not cut: a line may end early before one. */
  private static float wordWidth(@Nullable Piece next, Piece line) {
    int word = 0;
    while (next != null && word < next.text().length() && isOfWord(next.text().charAt(word))) {
      word++;
    }
    return word * 0.55f * line.size();
  }

  private static boolean isOfWord(char c) {
    return c > ' ' && c < 0x7F;
  }

  private static float pitch(List<Piece> lines) {
    List<Float> pitches = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      pitches.add(lines.get(i).baseline() - lines.get(i - 1).baseline());
    }
    return pitches.stream().sorted().skip(pitches.size() / 2).findFirst().orElse(0f);
  }

  private void append(String text) {
    if (open.length() > 0
        && Character.isLetter(open.charAt(open.length() - 1))
        && isOfWord(open.charAt(open.length() - 1))
        && isOfWord(text.charAt(0))) {
      open.append(' ');
    }
    open.append(text);
  }

  private void end() {
    if (open.length() > 0) {
      done.add(open.toString());
      open.setLength(0);
    }
    last = null;
    full = false;
  }
}
