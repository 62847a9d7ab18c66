package org.yuebao.document.packed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that knows how much was read of it, and whether it failed itself: what a library throws
 * over damaged data and what a disk throws look alike.
 */
final class Counted extends FilterInputStream {
  private long bytes;
  private boolean failed;

  Counted(InputStream in) {
    super(in);
  }

  long bytes() {
    return bytes;
  }

  boolean failed() {
    return failed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int start, int length) throws IOException {
    try {
      int read = in.read(buffer, start, length);
      bytes += Math.max(read, 0);
      return read;
    } catch (IOException e) {
      failed = true;
      throw e;
    }
  }

  @Override
  public long skip(long wanted) throws IOException {
    long left = wanted;
    byte[] passed = new byte[(int) Math.min(wanted, 8192)];
    while (left > 0) {
      int read = read(passed, 0, (int) Math.min(left, passed.length));
      if (read < 0) {
        break;
      }
      left -= read;
    }
    return wanted - left;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
