package org.yuebao.run;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether the files that a spec names on this machine are there; those elsewhere are looked up when
 * it runs.
 */
final class InputCheck {
  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9]+://.*");

  private InputCheck() {}

  /** A file that is missing, or a folder that a glob looks in; empty when all are there. */
  static List<String> problems(RunSpec spec) {
    List<String> problems = new ArrayList<>();
    for (String file : spec.input().files()) {
      String path = PackedData.resolve(file);
      if (!ELSEWHERE.matcher(path).matches() && !isThere(folderOf(path))) {
        problems.add(
            spec.file()
                + ": input.files: "
                + file
                + ": no such file; correct the path, or put the file there");
      }
    }
    return problems;
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
