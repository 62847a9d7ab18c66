package org.yuebao.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.yuebao.story.SiteWords;
import org.yuebao.story.SiteWords.Role;

/**
 * The text of an element as it is seen: a block a line, rows of tables as they stand, marks of
 * footnotes in brackets, {@code km<sup>2</sup>} as km².
 *
 * @param lines without blank ones, and without those of the site
 */
record HtmlText(List<String> lines) {
  /** A line of the site that stands above the article is shorter, and one of the first. */
  private static final int LONGEST_LABELS = 80;

  private static final int FIRST_LINES = 4;

  static HtmlText of(Element element, SiteWords words) {
    List<String> seen = seen(element);
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      String line = seen.get(i);
      if (!isFurniture(line, words) && !(i < FIRST_LINES && isLabels(line, words))) {
        kept.add(line);
      }
    }
    return new HtmlText(kept);
  }

  /** All lines, those of the site too. */
  static List<String> seen(Element element) {
    Lines lines = new Lines(new LinkShare(element));
    lines.walk(element);
    lines.end();
    return lines.done;
  }

  /** The words of an element in one line. */
  static String line(Element element) {
    Lines lines = new Lines(new LinkShare(new Element("p")));
    for (Node child : element.childNodes()) {
      lines.walk(child);
    }
    lines.end();
    return String.join("", lines.done);
  }

  String body() {
    return String.join("\n", lines);
  }

  private static boolean isFurniture(String line, SiteWords words) {
    String text = line.replaceFirst("^[\\s【\\[（(]+", "");
    return words.of(Role.FURNITURE).stream()
        .anyMatch(
            word ->
                text.startsWith(word)
                    && (text.length() == word.length()
                        || !Character.isLetter(text.charAt(word.length()))));
  }

  /** 发布时间：2024-08-05 来源：云澜日报, which the page says of the article. */
  private static boolean isLabels(String line, SiteWords words) {
    return line.length() < LONGEST_LABELS
        && (names(line, words.of(Role.DATE)) || names(line, words.of(Role.SOURCE)));
  }

  private static boolean names(String line, Set<String> labels) {
    return labels.stream()
        .anyMatch(label -> line.contains(label + "：") || line.contains(label + ":"));
  }

  /** Lines as they come about. */
  private static final class Lines {
    private final List<String> done = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final LinkShare links;

    private Lines(LinkShare links) {
      this.links = links;
    }

    private void walk(Node node) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
      } else if (node instanceof Element element) {
        walk(element);
      }
    }

    private void walk(Element element) {
      switch (element.normalName()) {
        case "br" -> end();
        case "sup" -> Raised.append(line, element.text().strip());
        case "table" -> table(element);
        default -> {
          boolean block = element.isBlock() && !element.normalName().equals("td");
          if (links.isList(element)) {
            return;
          }
          if (block) {
            end();
          }
          element.childNodes().forEach(this::walk);
          if (block) {
            end();
          }
        }
      }
    }

    private void table(Element table) {
      end();
      if (HtmlTable.isData(table)) {
        done.addAll(HtmlTable.lines(table));
        return;
      }
      for (Element cell : table.select("td, th, caption")) {
        if (cell.select("table").isEmpty() && isOutermost(cell, table)) {
          cell.childNodes().forEach(this::walk);
          end();
        } else if (isOutermost(cell, table)) {
          cell.childNodes().forEach(this::walk);
        }
      }
    }

    /** A cell of this table, and not of one in it. */
    private static boolean isOutermost(Element cell, Element table) {
      Element around = cell.parent();
      while (around != null && !around.normalName().equals("table")) {
        around = around.parent();
      }
      return around == table;
    }

    /** Line ends and runs of blanks in the source mean nothing. */
    private void append(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean blank = c == '\u00A0' || Character.isWhitespace(c) && c != '\u3000';
        if (!blank) {
          line.append(c);
        } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      }
    }

    private void end() {
      String text = line.toString().strip();
      line.setLength(0);
      if (!text.isEmpty()) {
        done.add(text);
      }
    }
  }
}
