package org.yuebao.publish;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV by RFC 4180, for tests. */
public final class Csv {
  private Csv() {}

  public static List<List<String>> parse(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == '"') {
        boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (doubled) {
          value.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (quoted || (each != ',' && each != '\r' && each != '\n')) {
        value.append(each);
      } else if (each == ',') {
        row.add(value.toString());
        value.setLength(0);
      } else if (each == '\n') {
        row.add(value.toString());
        value.setLength(0);
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    return rows;
  }
}
