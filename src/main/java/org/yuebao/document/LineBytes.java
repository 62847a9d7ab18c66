package org.yuebao.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of JSON Lines that are too many to be held at once. Their encoding is told by the first
 * of them: UTF-8, or GB18030, in which no character holds the byte of a line end.
 */
final class LineBytes {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Bytes of it; where the first line is longer than the start, the start may end within one. */
  private static final int LONGEST_CHARACTER = 4;

  private static final int BUFFER = 256 * 1024;

  private final InputStream in;
  private final Charset charset;
  private final int longest;
  private int number;

  private LineBytes(InputStream in, Charset charset, int longest) {
    this.in = in;
    this.charset = charset;
    this.longest = longest;
  }

  /**
   * @param start the first bytes of the file
   * @param rest what follows them
   * @param longest most bytes of a line
   * @return null when the start is of neither encoding
   */
  static @Nullable LineBytes of(byte[] start, InputStream rest, int longest) {
    Charset charset = null;
    byte[] lines = wholeLines(start);
    for (int cut = 0; charset == null && cut < LONGEST_CHARACTER; cut++) {
      charset = charset(Arrays.copyOf(lines, lines.length - cut));
    }
    if (charset == null) {
      return null;
    }
    int mark = Arrays.equals(start, 0, MARK.length, MARK, 0, MARK.length) ? MARK.length : 0;
    InputStream first = new ByteArrayInputStream(start, mark, start.length - mark);
    InputStream all = new BufferedInputStream(new SequenceInputStream(first, rest), BUFFER);
    return new LineBytes(all, charset, longest);
  }

  /** Whether the first line of a long file is one of JSON Lines, whatever the file is called. */
  static boolean begins(byte[] start) {
    int end = 0;
    while (end < start.length && start[end] != '\n') {
      end++;
    }
    byte[] line = Arrays.copyOf(start, end);
    Charset charset = end == start.length ? null : charset(line);
    return charset != null && JsonLines.looksSo(new String(line, charset));
  }

  private static byte[] wholeLines(byte[] start) {
    int end = start.length;
    while (end > 0 && start[end - 1] != '\n') {
      end--;
    }
    return end == 0 ? start : Arrays.copyOf(start, end);
  }

  private static @Nullable Charset charset(byte[] lines) {
    for (byte each : lines) {
      if (each == 0) {
        return null;
      }
    }
    boolean utf8 =
        TextDecoder.strictly(StandardCharsets.UTF_8, lines) != null
            || !RawLine.ofDamaged(lines).isEmpty();
    if (utf8) {
      return StandardCharsets.UTF_8;
    }
    String text = TextDecoder.strictly(GB18030, lines);
    return text != null && Plausibility.of(text) >= Plausibility.ENOUGH ? GB18030 : null;
  }

  /** Null behind the last one. */
  @Nullable RawLine next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int c = in.read();
    if (c < 0) {
      return null;
    }
    boolean tooLong = false;
    for (; c >= 0 && c != '\n'; c = in.read()) {
      tooLong = tooLong || line.size() >= longest;
      if (!tooLong) {
        line.write(c);
      }
    }
    number++;
    return tooLong
        ? RawLine.tooLong(number, longest)
        : RawLine.ofBytes(number, line.toByteArray(), charset);
  }
}
