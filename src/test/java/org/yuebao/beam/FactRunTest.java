package org.yuebao.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactRunTest {
  @Test
  void aRunThatIsWrittenAgainKeepsItsKeyUnderAnotherName() {
    FactRun run = new FactRun("facts-1.avro", List.of("a", "b", "c"));
    assertEquals(run.key(), new FactRun("facts-2.avro", List.of("a", "b", "c")).key());
    assertNotEquals(run.key(), new FactRun("facts-1.avro", List.of("a", "c", "b")).key());
    assertNotEquals(run.key(), new FactRun("facts-1.avro", List.of("a", "b")).key());
  }
}
