package org.yuebao.document.packed;

import java.io.IOException;

/** More than {@link ReadingLimits} allow; the message says what, and what to do. */
final class OverLimit extends IOException {
  @java.io.Serial private static final long serialVersionUID = 1;

  OverLimit(String message) {
    super(message);
  }
}
