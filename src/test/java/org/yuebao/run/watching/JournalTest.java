package org.yuebao.run.watching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class JournalTest {
  private static String told(Watch.Log log) {
    StringWriter out = new StringWriter();
    Clock clock = Clock.fixed(Instant.parse("2024-08-05T06:00:00.25Z"), ZoneOffset.UTC);
    Journal journal = new Journal(new PrintWriter(out), log, "daily", clock);
    journal.say("");
    journal.say("  3 files, \"全市\"");
    journal.warn("late");
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void forAPersonLinesAreAsTheyAre() {
    assertEquals("\n  3 files, \"全市\"\nlate\n", told(Watch.Log.TEXT));
  }

  @Test
  void forMachinesEachIsAnObject() {
    assertEquals(
        """
        {"time":"2024-08-05T06:00:00.250Z","level":"info","pipeline":"daily","message":"3 files, \\"全市\\""}
        {"time":"2024-08-05T06:00:00.250Z","level":"warn","pipeline":"daily","message":"late"}
        """,
        told(Watch.Log.JSON));
  }
}
