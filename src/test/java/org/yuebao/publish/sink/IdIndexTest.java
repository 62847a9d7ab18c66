package org.yuebao.publish.sink;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdIndexTest {
  /** More than twice what the first table holds, so that it grows three times. */
  private static final int MANY = 10_000;

  @TempDir private Path folder;

  /** In memory, in a file from some size on, in a file at once. */
  @ParameterizedTest
  @ValueSource(longs = {1 << 20, 1 << 17, 0})
  void findsEveryIdAndNoOther(long mostInMemory) throws IOException {
    try (IdIndex index = new IdIndex(folder.resolve("ids"), mostInMemory)) {
      for (int i = 1; i <= MANY; i++) {
        assertTrue(index.add("文献-" + i, i));
      }
      assertFalse(index.add("文献-7", 99));
      assertEquals(MANY, index.size());
      for (int i = 1; i <= MANY; i++) {
        assertEquals(i, index.of("文献-" + i));
      }
      assertEquals(0, index.of("文献-0"));
    }
    assertNothingIsLeft();
  }

  @Test
  void aFileOfFactsKeepsWhatWasSaidFirst() throws IOException {
    try (FactFile facts = new FactFile(folder.resolve("facts"))) {
      facts.add("a", bytes("一"));
      facts.add("b", bytes("二"));
      facts.add("a", bytes("三"));
      assertArrayEquals(bytes("一"), facts.at(facts.place("a")));
      assertArrayEquals(bytes("二"), facts.at(facts.place("b")));
      assertEquals(0, facts.place("c"));
      String longer = "字".repeat(2000);
      facts.add("d", bytes(longer));
      facts.add("e", bytes("五"));
      assertArrayEquals(bytes(longer), facts.at(facts.place("d")));
      assertArrayEquals(bytes("五"), facts.at(facts.place("e")));
    }
    assertNothingIsLeft();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void assertNothingIsLeft() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }
}
