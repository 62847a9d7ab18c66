package org.yuebao.run.evaluation.page;

import java.util.ArrayDeque;
import java.util.Deque;
import org.yuebao.publish.tidy.CleanText;

/**
 * Writes HTML in which text stays text: whatever is given as text or as an attribute's value is
 * escaped. Only names of elements and attributes are taken as they are; they are ours.
 */
final class Html {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values by turns; an attribute with an empty value is left out
   */
  Html open(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
    open.push(element);
    return this;
  }

  Html text(String text) {
    escape(text);
    return this;
  }

  /** Text that a narrow column may break after each underscore. */
  Html breakable(String text) {
    int from = 0;
    for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', from)) {
      escape(text.substring(from, i + 1));
      out.append("<wbr/>");
      from = i + 1;
    }
    escape(text.substring(from));
    return this;
  }

  /** Ends the element that was begun last. */
  Html close() {
    String element = open.pop();
    out.append("</").append(element).append('>');
    return this;
  }

  Html close(int elements) {
    for (int i = 0; i < elements; i++) {
      close();
    }
    return this;
  }

  /** An element that holds nothing but text. */
  Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** Line breaks between blocks: a difference of two pages can be read. */
  Html line() {
    out.append('\n');
    return this;
  }

  private void escape(String text) {
    String clean = CleanText.of(text);
    for (int i = 0; i < clean.length(); i++) {
      char each = clean.charAt(i);
      switch (each) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(each);
      }
    }
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("elements that were not ended: " + open);
    }
    return out.toString();
  }
}
