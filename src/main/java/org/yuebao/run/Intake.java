package org.yuebao.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param inputs all files that the release comes of, read now or before
 * @param readingHash what the reading of a document depended on beside the document
 * @param told for the operator, in a line
 */
record Intake(
    List<InputFile> files,
    @Nullable Kept kept,
    List<Manifest.Input> inputs,
    String readingHash,
    String told) {
  /** Everything is read. */
  static Intake all(
      List<InputFile> files, List<Manifest.Input> inputs, String readingHash, String told) {
    return new Intake(files, null, inputs, readingHash, told);
  }

  /**
   * Nothing is read: the facts of {@code release} stand, of whatever program and knowledge they
   * are.
   *
   * @param release folder of the newest release; null when there is none
   * @throws BadSpec when there is none, or when it was made of other days than the spec says
   */
  static Intake rebuilt(RunSpec spec, @Nullable Path release) throws IOException {
    if (release == null) {
      throw refused(spec, "there is no release yet; run a spec of another mode first");
    }
    Manifest manifest = Manifest.read(release);
    String then = days(manifest.intervalStart(), manifest.intervalEnd(), manifest.asOf());
    String now = days(spec.interval().start(), spec.interval().end(), spec.asOf());
    if (!then.equals(now)) {
      throw refused(
          spec,
          release.getFileName() + " was made with " + then + ", not " + now + "; say the same");
    }
    String told = "Nothing is read: the facts of " + release.getFileName() + " stand.";
    Kept kept = new Kept(release.toAbsolutePath().toString(), Set.of(), Set.of());
    return new Intake(List.of(), kept, manifest.inputs(), manifest.readingHash(), told);
  }

  private static BadSpec refused(RunSpec spec, String why) {
    return new BadSpec(List.of(spec.file() + ": mode: REBUILD: " + why));
  }

  private static String days(@Nullable Object start, @Nullable Object end, @Nullable Object asOf) {
    return "interval %s to %s, asOf %s".formatted(said(start), said(end), said(asOf));
  }

  private static String said(@Nullable Object day) {
    return Objects.toString(day, "any");
  }

  /**
   * What has to be read since the newest release.
   *
   * @param release its folder; null when there is none
   * @param inputs the files of this run, with their hashes
   * @param readingHash what the reading of a document depends on beside the document
   */
  static Intake since(
      @Nullable Path release,
      List<InputFile> files,
      List<Manifest.Input> inputs,
      String readingHash)
      throws IOException {
    if (release == null) {
      return all(files, inputs, readingHash, "Everything is read: there is no release yet.");
    }
    Manifest manifest = Manifest.read(release);
    if (!manifest.readingHash().equals(readingHash)
        || !Files.exists(release.resolve(Stage.PROVENANCE.path()))) {
      return all(
          files,
          inputs,
          readingHash,
          "Everything is read: program, knowledge, interval, asOf or input of the spec are not those of "
              + release.getFileName()
              + ".");
    }
    return new Comparison(release, manifest, inputs).intake(files);
  }

  /** The files of a run beside those of the newest release. */
  private static final class Comparison {
    private final Path release;
    private final String readingHash;
    private final List<Manifest.Input> inputs;
    private final Map<String, String> before = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final Set<String> gone;
    private int added;

    /** Stories of files that are changed or gone. */
    private final Set<String> stories = new HashSet<>();

    Comparison(Path release, Manifest manifest, List<Manifest.Input> inputs) {
      this.release = release;
      this.readingHash = manifest.readingHash();
      this.inputs = inputs;
      manifest.inputs().forEach(input -> before.put(input.path(), input.sha256()));
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
          new Kept(release.toAbsolutePath().toString(), dropped, stories),
          inputs,
          readingHash,
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
