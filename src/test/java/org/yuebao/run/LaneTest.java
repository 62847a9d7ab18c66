package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yuebao.publish.sink.Resource;
import org.yuebao.publish.sink.Sink;

/** A sink beside others does what it would do alone, and hides no problem. */
class LaneTest {
  private static final int DEEDS = 5_000;

  private final Recorder sink = new Recorder();
  private final Lane lane = new Lane(SinkName.WIDE, sink);

  private static final class Recorder implements Sink {
    private boolean closed;

    @Override
    public List<Resource> finish() {
      return List.of();
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void deedsAreDoneOnceAndInOrderOnAnotherThread() throws IOException {
    List<Integer> done = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < DEEDS; i++) {
      int number = i;
      lane.give(each -> done.add(number));
    }
    lane.end(each -> threads.add(Thread.currentThread()));
    lane.await();
    assertEquals(IntStream.range(0, DEEDS).boxed().toList(), done);
    assertFalse(threads.contains(Thread.currentThread()));
    lane.close();
    assertTrue(sink.closed);
  }

  @Test
  void aProblemIsToldByTheSinksNameAndNothingIsDoneAfterIt() throws IOException {
    AtomicInteger done = new AtomicInteger();
    lane.give(
        each -> {
          throw new IOException("No space left on device");
        });
    NotPublished problem =
        assertThrows(
            NotPublished.class,
            () -> {
              for (int i = 0; i < DEEDS; i++) {
                lane.give(each -> done.incrementAndGet());
              }
              lane.end(each -> done.incrementAndGet());
              lane.await();
            });
    assertTrue(
        String.valueOf(problem.getMessage()).startsWith("Cannot write wide: No space left"),
        problem.getMessage());
    lane.close();
    assertEquals(0, done.get());
    assertTrue(sink.closed);
  }

  @Test
  void aDefectStaysWhatItIs() throws IOException {
    lane.end(
        each -> {
          throw new IllegalStateException("defect");
        });
    assertThrows(IllegalStateException.class, lane::await);
    lane.close();
  }

  @Test
  void closingWaitsForTheDeedAtHandAndGivesUpTheRest() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<String> done = new ArrayList<>();
    lane.give(
        each -> {
          begun.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          done.add("at hand, closed " + sink.closed);
        });
    lane.end(each -> done.add("the rest"));
    begun.await();
    Thread closing =
        new Thread(
            () -> {
              try {
                lane.close();
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    closing.start();
    while (closing.getState() == Thread.State.NEW || closing.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
    goOn.countDown();
    closing.join();
    assertEquals(List.of("at hand, closed false"), done);
    assertTrue(sink.closed);
  }
}
