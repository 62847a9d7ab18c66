package org.yuebao.beam;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;

/**
 * A file that a run reads.
 *
 * @param path where Beam's file systems find it
 * @param name what messages and the manifest call it: the path as the spec wrote it, so that a
 *     release does not depend on the folder that it was made in
 * @param size bytes
 */
public record InputFile(String path, String name, long size) {
  private static final Pattern MANY_RECORDS =
      Pattern.compile(
          "\\.(jsonl|ndjson|json|zip|tar|warc)(\\.gz|\\.bz2)?$|\\.(tgz|tbz2)$",
          Pattern.CASE_INSENSITIVE);

  /** An absolute path, or one of another file system. */
  private static final Pattern ELSEWHERE = Pattern.compile("^(/|[A-Za-z][A-Za-z0-9+.-]*:)");

  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

  /** JSON Lines, a document a line, and archives; also compressed. */
  boolean holdsManyRecords() {
    return MANY_RECORDS.matcher(path).find();
  }

  /**
   * Lists the files of a run, once, before it starts: ordered by name, each once.
   *
   * @param globs files or globs of Beam's file systems
   * @param resolved where a glob is looked up
   * @throws NoSuchInput when a file that is named without a wildcard is missing or a folder; a glob
   *     may match nothing
   */
  public static List<InputFile> list(List<String> globs, UnaryOperator<String> resolved)
      throws IOException, NoSuchInput {
    List<String> places = globs.stream().map(resolved).map(InputFile::absolute).toList();
    List<MatchResult> results = FileSystems.match(places, EmptyMatchTreatment.ALLOW);
    Map<String, InputFile> found = new TreeMap<>();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < globs.size(); i++) {
      List<MatchResult.Metadata> files = results.get(i).metadata();
      if (files.isEmpty() && !WILDCARD.matcher(globs.get(i)).find()) {
        missing.add(globs.get(i));
      }
      String above = above(places.get(i), globs.get(i));
      for (MatchResult.Metadata file : files) {
        String path = file.resourceId().toString();
        if (isFolder(path)) {
          missing.addAll(WILDCARD.matcher(globs.get(i)).find() ? List.of() : List.of(globs.get(i)));
          continue;
        }
        found.putIfAbsent(path, new InputFile(path, below(above, path), file.sizeBytes()));
      }
    }
    if (!missing.isEmpty()) {
      throw new NoSuchInput(missing);
    }
    return found.values().stream().sorted(comparing(InputFile::name)).toList();
  }

  private static String absolute(String glob) {
    return ELSEWHERE.matcher(glob).find() ? glob : Path.of("").toAbsolutePath() + "/" + glob;
  }

  private static boolean isFolder(String path) {
    return path.startsWith("/") && Files.isDirectory(Path.of(path));
  }

  /** What stands before the glob as it was written. */
  private static String above(String place, String glob) {
    return place.endsWith(glob) ? place.substring(0, place.length() - glob.length()) : "";
  }

  private static String below(String above, String path) {
    return path.startsWith(above) ? path.substring(above.length()) : path;
  }

  /** Input that the spec names is not there. */
  public static final class NoSuchInput extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1;

    NoSuchInput(List<String> missing) {
      super(
          "no such file: "
              + String.join(", ", missing)
              + "; mend input.files of the spec, for a folder write folder/*");
    }
  }
}
