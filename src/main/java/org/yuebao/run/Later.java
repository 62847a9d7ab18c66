package org.yuebao.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Work that was begun beside other work. */
final class Later {
  private Later() {}

  /** Waits for it; what went wrong comes as if it had been done here. */
  static <T> T get(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw e;
    }
  }
}
