package org.yuebao.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yuebao.beam.InputFile;
import org.yuebao.beam.PlainRun;

/**
 * What a spec costs: {@code run} as a pipeline, {@code plain} as a loop over the same core that
 * leaves the same Avro files and tables. One JVM a measurement: {@code src/test/bench/runners.sh}.
 */
final class PipelineBench {
  private PipelineBench() {}

  public static void main(String[] arguments) throws Exception {
    long start = System.nanoTime();
    LargestHeap heap = LargestHeap.watch();
    Path file = Path.of(arguments[1]);
    RunSpec spec = SpecReader.read(file.toString(), Files.readAllBytes(file));
    if (arguments[0].equals("plain")) {
      plain(spec);
    } else {
      PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
      Run.execute(spec, RunOptions.now(), out);
    }
    System.out.printf(
        "%s: %.1f CPU s, %.1f s, at most %d MB after a collection%n",
        arguments[0], cpuSeconds(), (System.nanoTime() - start) / 1e9, heap.megabytes());
  }

  private static void plain(RunSpec spec) throws IOException, InputFile.NoSuchInput {
    Workshop workshop = Workshop.of(spec);
    List<InputFile> files = InputFile.list(spec.input().files(), PackedData::resolve);
    PlainRun run =
        new PlainRun(
            workshop::read,
            workshop::extract,
            workshop::observe,
            workshop::believe,
            workshop::projects);
    Path folder = Path.of(spec.output().folder(), "plain");
    run.run(files, folder, Map.of());
    History none = new History(List.of(), LocalDate.EPOCH);
    new Tables(spec, folder, workshop.loaded(), workshop, null, none).write();
    System.out.printf("%d stories%n", run.stories());
  }

  private static double cpuSeconds() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
