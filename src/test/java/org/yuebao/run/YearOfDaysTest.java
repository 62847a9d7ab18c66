package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of mornings over the demo's papers: each day's pages come into the archive, the daily run
 * follows. Every release, what it says against the one before, and the numbers for those who watch
 * are what a full run over the archive of that day gives.
 */
@Tag("large")
class YearOfDaysTest {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIMED = Pattern.compile("(?m)^yuebao_(run_dur|last_succ).*\n");

  @TempDir private Path folder;

  @Test
  void everyDayIsThatOfAFullRun() throws Exception {
    Path before = null;
    Path fullBefore = null;
    Files.createDirectories(folder.resolve("in"));
    for (List<Path> pages : pagesByDay("2023").values()) {
      for (Path page : pages) {
        Files.copy(page, folder.resolve("in").resolve(page.getFileName()));
      }
      Path daily = run("daily", "incremental");
      Path full = run("full", "full");
      ReleaseFiles.assertSame(full, daily);
      assertEquals(metrics("full"), metrics("daily"));
      assertEquals(diff(fullBefore, full), diff(before, daily));
      before = daily;
      fullBefore = full;
    }
    try (Stream<Path> runs = Files.list(folder.resolve("daily/runs"))) {
      assertTrue(runs.count() > 5, "a year has more days than that");
    }
  }

  private static SortedMap<String, List<Path>> pagesByDay(String year) throws IOException {
    SortedMap<String, List<Path>> days = new TreeMap<>();
    try (Stream<Path> pages = Files.list(Path.of("data/sample/pages", year))) {
      for (Path page : pages.sorted().toList()) {
        Matcher day = DAY.matcher(page.toString());
        assertTrue(day.find(), page.toString());
        days.computeIfAbsent(day.group(), each -> new ArrayList<>()).add(page);
      }
    }
    return days;
  }

  private Path run(String output, String mode) throws Exception {
    Path spec = folder.resolve(output + ".yaml");
    Files.writeString(
        spec,
        """
        name: papers
        input: {files: ["%1$s/in/*"]}
        output: {folder: "%1$s/%2$s"}
        publish: [csv, wide, evidence, datapackage]
        mode: %3$s
        watch: {metrics: "%1$s/%2$s.prom"}
        """
            .formatted(folder, output, mode));
    CommandResult result = CommandResult.of("run", spec.toString());
    assertEquals(0, result.code(), result.err());
    return folder.resolve(output).resolve("current").toRealPath();
  }

  private String metrics(String output) throws IOException {
    return TIMED.matcher(Files.readString(folder.resolve(output + ".prom"))).replaceAll("");
  }

  private static String diff(@Nullable Path before, Path release) {
    return before == null
        ? ""
        : CommandResult.of("diff", "--json", before.toString(), release.toString()).out();
  }
}
