package org.yuebao.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yuebao.beam.InputFile;
import org.yuebao.beam.Kept;
import org.yuebao.beam.Stage;
import org.yuebao.publish.manifest.Manifest;
import org.yuebao.story.Provenance;
import org.yuebao.wire.AvroFile;

/**
 * What a run has to read, and what it knows already: a file that is the same as when the newest
 * release was made is not read again, provided that program, knowledge and the spec's word on
 * documents are the same.
 *
 * @param files those that are read
 * @param kept what the newest release knows of the others; null when it is of no use
 * @param told for the operator, in a line
 */
record Intake(List<InputFile> files, @Nullable Kept kept, String told) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Everything is read. */
  static Intake all(List<InputFile> files, String told) {
    return new Intake(files, null, told);
  }

  /**
   * What has to be read when {@code current} is the newest release.
   *
   * @param current the link to it, which may be missing
   * @param inputs the files of this run, with their hashes
   * @param readingHash what the reading of a document depends on beside the document
   */
  static Intake since(
      Path current, List<InputFile> files, List<Manifest.Input> inputs, String readingHash)
      throws IOException {
    if (!Files.exists(current.resolve("manifest.json"))) {
      return all(files, "Everything is read: there is no release yet.");
    }
    Path release = current.toRealPath();
    JsonNode manifest = JSON.readTree(release.resolve("manifest.json").toFile());
    if (!manifest.path("readingHash").asText().equals(readingHash)
        || !Files.exists(release.resolve(Stage.PROVENANCE.path()))) {
      return all(
          files,
          "Everything is read: program, knowledge, interval, asOf or input of the spec are not those of "
              + release.getFileName()
              + ".");
    }
    return new Comparison(release, hashes(manifest), inputs).intake(files);
  }

  private static Map<String, String> hashes(JsonNode manifest) {
    Map<String, String> hashes = new HashMap<>();
    manifest
        .path("inputs")
        .forEach(input -> hashes.put(input.path("path").asText(), input.path("sha256").asText()));
    return hashes;
  }

  /** The files of a run beside those of the newest release. */
  private static final class Comparison {
    private final Path release;
    private final Map<String, String> before;
    private final Set<String> changed = new HashSet<>();
    private final Set<String> gone;
    private int added;

    /** Stories of files that are changed or gone. */
    private final Set<String> stories = new HashSet<>();

    Comparison(Path release, Map<String, String> before, List<Manifest.Input> inputs) {
      this.release = release;
      this.before = before;
      this.gone = new HashSet<>(before.keySet());
      for (Manifest.Input input : inputs) {
        gone.remove(input.path());
        String hash = before.get(input.path());
        if (hash == null) {
          added++;
        } else if (!hash.equals(input.sha256())) {
          changed.add(input.path());
        }
      }
    }

    Intake intake(List<InputFile> files) throws IOException {
      int edited = changed.size();
      settle();
      List<InputFile> read = files.stream().filter(file -> isRead(file.name())).toList();
      Set<String> dropped = new HashSet<>(changed);
      dropped.addAll(gone);
      return new Intake(
          read,
          new Kept(release.toString(), dropped, stories),
          "Since %s: %,d files new, %,d changed, %,d withdrawn, %,d as they were."
              .formatted(
                  release.getFileName(), added, edited, gone.size(), files.size() - read.size()));
    }

    private boolean isRead(String file) {
      return !before.containsKey(file) || changed.contains(file);
    }

    /**
     * Two files may hold the same document: when one of them goes, the other is read again, since
     * their facts cannot be told apart. Reading it may concern a third one.
     */
    private void settle() throws IOException {
      if (changed.isEmpty() && gone.isEmpty()) {
        return;
      }
      int known;
      do {
        known = stories.size() + changed.size();
        each(
            file -> changed.contains(file) || gone.contains(file),
            provenance -> stories.addAll(provenance.stories()));
        each(
            file -> !changed.contains(file) && !gone.contains(file),
            provenance -> {
              if (provenance.stories().stream().anyMatch(stories::contains)) {
                changed.add(provenance.file());
              }
            });
      } while (stories.size() + changed.size() > known);
    }

    private void each(Predicate<String> files, AvroFile.Reader<Provenance> reader)
        throws IOException {
      AvroFile.read(
          Stage.PROVENANCE.wire(),
          release.resolve(Stage.PROVENANCE.path()),
          provenance -> {
            if (files.test(provenance.file())) {
              reader.take(provenance);
            }
          });
    }
  }
}
