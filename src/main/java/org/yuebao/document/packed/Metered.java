package org.yuebao.document.packed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacked bytes on their way, counted by an allowance. */
final class Metered extends FilterInputStream {
  private static final int BUFFER = 8192;

  private final Allowance allowance;

  Metered(InputStream in, Allowance allowance) {
    super(in);
    this.allowance = allowance;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int start, int length) throws IOException {
    int read = Libraries.call(() -> in.read(buffer, start, length));
    allowance.unpacked(Math.max(read, 0));
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(wanted, BUFFER)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Reads what is left, so that it is counted whoever wanted it. */
  void drain() throws IOException {
    byte[] passed = new byte[BUFFER];
    while (read(passed, 0, BUFFER) >= 0) {
      // counted
    }
  }
}
