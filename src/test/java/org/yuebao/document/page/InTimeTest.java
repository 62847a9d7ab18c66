package org.yuebao.document.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class InTimeTest {
  @Test
  void givesWhatTheWorkGives() throws Unreadable {
    assertEquals("text", InTime.within(9, () -> "text"));
  }

  @Test
  void whatADocumentDoesToItsReaderIsNoDefect() {
    assertEquals(Unreadable.OVER_LIMIT, reason(() -> deep(0)));
    assertEquals(Unreadable.OVER_LIMIT, reason(InTimeTest::large));
    assertEquals(Unreadable.MALFORMED, reason(InTimeTest::needs));
    assertEquals(Unreadable.OVER_LIMIT, reason(InTimeTest::waits));
  }

  @Test
  void aDefectStaysOne() {
    assertThrows(IllegalArgumentException.class, () -> InTime.within(9, InTimeTest::illegal));
  }

  private static String reason(Callable<Object> work) {
    return assertThrows(Unreadable.class, () -> InTime.within(1, work)).reason();
  }

  private static Object deep(int level) {
    return level < 0 ? "" : deep(level + 1).toString() + level;
  }

  private static Object large() {
    throw new OutOfMemoryError("heap");
  }

  private static Object needs() {
    throw new NoClassDefFoundError("org/bouncycastle/Anything");
  }

  private static Object waits() throws InterruptedException {
    new CountDownLatch(1).await();
    return "";
  }

  private static Object illegal() {
    throw new IllegalArgumentException("ours");
  }
}
