package org.yuebao.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads mutated sentences and files for as long as it is told to: nothing may be thrown, nothing
 * may stand outside of its document, nothing may take long, and the memory stays as it is. Each
 * number makes the same mutation in every run, so that a finding is a number: {@code
 * src/test/fuzz/mutate.sh}.
 */
final class MutationRun {
  private static final double SLOW_SECONDS = 5;
  private static final long HANGING_MILLIS = 60_000;

  /** Of so many mutations one is of a file, the others are of sentences. */
  private static final int FILES_EVERY = 25;

  private final MutationSeeds seeds = MutationSeeds.load();
  private final SoundReading reading = new SoundReading(DemoCorpus.workshop());
  private final Path findings;
  private final Map<String, Integer> found = new HashMap<>();
  private volatile long current;
  private volatile long begun;
  private long facts;
  private long files;
  private double slowest;

  private MutationRun(Path findings) throws IOException {
    this.findings = Files.createDirectories(findings);
  }

  /** Arguments: the first number, how many, a folder for findings. */
  public static void main(String[] arguments) throws IOException {
    long from = Long.parseLong(arguments[0]);
    long count = Long.parseLong(arguments[1]);
    MutationRun run = new MutationRun(Path.of(arguments[2]));
    run.watch();
    for (long number = from; number < from + count; number++) {
      run.one(number);
      long done = number - from + 1;
      if (done % 100_000 == 0 || done == count) {
        run.tell(done);
      }
    }
    System.exit(run.found.isEmpty() ? 0 : 1);
  }

  private void one(long number) throws IOException {
    Mutations mutations = new Mutations(number);
    boolean isFile = number % FILES_EVERY == 0;
    MutationSeeds.Seed seed = mutations.any(seeds.weighted());
    byte[] bytes =
        isFile
            ? seeds.mutated(seed, mutations)
            : mutations
                .text(mutations.any(seeds.sentences()), mutations.any(seeds.sentences()))
                .getBytes(StandardCharsets.UTF_16BE);
    current = number;
    long start = cpu();
    begun = start / 1_000_000;
    try {
      facts +=
          isFile
              ? reading.file(seed.path(), bytes)
              : text(new String(bytes, StandardCharsets.UTF_16BE));
    } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError e) {
      keep(number, bytes, e);
    }
    files += isFile ? 1 : 0;
    double seconds = (cpu() - start) / 1e9;
    slowest = Math.max(slowest, seconds);
    if (seconds > SLOW_SECONDS) {
      keep(number, bytes, new IllegalStateException("took " + seconds + " s of " + seed.path()));
    }
  }

  private int text(String body) {
    return body.isEmpty() ? 0 : reading.text(body);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Each kind of finding once as a file, by where it was thrown. */
  private void keep(long number, byte[] bytes, Throwable problem) {
    StackTraceElement[] trace = problem.getStackTrace();
    String where =
        problem.getClass().getSimpleName()
            + " "
            + (trace.length == 0 ? problem.getMessage() : trace[0] + " " + first(trace));
    if (found.merge(where, 1, Integer::sum) > 1) {
      return;
    }
    try {
      Files.write(findings.resolve(number + ".bytes"), bytes);
      StringWriter told = new StringWriter();
      problem.printStackTrace(new PrintWriter(told));
      Files.writeString(findings.resolve(number + ".txt"), told.toString());
    } catch (IOException e) {
      System.err.println("Cannot keep " + number + ": " + e);
    }
    System.out.println("FOUND " + number + " " + where + " " + problem.getMessage());
  }

  private static String first(StackTraceElement[] trace) {
    for (StackTraceElement element : trace) {
      if (element.getClassName().startsWith("org.yuebao")
          && !element.getClassName().contains("SoundReading")) {
        return element.toString();
      }
    }
    return "";
  }

  /** Tells where a reading stands that does not end. */
  private void watch() {
    Thread worker = Thread.currentThread();
    Thread watcher =
        new Thread(
            () -> {
              try {
                while (true) {
                  Thread.sleep(HANGING_MILLIS / 4);
                  long spent = ManagementFactory.getThreadMXBean().getThreadCpuTime(worker.getId());
                  if (spent / 1_000_000 - begun > HANGING_MILLIS) {
                    System.out.println("HANGS " + current);
                    for (StackTraceElement each : worker.getStackTrace()) {
                      System.out.println("  " + each);
                    }
                  }
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    watcher.setDaemon(true);
    watcher.start();
  }

  private void tell(long done) {
    System.gc();
    Runtime memory = Runtime.getRuntime();
    System.out.printf(
        "%,d read (%,d files), %,d facts, %d kinds of findings, %.0f CPU s, slowest %.2f s, %d MB"
            + " after a collection%n",
        done,
        files,
        facts,
        found.size(),
        cpu() / 1e9,
        slowest,
        (memory.totalMemory() - memory.freeMemory()) >> 20);
  }
}
