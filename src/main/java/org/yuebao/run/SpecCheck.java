package org.yuebao.run;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;

/**
 * Whether a spec that reads well can be run here and now: its mode, and its files on this machine;
 * those elsewhere are looked up when it runs.
 */
final class SpecCheck {
  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9]+://.*");

  private SpecCheck() {}

  /** Every problem as {@code file: what is wrong; how to mend it}; empty when there is none. */
  static List<String> problems(RunSpec spec) {
    List<String> problems = new ArrayList<>();
    checkMode(spec, problems);
    check(() -> Decisions.of(spec).reviews(), problems);
    check(() -> Decisions.of(spec).settlements(), problems);
    checkPlaces(spec, problems);
    for (String file : spec.input().files()) {
      String path = PackedData.resolve(file);
      boolean empty = spec.input().mayBeEmpty() && WILDCARD.matcher(path).find();
      if (!ELSEWHERE.matcher(path).matches() && !empty && !isThere(folderOf(path))) {
        problems.add(
            spec.file()
                + ": input.files: "
                + file
                + ": no such file; correct the path, or put the file there");
      }
    }
    return problems;
  }

  /** Other places than this machine's need a file system that the program was built with. */
  private static void checkPlaces(RunSpec spec, List<String> problems) {
    Map<String, String> keys = new TreeMap<>();
    spec.input().files().forEach(file -> keys.put(file, "input.files"));
    keys.put(spec.output().store(), "output.store");
    keys.keySet().removeIf(place -> !ELSEWHERE.matcher(place).matches());
    if (!keys.isEmpty()) {
      check(() -> Engines.of(spec), problems); // its options may be the store's
      keys.forEach((place, key) -> check(() -> checkPlace(spec, key, place), problems));
    }
  }

  /** Its file system first, which has a word on what a bucket may be called. */
  private static void checkPlace(RunSpec spec, String key, String place) {
    try {
      FileSystems.matchNewResource(place.replaceAll("://.*", "://bucket/file"), false);
    } catch (IllegalArgumentException e) {
      throw new BadSpec(List.of(spec.file() + ": " + StoreCopy.unknown(key, place)));
    }
    try {
      FileSystems.matchNewResource(place.replaceAll("(://[^/]*).*", "$1/file"), false);
    } catch (IllegalArgumentException e) {
      throw new BadSpec(
          List.of("%s: %s: %s: %s".formatted(spec.file(), key, place, e.getMessage())));
    }
  }

  /** A mode that would quietly do something else than it says is refused. */
  private static void checkMode(RunSpec spec, List<String> problems) {
    boolean bounded = spec.interval().start() != null && spec.interval().end() != null;
    if (spec.mode() == RunSpec.Mode.BACKFILL && !bounded) {
      problems.add(
          spec.file()
              + ": mode: BACKFILL has no interval; give interval.start and interval.end, or"
              + " --dataIntervalStart and --dataIntervalEnd");
    }
  }

  /** A file that cannot be read is told once, though both kinds of decisions ask for it. */
  private static void check(Runnable reading, List<String> problems) {
    try {
      reading.run();
    } catch (BadSpec bad) {
      bad.problems().stream().filter(each -> !problems.contains(each)).forEach(problems::add);
    }
  }

  private static boolean isThere(String path) {
    try {
      return Files.exists(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The file itself, or the folder before a glob's first wildcard. */
  private static String folderOf(String path) {
    var wildcard = WILDCARD.matcher(path);
    if (!wildcard.find()) {
      return path;
    }
    int slash = path.lastIndexOf('/', wildcard.start());
    return slash < 0 ? "." : path.substring(0, slash + 1);
  }
}
