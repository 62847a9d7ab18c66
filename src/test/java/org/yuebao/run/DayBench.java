package org.yuebao.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What a day costs that comes to an archive: {@code write FOLDER FROM UNTIL DENSE [DATE]} makes
 * pages, of which DENSE in a hundred are full of figures, of one date or of many, {@code run SPEC
 * MODE} reads them, one JVM a measurement. {@code src/test/bench/day.sh}.
 */
final class DayBench {
  private DayBench() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("write")) {
      new GeneratedArchive(
              DemoCorpus.workshop().loaded(),
              Path.of("data/sample/pages"),
              Integer.parseInt(arguments[4]))
          .write(
              Path.of(arguments[1]),
              Integer.parseInt(arguments[2]),
              Integer.parseInt(arguments[3]),
              arguments.length == 5 ? null : LocalDate.parse(arguments[5]));
      return;
    }
    run(Path.of(arguments[1]), RunSpec.Mode.valueOf(arguments[2]));
  }

  private static void run(Path file, RunSpec.Mode mode) throws IOException {
    long start = System.nanoTime();
    LargestHeap heap = LargestHeap.watch();
    RunSpec spec = SpecReader.read(file.toString(), Files.readAllBytes(file)).withMode(mode);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    try {
      Run.execute(spec, RunOptions.now(), out);
    } catch (org.yuebao.beam.InputFile.NoSuchInput e) {
      throw new IllegalStateException(e);
    }
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.printf(
        "%s: %.1f s, %.1f s of the processor, at most %,d MB after a collection%n",
        mode,
        (System.nanoTime() - start) / 1e9,
        system.getProcessCpuTime() / 1e9,
        heap.megabytes());
  }
}
