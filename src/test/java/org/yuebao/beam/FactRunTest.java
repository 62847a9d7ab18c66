package org.yuebao.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;

class FactRunTest {
  private static final List<String> STORIES =
      IntStream.range(0, 10_000).mapToObj(i -> "5bd1e9955bd1e995-" + i).toList();

  @Test
  void aRunThatIsWrittenAgainKeepsItsKeyUnderAnotherName() {
    FactRun run = new FactRun("facts-1.avro", List.of("a", "b", "c"));
    assertEquals(run.key(), new FactRun("facts-2.avro", List.of("a", "b", "c")).key());
    assertNotEquals(run.key(), new FactRun("facts-1.avro", List.of("a", "c", "b")).key());
    assertNotEquals(run.key(), new FactRun("facts-1.avro", List.of("a", "b")).key());
  }

  @Test
  void everyStoryIsInThePartThatCopiesOfItGoTo() {
    Map<Integer, byte[]> parts = new FactRun("facts-1.avro", STORIES).hashes(7);
    TreeSet<Integer> found = new TreeSet<>();
    parts.forEach(
        (part, hashes) -> {
          for (ByteBuffer all = ByteBuffer.wrap(hashes); all.hasRemaining(); ) {
            int hash = all.getInt();
            assertEquals(part, JoinCopies.partition(hash, 7));
            found.add(hash);
          }
        });
    assertEquals(new TreeSet<>(STORIES.stream().map(String::hashCode).toList()), found);
  }

  /** What waits for the copies of a million stories under one key must not be their ids. */
  @Test
  void fourBytesOfAStoryTravel() {
    FactRun run = new FactRun("facts-1.avro", STORIES);
    int most = 4 * STORIES.size() + 500;
    assertTrue(SerializableUtils.serializeToByteArray(run).length < most);
    assertTrue(run.hashes(7).values().stream().mapToInt(part -> part.length).sum() < most);
  }
}
