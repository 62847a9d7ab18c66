package org.yuebao.publish.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.publish.tidy.CleanText;

/**
 * JSON that stands inside of a script element: no character of it can end the element, begin a
 * comment, or end a line of a script.
 */
final class Json {
  private Json() {}

  /** A text, between quotes. */
  static void text(String text, StringBuilder out) {
    out.append('"');
    String clean = CleanText.of(text);
    for (int i = 0; i < clean.length(); i++) {
      char each = clean.charAt(i);
      if (each == '"' || each == '\\') {
        out.append('\\').append(each);
      } else if (each == '\n') {
        out.append("\\n");
      } else if (each < ' ' || "<>&\u2028\u2029".indexOf(each) >= 0) {
        out.append("\\u%04x".formatted((int) each));
      } else {
        out.append(each);
      }
    }
    out.append('"');
  }

  /** A number, a text, or a list or map of them. */
  static void value(@Nullable Object value, StringBuilder out) {
    if (value == null) {
      out.append("null");
    } else if (value instanceof BigDecimal number) {
      out.append(number.toPlainString());
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Collection<?> list) {
      list(list, out);
    } else if (value instanceof Map<?, ?> map) {
      map(map, out);
    } else {
      text(value.toString(), out);
    }
  }

  private static void map(Map<?, ?> map, StringBuilder out) {
    char before = '{';
    for (Map.Entry<?, ?> each : map.entrySet()) {
      out.append(before);
      text(String.valueOf(each.getKey()), out);
      out.append(':');
      value(each.getValue(), out);
      before = ',';
    }
    out.append(map.isEmpty() ? "{}" : "}");
  }

  private static void list(Collection<?> list, StringBuilder out) {
    char before = '[';
    for (Object each : list) {
      out.append(before);
      value(each, out);
      before = ',';
    }
    out.append(list.isEmpty() ? "[]" : "]");
  }
}
