package org.yuebao.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.yuebao.outcome.Outcome;

/** Unpacks gzip, recognised by its first bytes and not by its name, up to a limit. */
final class Unpacking {
  private static final int BUFFER = 64 * 1024;

  private Unpacking() {}

  static Outcome<byte[]> unpack(String path, byte[] bytes, long largest) {
    if (!isGzip(bytes)) {
      return bytes.length > largest ? tooLarge(path, largest) : Outcome.kept(bytes);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 3);
    byte[] buffer = new byte[BUFFER];
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), BUFFER)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        if (out.size() > largest) {
          return tooLarge(path, largest);
        }
      }
      return Outcome.kept(out.toByteArray());
    } catch (EOFException e) {
      return broken(path, "is cut off after %d unpacked bytes".formatted(out.size()));
    } catch (IOException e) {
      return broken(path, "is damaged (%s)".formatted(e.getMessage()));
    }
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B;
  }

  private static Outcome<byte[]> tooLarge(String path, long largest) {
    return Rejections.of(
        Rejections.TOO_LARGE,
        path,
        "more than %d bytes unpacked; split the file, or raise the limit".formatted(largest));
  }

  private static Outcome<byte[]> broken(String path, String what) {
    return Rejections.of(
        Rejections.UNDECODABLE, path, "the gzip stream " + what + "; fetch the file again");
  }
}
