package org.yuebao.run;

import java.util.ArrayList;
import java.util.List;

/** The records of a CSV file by RFC 4180: quotes, and commas and line ends between them. */
final class CsvRecords {
  /**
   * A record.
   *
   * @param number the line of the file that it begins in
   * @param cells without the blanks around them
   */
  record Line(int number, List<String> cells) {}

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private int number = 1;
  private int start = 1;
  private boolean quoted;

  private CsvRecords(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** All records but empty lines. */
  static List<Line> parse(String text) {
    CsvRecords records = new CsvRecords(text);
    records.read();
    return records.lines;
  }

  private void read() {
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean twice = i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (quoted && each == '"' && twice) {
        cell.append('"');
        i++;
      } else if (each == '"') {
        quoted = !quoted;
      } else if (quoted || (each != ',' && each != '\n')) {
        cell.append(each);
      } else {
        endCell();
        if (each == '\n') {
          endLine();
        }
      }
      if (each == '\n') {
        number++;
        start = cells.isEmpty() && cell.isEmpty() ? number : start;
      }
    }
    endCell();
    endLine();
  }

  private void endCell() {
    cells.add(cell.toString().strip());
    cell.setLength(0);
  }

  private void endLine() {
    if (cells.stream().anyMatch(each -> !each.isEmpty())) {
      lines.add(new Line(start, List.copyOf(cells)));
    }
    cells = new ArrayList<>();
  }
}
