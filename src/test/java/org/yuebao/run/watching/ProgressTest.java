package org.yuebao.run.watching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private Instant now = Instant.parse("2024-08-05T06:00:00Z");
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };
  private final Progress progress =
      new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), clock, 1_000);

  @Test
  void rateAndTimeLeft() {
    now = now.plusSeconds(2);
    assertEquals("0 documents, 0 facts, 0/s", progress.line(0, 0, 0));
    now = now.plusSeconds(8);
    assertEquals(
        "1,200 documents, 34,000 facts, 120/s, about 30 s left to read",
        progress.line(1_200, 34_000, 250));
    assertEquals(
        "120 documents, 3,400 facts, 12/s, about 6 min 30 s left to read",
        progress.line(120, 3_400, 25));
    assertEquals(
        "5,000 documents, 9 facts, 500/s; building series", progress.line(5_000, 9, 1_000));
  }

  @Test
  void oneLineThatIsLeftEmpty() {
    progress.show(1, 2, 3);
    progress.close();
    String shown = bytes.toString(StandardCharsets.UTF_8);
    assertEquals(-1, shown.indexOf('\n'));
    assertEquals("\r" + " ".repeat(78) + "\r", shown.substring(shown.length() - 80));
  }
}
