package org.yuebao.document.packed;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Libraries that read damaged data throw what comes to hand: a number that is none, a name that is
 * missing. All of it means damage.
 */
final class Libraries {
  private Libraries() {}

  /** Something that a library does. */
  @FunctionalInterface
  interface Call<T> {
    T made() throws IOException;
  }

  static <T> T call(Call<T> call) throws IOException {
    try {
      return call.made();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      throw new IOException(
          e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), e);
    }
  }
}
