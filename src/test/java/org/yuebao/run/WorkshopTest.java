package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What travels to the workers means there what it means here. */
class WorkshopTest {
  private final Workshop here = DemoCorpus.workshop();
  private final Workshop sent = here.sent();

  private Workshop told(String knowledge, String hash) {
    return new Workshop(
        knowledge, hash, sent.input(), sent.decisions(), sent.start(), sent.end(), sent.asOf());
  }

  @Test
  void aWorkerFindsTheFolderFromAnyWorkingDirectory() {
    assertEquals(Path.of("data").toAbsolutePath().toString(), sent.knowledge());
    assertSame(here.loaded(), sent.loaded(), "loaded once");
  }

  @Test
  void otherKnowledgeOnAWorkerIsRefused() {
    Workshop other = told(sent.knowledge(), "0".repeat(64));
    String told = assertThrows(IllegalStateException.class, other::loaded).getMessage();
    assertTrue(told.startsWith(other.knowledge() + " holds other knowledge"), told);
  }

  @Test
  void whatTheProgramBringsAlongIsReadThere() {
    assertEquals(sent.loaded().hash(), told("", sent.hash()).loaded().hash());
  }
}
