package org.yuebao.document.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.yuebao.document.page.InTime;
import org.yuebao.document.page.Unreadable;

/**
 * Looks at what the compressed streams of a file unpack to, before a library unpacks one into
 * memory as a whole.
 */
final class StreamSizes {
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);

  /** Deflate makes at most so many bytes of one. */
  private static final long LARGEST_RATIO = 1032;

  private static final byte ZLIB = 0x78;

  private StreamSizes() {}

  /**
   * @throws Unreadable when one of them unpacks to more than {@code most} bytes
   */
  static void check(byte[] bytes, long most) throws Unreadable {
    if (bytes.length * LARGEST_RATIO <= most) {
      return;
    }
    byte[] passed = new byte[64 * 1024];
    for (int at = after(bytes, 0); at >= 0; at = after(bytes, at)) {
      if (at < bytes.length && bytes[at] == ZLIB && unpacked(bytes, at, passed, most) > most) {
        throw new Unreadable(
            Unreadable.OVER_LIMIT,
            "a part of it unpacks to more than %d bytes; split it, or raise limits.documentBytes"
                .formatted(most));
      }
    }
  }

  /** Where the data begin behind the next word {@code stream}; negative when there is none. */
  private static int after(byte[] bytes, int from) {
    for (int i = from; i <= bytes.length - STREAM.length - 2; i++) {
      int end = i + STREAM.length;
      if (bytes[i] == 's' && Arrays.equals(bytes, i, end, STREAM, 0, STREAM.length)) {
        int data = bytes[end] == '\r' ? end + 1 : end;
        if (bytes[data] == '\n') {
          return data + 1;
        }
      }
    }
    return -1;
  }

  private static long unpacked(byte[] bytes, int at, byte[] passed, long most) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, at, bytes.length - at);
      while (inflater.getBytesWritten() <= most && inflater.inflate(passed) > 0) {
        InTime.check();
      }
    } catch (DataFormatException e) {
      // what follows the damage is not unpacked by anyone
    }
    long written = inflater.getBytesWritten();
    inflater.end();
    return written;
  }
}
