package org.yuebao.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.yuebao.publish.sink.Sink;

/**
 * A sink that works beside the others, on a thread of its own. What it is given waits in line, in
 * its order and never more than some hundred at once; so what it writes is what it would write
 * alone. A problem of the sink is told when it is next given something, or at the end.
 */
final class Lane implements Closeable {
  /** Handed over at once: a handover costs more than many a deed. */
  private static final int BATCH = 64;

  private static final int BATCHES_WAITING = 8;

  private final SinkName name;
  private final Sink sink;
  private final ExecutorService thread;
  private final Semaphore room = new Semaphore(BATCHES_WAITING);
  private List<Deed> batch = new ArrayList<>();
  private volatile @Nullable Throwable problem;
  private volatile boolean closing;

  /** Something that a sink does. */
  @FunctionalInterface
  interface Deed {
    void on(Sink sink) throws IOException;
  }

  Lane(SinkName name, Sink sink) {
    this.name = name;
    this.sink = sink;
    this.thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread worker = new Thread(work, "sink-" + name.word());
              worker.setDaemon(true);
              return worker;
            });
  }

  /**
   * Puts a deed in line.
   *
   * @throws NotPublished when an earlier one failed
   */
  void give(Deed deed) throws IOException {
    batch.add(deed);
    if (batch.size() == BATCH) {
      handOver();
    }
  }

  /** Puts the last deeds in line; {@link #await} waits for them. */
  void end(Deed last) throws IOException {
    batch.add(last);
    handOver();
    thread.shutdown();
  }

  /** Waits until all is done. */
  void await() throws IOException {
    stopped();
    tell();
  }

  private void handOver() throws IOException {
    tell();
    List<Deed> deeds = batch;
    batch = new ArrayList<>();
    room.acquireUninterruptibly();
    thread.execute(() -> run(deeds));
  }

  private void run(List<Deed> deeds) {
    try {
      for (Deed deed : deeds) {
        if (problem == null && !closing) {
          deed.on(sink);
        }
      }
    } catch (IOException | RuntimeException | Error e) {
      problem = e;
    } finally {
      room.release();
    }
  }

  private void tell() throws IOException {
    Throwable told = problem;
    if (told instanceof IOException || told instanceof UncheckedIOException) {
      throw new NotPublished(name, (Exception) told);
    }
    if (told instanceof RuntimeException defect) {
      throw defect;
    }
    if (told instanceof Error error) {
      throw error;
    }
  }

  private void stopped() {
    thread.shutdown();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          if (thread.awaitTermination(1, TimeUnit.HOURS)) {
            return;
          }
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Gives up what waits, and closes the sink when its thread has left it. */
  @Override
  public void close() throws IOException {
    closing = true;
    stopped();
    sink.close();
  }
}
