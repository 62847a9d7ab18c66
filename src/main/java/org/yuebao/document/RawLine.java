package org.yuebao.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of JSON Lines.
 *
 * @param number counted from 1
 * @param text its words; null when they cannot be had
 * @param reason why not, an id; empty when {@code text} is there
 * @param problem the same in words, and what to do
 */
record RawLine(int number, @Nullable String text, String reason, String problem) {

  static List<RawLine> of(String text) {
    List<RawLine> lines = new ArrayList<>();
    int number = 1;
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      lines.add(new RawLine(number++, text.substring(start, end), "", ""));
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
    return ofBytes(number, bytes, StandardCharsets.UTF_8);
  }

  static RawLine ofBytes(int number, byte[] bytes, Charset charset) {
    String text = TextDecoder.strictly(charset, bytes);
    if (text != null) {
      return new RawLine(number, text, "", "");
    }
    String problem =
        "byte %d of the line is damaged %s; restore the line from its source"
            .formatted(TextDecoder.firstBadByte(charset, bytes), charset);
    return new RawLine(number, null, Rejections.UNDECODABLE, problem);
  }

  static RawLine tooLong(int number, int limit) {
    String problem =
        "the line has more than %d bytes; split it, or raise limits.documentBytes".formatted(limit);
    return new RawLine(number, null, Rejections.TOO_LARGE, problem);
  }
}
