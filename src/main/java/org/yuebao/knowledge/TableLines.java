package org.yuebao.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The lines of a tab-separated file, found in one pass over its bytes: where each cell begins, and
 * what must not stand in a table.
 */
final class TableLines {
  private final String file;
  private final byte[] bytes;
  private final Problems problems;

  /** For each line with cells: its number, where each cell begins, where one more would begin. */
  private int[] marks = new int[1 << 10];

  private int used;
  private int headerEnd;
  private boolean carriageReturn;
  private boolean damaged;

  /** The last text of each column, since most cells say what the one above them says. */
  private String[] lastText = {};

  private char[] decoded = new char[64];
  private int[] lastStart = {};
  private int[] lastEnd = {};

  TableLines(String file, byte[] bytes, Problems problems) {
    this.file = file;
    this.bytes = bytes;
    this.problems = problems;
  }

  // ---- reading

  /** The names of the columns; empty when the file is. */
  List<String> header() {
    int from = hasByteOrderMark() ? 3 : 0;
    if (from > 0) {
      problems.add(file, 1, "begins with a byte order mark; save it as UTF-8 without one");
    }
    headerEnd = from;
    while (headerEnd < bytes.length && bytes[headerEnd] != '\n') {
      headerEnd++;
    }
    String header = text(from, headerEnd).strip();
    return header.isEmpty() ? List.of() : List.of(header.split("\t", -1));
  }

  private boolean hasByteOrderMark() {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  /**
   * Finds the lines below the header.
   *
   * @param keep whether lines can be asked for their cells later than within {@code found}
   * @param found takes the place of each line that has cells
   */
  void read(int columns, boolean keep, IntConsumer found) {
    lastText = new String[columns];
    lastStart = new int[columns];
    lastEnd = new int[columns];
    int number = 2;
    int at = headerEnd + 1;
    while (at < bytes.length) {
      used = keep ? used : 0;
      int place = used;
      at = readLine(at, number++, columns);
      if (used > place) {
        found.accept(place);
      }
    }
  }

  /** Reads the line that begins at {@code from}; where the next one begins. */
  private int readLine(int from, int number, int columns) {
    boolean remark = bytes[from] == '#' && from + 1 < bytes.length && bytes[from + 1] == '#';
    int place = used;
    if (!remark) {
      reserve(columns + 2);
      marks[used++] = number;
      marks[used++] = from;
    }
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      byte b = bytes[at];
      if (b == '\t') {
        if (!remark) {
          beginCell(at + 1, place, columns, number);
        }
        at++;
      } else {
        at = b < ' ' ? afterSpecial(at, number) : at + 1;
      }
    }
    if (damaged) {
      damaged = false;
      used = place;
    } else if (!remark) {
      endLine(from, isCarriageReturn(at - 1, from) ? at - 1 : at, place, columns);
    }
    return at + 1;
  }

  private void reserve(int more) {
    if (used + more > marks.length) {
      marks = Arrays.copyOf(marks, marks.length * 2);
    }
  }

  private void beginCell(int start, int place, int columns, int number) {
    if (used - place <= columns + 1) {
      marks[used++] = start;
    }
    boolean tooMany = used - place > columns + 1;
    if (tooMany && start < bytes.length && bytes[start] != '\t' && bytes[start] != '\n') {
      problems.add(file, number, "has more cells than the header; remove a tab");
    }
  }

  /** Cells that the line lacks are empty; a line without any is none. */
  private void endLine(int from, int end, int place, int columns) {
    if (end <= from) {
      used = place;
      return;
    }
    while (used - place < columns + 2) {
      marks[used++] = end + 1;
    }
  }

  private boolean isCarriageReturn(int at, int from) {
    return at >= from && bytes[at] == '\r';
  }

  // ---- what must not stand in a table

  /** The place after a character that is a control character or no ASCII. */
  private int afterSpecial(int at, int number) {
    int b = bytes[at];
    if (b >= 0) {
      control(at, b, number);
      return at + 1;
    }
    int length = b >= -16 && b < -11 ? 4 : b >= -32 && b < -16 ? 3 : b >= -62 && b < -32 ? 2 : 0;
    for (int i = 1; i < length; i++) {
      if (at + i >= bytes.length || bytes[at + i] >= -64) {
        length = 0;
      }
    }
    if (length == 0) {
      problems.add(file, number, "is not UTF-8; save the file as UTF-8");
      damaged = true;
      return endOfLine(at);
    }
    return at + length;
  }

  private int endOfLine(int at) {
    int end = at;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private void control(int at, int character, int number) {
    boolean lineEnd = character == '\r' && (at + 1 == bytes.length || bytes[at + 1] == '\n');
    if (!lineEnd) {
      problems.add(
          file, number, String.format("holds the control character U+%04X; remove it", character));
    } else if (!carriageReturn) {
      carriageReturn = true;
      problems.add(file, number, "ends in CR LF; save the file with LF at the ends of its lines");
    }
  }

  // ---- cells

  int number(int place) {
    return marks[place];
  }

  /** The text of a cell; the same string as long as a column repeats itself. */
  String cell(int place, int column, String name) {
    int start = marks[place + 1 + column];
    int end = Math.max(start, marks[place + 2 + column] - 1);
    if (start >= end) {
      return "";
    }
    String last = lastText[column];
    if (last == null
        || !Arrays.equals(bytes, lastStart[column], lastEnd[column], bytes, start, end)) {
      last = text(start, end);
      lastText[column] = last;
      lastStart[column] = start;
      lastEnd[column] = end;
    }
    return isBlank(last.charAt(0)) || isBlank(last.charAt(last.length() - 1))
        ? stripped(place, name, last)
        : last;
  }

  /** The text of some bytes: most are characters of three bytes, which need no general decoder. */
  private String text(int from, int end) {
    char[] text = decoded.length < end - from ? decoded = new char[2 * (end - from)] : decoded;
    int length = 0;
    int at = from;
    while (at < end) {
      int b = bytes[at];
      if (b >= 0) {
        text[length++] = (char) b;
        at++;
      } else if (b >= -32 && b < -16 && at + 2 < end) {
        text[length++] =
            (char) ((b & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F));
        at += 3;
      } else {
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
      }
    }
    return new String(text, 0, length);
  }

  /** Blanks that the eye does not see would keep a word from ever being found. */
  private String stripped(int place, String name, String cell) {
    problems.add(file, number(place), name + " begins or ends with a blank; remove it");
    return cell.strip();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u3000' || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
  }
}
