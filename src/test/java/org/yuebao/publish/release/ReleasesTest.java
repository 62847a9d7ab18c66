package org.yuebao.publish.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasesTest {
  @TempDir private Path folder;

  @Test
  void currentChangesOnlyWhenARunIsPublished() throws Exception {
    try (Releases releases = Releases.open(folder)) {
      Files.writeString(releases.stage("one").resolve("a.txt"), "1");
      assertFalse(Files.exists(releases.current()));
      releases.publish("one");
      Files.writeString(releases.stage("two").resolve("a.txt"), "2");
      assertEquals("1", Files.readString(releases.current().resolve("a.txt")));
      releases.publish("two");
      assertEquals("2", Files.readString(releases.current().resolve("a.txt")));
      assertTrue(Files.exists(folder.resolve("runs/one/_SUCCESS")));
    }
  }

  @Test
  void theLinkIsRelativeSoThatTheFolderMayMove() throws Exception {
    try (Releases releases = Releases.open(folder)) {
      releases.stage("one");
      releases.publish("one");
      assertEquals(Path.of("runs/one"), Files.readSymbolicLink(releases.current()));
    }
  }

  @Test
  void nothingButRunsAndTheLinkStays() throws Exception {
    try (Releases releases = Releases.open(folder)) {
      releases.stage("one");
      releases.publish("one");
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(
          "[.lock, current, runs]",
          left.map(path -> path.getFileName().toString()).sorted().toList().toString());
    }
  }

  @Test
  void oneRunAtATime() throws Exception {
    try (Releases first = Releases.open(folder)) {
      assertThrows(Releases.Locked.class, () -> Releases.open(folder));
    }
    Releases.open(folder).close();
  }

  @Test
  void aRunsNameIsItsOwn() throws Exception {
    try (Releases releases = Releases.open(folder)) {
      for (String name : List.of("one", "one-2", "one-3")) {
        assertEquals(folder.resolve("runs").resolve(name), releases.stage("one"));
      }
    }
  }
}
