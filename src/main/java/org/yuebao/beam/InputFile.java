package org.yuebao.beam;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.yuebao.document.Sidecar;

/**
 * A file that a run reads.
 *
 * @param path where Beam's file systems find it
 * @param name what messages and the manifest call it: the path as the spec wrote it, so that a
 *     release does not depend on the folder that it was made in; a line end in it is {@code %0A}
 * @param size bytes
 * @param sha256 of its bytes when the run began; empty until they are hashed, and when they cannot
 *     be had
 * @param sidecar path of the file beside it that says what it is, {@code report.yaml} of {@code
 *     report.pdf}; its own path when it is such a file itself; empty when there is none
 */
public record InputFile(String path, String name, long size, String sha256, String sidecar) {
  private static final Pattern MANY_RECORDS =
      Pattern.compile(
          "\\.(jsonl|ndjson|json|zip|tar|warc)(\\.gz|\\.bz2)?$|\\.(tgz|tbz2)$",
          Pattern.CASE_INSENSITIVE);

  /** An absolute path, or one of another file system. */
  private static final Pattern ELSEWHERE = Pattern.compile("^(/|[A-Za-z][A-Za-z0-9+.-]*:)");

  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

  private static final Pattern FILE_SCHEME = Pattern.compile("^file:(//)?(?=/)");

  /** Control characters, and what else ends a line. */
  static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029]");

  public InputFile withSha256(String hash) {
    return new InputFile(path, name, size, hash, sidecar);
  }

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
    Map<String, InputFile> found = new TreeMap<>();
    List<String> missing = new ArrayList<>();
    for (String glob : globs) {
      String place = absolute(resolved.apply(glob));
      String above = above(place, glob);
      List<InputFile> files =
          LocalFiles.isLocal(place) ? local(place, above) : remote(place, above);
      if (files.isEmpty() && wildcard(glob) < 0) {
        missing.add(glob);
      }
      files.forEach(file -> found.putIfAbsent(file.path(), file));
    }
    if (!missing.isEmpty()) {
      throw new NoSuchInput(missing);
    }
    Map<String, String> sidecars = sidecars(found.values());
    return found.values().stream()
        .map(file -> file.beside(sidecars))
        .sorted(comparing(InputFile::name))
        .toList();
  }

  /** The sidecar of each stem that a document has too; another file so named is a document. */
  private static Map<String, String> sidecars(Collection<InputFile> files) {
    Set<String> documents = new HashSet<>();
    files.stream().filter(InputFile::isOneDocument).forEach(file -> documents.add(file.stem()));
    Map<String, String> sidecars = new HashMap<>();
    for (String ending : Sidecar.ENDINGS) {
      for (InputFile file : files) {
        if (file.path.endsWith(ending) && documents.contains(file.stem())) {
          sidecars.putIfAbsent(file.stem(), file.path);
        }
      }
    }
    return sidecars;
  }

  private InputFile beside(Map<String, String> sidecars) {
    String beside = sidecars.getOrDefault(stem(), "");
    boolean concerned = isOneDocument() || beside.equals(path);
    return concerned ? new InputFile(path, name, size, sha256, beside) : this;
  }

  private boolean isOneDocument() {
    return mayHaveSidecar(path);
  }

  /** JSON Lines and archives tell of each of their documents themselves. */
  public static boolean mayHaveSidecar(String path) {
    return !MANY_RECORDS.matcher(path).find() && Sidecar.ENDINGS.stream().noneMatch(path::endsWith);
  }

  private String stem() {
    return Sidecar.stem(path);
  }

  /** Whether it says of another file what that is, and is no document. */
  public boolean isSidecar() {
    return sidecar.equals(path);
  }

  /** One that has the very name stands for itself, also behind a link. */
  private static List<InputFile> local(String place, String above) throws IOException {
    Path named = Path.of(place);
    if (Files.isDirectory(named)) {
      return List.of();
    }
    if (Files.exists(named)) {
      return List.of(local(named.toRealPath(), below(above, place)));
    }
    List<InputFile> files = new ArrayList<>();
    for (Path file : LocalFiles.matching(place)) {
      files.add(local(file, below(above, file.toString())));
    }
    return files;
  }

  private static InputFile local(Path file, String name) throws IOException {
    long size = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
    return new InputFile(file.toString(), name, size, "", "");
  }

  private static List<InputFile> remote(String place, String above) throws IOException {
    List<InputFile> files = new ArrayList<>();
    for (MatchResult.Metadata file :
        FileSystems.match(place, EmptyMatchTreatment.ALLOW).metadata()) {
      String path = file.resourceId().toString();
      files.add(new InputFile(path, below(above, path), file.sizeBytes(), "", ""));
    }
    return files;
  }

  private static String absolute(String glob) {
    String plain = FILE_SCHEME.matcher(glob).replaceFirst("");
    return ELSEWHERE.matcher(plain).find() ? plain : Path.of("").toAbsolutePath() + "/" + plain;
  }

  /** Where a glob's first wildcard stands; -1 when it has none. */
  static int wildcard(String glob) {
    var wildcard = WILDCARD.matcher(glob);
    return wildcard.find() ? wildcard.start() : -1;
  }

  /** What stands before the glob as it was written. */
  private static String above(String place, String glob) {
    return place.endsWith(glob) ? place.substring(0, place.length() - glob.length()) : "";
  }

  private static String below(String above, String path) {
    String name = path.startsWith(above) ? path.substring(above.length()) : path;
    return CONTROL
        .matcher(name)
        .replaceAll(control -> "%%%02X".formatted((int) control.group().charAt(0)));
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
