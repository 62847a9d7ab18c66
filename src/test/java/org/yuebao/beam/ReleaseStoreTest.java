package org.yuebao.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of publishing, on a file system; {@code ObjectStoreTest} takes them on a server. */
class ReleaseStoreTest {
  @TempDir private Path folder;
  private Path release;
  private ReleaseStore store;

  @BeforeEach
  void open() throws IOException {
    release = Files.createDirectories(folder.resolve("release/series")).getParent();
    Files.writeString(release.resolve("series/series.avro"), "points");
    Files.writeString(release.resolve("manifest.json"), "{}");
    store = new ReleaseStore(folder.resolve("store").toString(), "one");
  }

  private void publish(String id) throws Exception {
    store.publish(release, List.of("series/series.avro", "manifest.json"), id);
  }

  @Test
  void theNewestReleaseIsNamedAndTheOldestGo() throws Exception {
    assertNull(store.current());
    for (int day = 1; day <= 3; day++) {
      publish("day-" + day);
      assertEquals(List.of(), store.retain(3));
      assertEquals("day-" + day, store.current());
      lastModified("runs/day-" + day, Duration.ofDays(10 - day));
    }
    put("runs/dead/manifest.json");
    publish("day-4");
    assertEquals(List.of("dead", "day-1"), store.retain(3));
    assertEquals(
        List.of("current", "runs/day-2", "runs/day-3", "runs/day-4"),
        files().stream()
            .map(file -> file.replaceAll("^(runs/[^/]*)/.*", "$1"))
            .distinct()
            .toList());
    assertEquals("points", Files.readString(at("runs/day-4/series/series.avro")));
    assertTrue(files().contains("runs/day-4/_SUCCESS"));
  }

  @Test
  void allStayWhenNoNumberIsGiven() throws Exception {
    for (int day = 1; day <= 3; day++) {
      publish("day-" + day);
      assertEquals(List.of(), store.retain(0));
    }
    assertEquals(3, files().stream().filter(file -> file.endsWith("_SUCCESS")).count());
  }

  @Test
  void twoWritersDoNotPublishAtOnce() throws Exception {
    publish("before");
    put("locks/another");
    assertThrows(ReleaseStore.Locked.class, store::check);
    ReleaseStore.Locked locked = assertThrows(ReleaseStore.Locked.class, () -> publish("after"));
    assertTrue(
        String.valueOf(locked.getMessage()).contains("its lock " + at("locks/another")),
        locked.getMessage());
    assertEquals("before", store.current());
    assertThrows(ReleaseStore.Locked.class, () -> store.retain(1));
    assertFalse(exists("runs/after"));
    assertEquals(List.of("locks/another"), locks());
  }

  /** However they come at once, never are two of them at work. */
  @Test
  void ofManyWritersOneIsAtWork() throws Exception {
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger published = new AtomicInteger();
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ReleaseStore own = new ReleaseStore(folder.resolve("store").toString(), "writer-" + i);
      String id = "run-" + i;
      List<String> files =
          read(
              () -> {
                most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                Thread.yield();
                atWork.decrementAndGet();
              });
      writers.add(
          () -> {
            for (int round = 0; round < 100; round++) {
              try {
                own.publish(release, files, id);
                published.incrementAndGet();
              } catch (ReleaseStore.Locked otherIsAtWork) {
                Thread.yield();
              }
            }
            return true;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(writers.size());
    try {
      for (Future<Boolean> writer : threads.invokeAll(writers)) {
        assertTrue(writer.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(1, most.get());
    assertTrue(published.get() > 0);
    assertEquals(List.of(), locks());
  }

  /** The names of one file, of which something happens when it is about to be copied. */
  private static List<String> read(Runnable happens) {
    return new AbstractList<>() {
      @Override
      public int size() {
        return 1;
      }

      @Override
      public String get(int index) {
        happens.run();
        return "manifest.json";
      }
    };
  }

  @Test
  void aDeadWritersLockIsTakenOver() throws Exception {
    put("locks/one"); // by an earlier run of this very folder
    put("locks/another");
    lastModified("locks/another", ReleaseStore.DEAD.plusSeconds(60));
    publish("after");
    assertEquals("after", store.current());
    assertEquals(List.of(), locks());
  }

  /** Another took it for dead while it stood still. */
  @Test
  void whoLostItsLockNamesNothing() throws Exception {
    publish("before");
    List<String> files = read(() -> assertTrue(at("locks/one").toFile().delete()));
    IOException problem =
        assertThrows(IOException.class, () -> store.publish(release, files, "after"));
    assertTrue(String.valueOf(problem.getMessage()).contains("another run took over"));
    assertEquals("before", store.current());
  }

  @Test
  void aReleaseThatCannotBeCopiedIsNotNamed() throws Exception {
    publish("before");
    Files.delete(release.resolve("manifest.json"));
    assertThrows(IOException.class, () -> publish("half"));
    assertEquals("before", store.current());
    assertEquals(List.of(), locks());
  }

  private Path at(String path) {
    return folder.resolve("store").resolve(path);
  }

  private boolean exists(String path) {
    return Files.exists(at(path));
  }

  private void put(String path) throws IOException {
    Files.createDirectories(at(path).getParent());
    Files.writeString(at(path), "");
  }

  private void lastModified(String path, Duration ago) throws IOException {
    try (Stream<Path> files = Files.walk(at(path))) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(ago)));
      }
    }
  }

  private List<String> locks() throws IOException {
    return files().stream().filter(file -> file.startsWith("locks/")).toList();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(at(""))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> at("").relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
