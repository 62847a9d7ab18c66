package org.yuebao.document.page;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Takes the text out of a document in a thread of its own, so that neither one that takes too long
 * nor one that is nested too deeply stops a worker. A thread whose time is over is interrupted;
 * readers of formats look for that wherever a document decides how much there is to do.
 */
public final class InTime {
  private static final long STACK = 4L << 20;

  private InTime() {}

  /**
   * @param seconds longest time
   * @throws Unreadable as {@code work} threw it, or over a limit
   */
  public static <T> T within(int seconds, Callable<T> work) throws Unreadable {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "document", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new Unreadable(
          Unreadable.OVER_LIMIT,
          "taking out its text takes more than %d seconds; split it, or raise limits.seconds"
              .formatted(seconds));
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while a document was read");
    } catch (ExecutionException e) {
      throw problem(Objects.requireNonNull(e.getCause()));
    }
  }

  private static Unreadable problem(Throwable cause) {
    if (cause instanceof Unreadable known) {
      return known;
    }
    if (cause instanceof StackOverflowError) {
      return new Unreadable(
          Unreadable.OVER_LIMIT,
          "what it holds is nested too deeply; make it again, or make it text");
    }
    if (cause instanceof OutOfMemoryError) {
      return new Unreadable(
          Unreadable.OVER_LIMIT,
          "its text needs more memory than there is; split it, or give the run more memory");
    }
    if (cause instanceof LinkageError) {
      return new Unreadable(
          Unreadable.MALFORMED,
          "it asks for what is not here (%s); save it anew".formatted(cause.getMessage()));
    }
    if (cause instanceof RuntimeException defect) {
      throw defect;
    }
    throw new IllegalStateException(cause);
  }

  /** For loops whose length a document decides. */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the document's time is over");
    }
  }
}
