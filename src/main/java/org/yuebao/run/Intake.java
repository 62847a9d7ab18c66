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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuebao.beam.InputFile;
import org.yuebao.beam.Kept;
import org.yuebao.beam.Stage;
import org.yuebao.document.Sidecar;
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
 * @param aDay whether what the release made of its facts holds as well, as far as nothing that
 *     comes or goes concerns it
 * @param inputs all files that the release comes of, read now or before
 * @param hashes what the release depends on beside the documents
 * @param told for the operator, in a line
 */
record Intake(
    List<InputFile> files,
    @Nullable Kept kept,
    boolean aDay,
    List<Manifest.Input> inputs,
    Hashes hashes,
    String told) {
  /**
   * What a release depends on beside the documents.
   *
   * @param reading of all that the reading of a document depends on
   * @param decisions of what planners decided
   */
  record Hashes(String reading, String decisions) {}

  /** As they lie there, packed or not: some hundred thousand stories. */
  private static final long MOST_BYTES_OF_A_DAY = 32L << 20;

  /** Some million copies, which the machine that started the run holds. */
  private static final long MOST_BYTES_OF_REPEATS = 64L << 20;

  /** Everything is read. */
  static Intake all(
      List<InputFile> files, List<Manifest.Input> inputs, Hashes hashes, String told) {
    return new Intake(files, null, false, inputs, hashes, told);
  }

  /**
   * Nothing is read: the facts of {@code release} stand, of whatever program and knowledge they
   * are.
   *
   * @param release folder of the newest release; null when there is none
   * @param decisions hash of what planners decided
   * @throws BadSpec when there is none, or when it was made of other days than the spec says
   */
  static Intake rebuilt(RunSpec spec, @Nullable Path release, String decisions) throws IOException {
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
    Kept kept = new Kept(release.toAbsolutePath().toString(), Set.of(), Set.of(), Set.of());
    Hashes hashes = new Hashes(manifest.readingHash(), decisions);
    return new Intake(List.of(), kept, false, manifest.inputs(), hashes, told);
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
   * @param hashes what the release depends on beside them
   */
  static Intake since(
      @Nullable Path release, List<InputFile> files, List<Manifest.Input> inputs, Hashes hashes)
      throws IOException {
    if (release == null) {
      return all(files, inputs, hashes, "Everything is read: there is no release yet.");
    }
    Manifest manifest = Manifest.read(release);
    if (!manifest.readingHash().equals(hashes.reading())
        || !Files.exists(release.resolve(Stage.PROVENANCE.path()))) {
      return all(
          files,
          inputs,
          hashes,
          "Everything is read: program, knowledge, interval, asOf or input of the spec are not those of "
              + release.getFileName()
              + ".");
    }
    return new Comparison(release, manifest, inputs, hashes).intake(files);
  }

  /** The files of a run beside those of the newest release. */
  private static final class Comparison {
    private final Path release;
    private final Manifest manifest;
    private final Hashes hashes;
    private final List<Manifest.Input> inputs;
    private final Map<String, String> before = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final Set<String> gone;
    private int added;

    /** Stories of files that are changed or gone. */
    private final Set<String> stories = new HashSet<>();

    /** Documents of files that are changed or gone. */
    private final Set<String> docs = new HashSet<>();

    Comparison(Path release, Manifest manifest, List<Manifest.Input> inputs, Hashes hashes) {
      this.release = release;
      this.manifest = manifest;
      this.hashes = hashes;
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
      changed.addAll(saidAnew(files));
      settle();
      List<InputFile> read = files.stream().filter(file -> isRead(file.name())).toList();
      Set<String> dropped = new HashSet<>(changed);
      dropped.addAll(gone);
      return new Intake(
          read,
          new Kept(release.toAbsolutePath().toString(), dropped, stories, docs),
          isADay(read),
          inputs,
          hashes,
          "Since %s: %,d files new, %,d changed, %,d withdrawn, %,d as they were."
              .formatted(
                  release.getFileName(), added, edited, gone.size(), files.size() - read.size()));
    }

    /** Documents that stand as they were, and what is said beside them does not. */
    private List<String> saidAnew(List<InputFile> files) {
      Set<String> anew = new HashSet<>();
      Stream.of(changed, gone).flatMap(Set::stream).forEach(name -> anew.add(Sidecar.stem(name)));
      files.stream()
          .filter(file -> file.isSidecar() && !before.containsKey(file.name()))
          .forEach(file -> anew.add(Sidecar.stem(file.name())));
      return files.stream()
          .filter(file -> !file.isSidecar() && anew.contains(Sidecar.stem(file.name())))
          .map(InputFile::name)
          .filter(before::containsKey)
          .toList();
    }

    /** Decided as before, and little enough to be held beside what is kept. */
    private boolean isADay(List<InputFile> read) throws IOException {
      return hashes.decisions().equals(manifest.decisionsHash())
          && read.stream().mapToLong(InputFile::size).sum() <= MOST_BYTES_OF_A_DAY
          && Files.size(release.resolve(Stage.REPEATS.path())) <= MOST_BYTES_OF_REPEATS;
    }

    private boolean isRead(String file) {
      return !before.containsKey(file) || changed.contains(file);
    }

    /**
     * Two files may hold the same document, or documents of one name: when one of them goes, the
     * other is read again, since their facts and rejections cannot be told apart. Reading it may
     * concern a third one.
     */
    private void settle() throws IOException {
      if (changed.isEmpty() && gone.isEmpty()) {
        return;
      }
      int known;
      do {
        known = stories.size() + docs.size() + changed.size();
        each(
            file -> changed.contains(file) || gone.contains(file),
            provenance -> {
              stories.addAll(provenance.stories());
              provenance.rejections().forEach(rejection -> docs.add(rejection.doc()));
            });
        Set<String> alike = alike();
        each(
            file -> !changed.contains(file) && !gone.contains(file),
            provenance -> {
              if (provenance.stories().stream().anyMatch(alike::contains)
                  || provenance.rejections().stream().anyMatch(each -> docs.contains(each.doc()))) {
                changed.add(provenance.file());
              }
            });
      } while (stories.size() + docs.size() + changed.size() > known);
    }

    /** The stories that go, and those of documents that have the name of theirs. */
    private Set<String> alike() throws IOException {
      Set<String> alike = new HashSet<>(stories);
      each(
          Stage.STORIES,
          story -> {
            if (stories.contains(story.story())) {
              docs.add(story.doc());
            }
          });
      each(
          Stage.STORIES,
          story -> {
            if (docs.contains(story.doc())) {
              alike.add(story.story());
            }
          });
      return alike;
    }

    private <T> void each(Stage<T> stage, AvroFile.Reader<T> reader) throws IOException {
      AvroFile.read(stage.wire(), release.resolve(stage.path()), reader);
    }

    private void each(Predicate<String> files, AvroFile.Reader<Provenance> reader)
        throws IOException {
      each(
          Stage.PROVENANCE,
          provenance -> {
            if (files.test(provenance.file())) {
              reader.take(provenance);
            }
          });
    }
  }
}
