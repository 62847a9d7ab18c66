package org.yuebao.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of JSON Lines.
 *
 * @param number counted from 1
 * @param text its words; null when its bytes are no text
 * @param badByte index in the line of the byte that is wrong, when {@code text} is null
 */
record RawLine(int number, @Nullable String text, int badByte) {

  static List<RawLine> of(String text) {
    List<RawLine> lines = new ArrayList<>();
    int number = 1;
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      lines.add(new RawLine(number++, text.substring(start, end), -1));
      start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
    return lines;
  }

  /**
   * The lines of a file in UTF-8 of which some are damaged: the others are still good. Empty when
   * all are good or when the file does not look like UTF-8 at all, so that it is decoded as a
   * whole.
   */
  static List<RawLine> ofDamaged(byte[] bytes) {
    if (TextDecoder.strictly(StandardCharsets.UTF_8, bytes) != null) {
      return List.of();
    }
    List<RawLine> lines = new ArrayList<>();
    int chinese = 0;
    int damaged = 0;
    int start = 0;
    while (start < bytes.length) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      RawLine line = ofBytes(lines.size() + 1, Arrays.copyOfRange(bytes, start, end));
      lines.add(line);
      chinese += line.text != null && line.text.length() < end - start ? 1 : 0;
      damaged += line.text == null ? 1 : 0;
      start = end + 1;
    }
    return chinese > damaged ? lines : List.of();
  }

  private static RawLine ofBytes(int number, byte[] bytes) {
    String text = TextDecoder.strictly(StandardCharsets.UTF_8, bytes);
    int badByte = text == null ? TextDecoder.firstBadByte(StandardCharsets.UTF_8, bytes) : -1;
    return new RawLine(number, text, badByte);
  }
}
