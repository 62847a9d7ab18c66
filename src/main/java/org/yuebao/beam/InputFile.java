package org.yuebao.beam;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;

/**
 * A file that a run reads.
 *
 * @param path as Beam's file systems name it
 * @param size bytes
 */
public record InputFile(String path, long size) {
  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

  /** JSON Lines, also compressed: a document a line. */
  boolean holdsManyRecords() {
    String name = path.toLowerCase(Locale.ROOT);
    return name.contains(".jsonl") || name.contains(".ndjson");
  }

  /**
   * Lists the files of a run, once, before it starts: ordered by path, each once.
   *
   * @param globs files or globs of Beam's file systems
   * @throws NoSuchInput when a file that is named without a wildcard is missing; a glob may match
   *     nothing
   */
  public static List<InputFile> list(List<String> globs) throws IOException, NoSuchInput {
    Map<String, InputFile> found = new TreeMap<>();
    List<String> missing = new ArrayList<>();
    List<MatchResult> results = FileSystems.match(globs, EmptyMatchTreatment.ALLOW);
    for (int i = 0; i < globs.size(); i++) {
      List<MatchResult.Metadata> files = results.get(i).metadata();
      if (files.isEmpty() && !WILDCARD.matcher(globs.get(i)).find()) {
        missing.add(globs.get(i));
      }
      for (MatchResult.Metadata file : files) {
        String path = file.resourceId().toString();
        found.put(path, new InputFile(path, file.sizeBytes()));
      }
    }
    if (!missing.isEmpty()) {
      throw new NoSuchInput(missing);
    }
    return List.copyOf(found.values());
  }

  /** Input that the spec names is not there. */
  public static final class NoSuchInput extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1;

    NoSuchInput(List<String> missing) {
      super("no such file: " + String.join(", ", missing) + "; mend input.files of the spec");
    }
  }
}
