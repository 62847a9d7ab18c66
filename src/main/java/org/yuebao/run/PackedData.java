package org.yuebao.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuebao.knowledge.Knowledge;

/**
 * What we know and the demo corpus travel in the jar, so that it works alone: a path below {@code
 * data/} that the working directory does not have is looked up there.
 */
final class PackedData {
  private static final String DATA = "data";
  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

  private static @Nullable Path home;

  private PackedData() {}

  /** The path or glob as it is, or within the unpacked data where only these have its folder. */
  static String resolve(String path) {
    if (!path.equals(DATA) && !path.startsWith(DATA + "/")) {
      return path;
    }
    if (Files.exists(Path.of(fixedPart(path)))) {
      return path;
    }
    Path home = home();
    return Files.exists(home.resolve(fixedPart(path))) ? home + "/" + path : path;
  }

  /**
   * The folder that holds catalogue, lexicon and rules: a {@code data/} of another kind does not
   * count.
   */
  static Path knowledge(String folder) {
    return isPacked(folder) ? home().resolve(DATA) : Path.of(folder);
  }

  private static boolean isPacked(String folder) {
    return folder.equals(DATA) && !Files.isDirectory(Path.of(folder, "catalogue"));
  }

  /**
   * The folder of the knowledge in words that mean the same in every working directory: absolute,
   * or empty for what each copy of the program has.
   */
  static String seenByAll(String folder) {
    return isPacked(folder) ? "" : Path.of(folder).toAbsolutePath().toString();
  }

  /**
   * Loads knowledge on a worker. What the program brings along is read from its own jar: an
   * unpacked copy, and the hook that deletes it, would stay as long as the worker lives, and hold
   * on to the classes of a job that has long ended.
   *
   * @param seenByAll what {@link #seenByAll} said where the run was started
   */
  static Knowledge load(String seenByAll) {
    if (!seenByAll.isEmpty()) {
      return Knowledge.load(Path.of(seenByAll));
    }
    Path program = program();
    if (Files.isDirectory(program)) {
      return Knowledge.load(program.resolve(DATA));
    }
    try (FileSystem jar = FileSystems.newFileSystem(program)) {
      return Knowledge.load(jar.getPath(DATA));
    } catch (IOException e) {
      throw new UncheckedIOException("the data in " + program + " cannot be read", e);
    }
  }

  /** The part of a glob before the folder that has its first wildcard. */
  private static String fixedPart(String path) {
    var wildcard = WILDCARD.matcher(path);
    return wildcard.find() ? path.substring(0, path.lastIndexOf('/', wildcard.start())) : path;
  }

  /** The folder in which {@code data/} of this program lies. */
  private static synchronized Path home() {
    if (home == null) {
      Path program = program();
      home = Files.isDirectory(program) ? program : unpack(program);
    }
    return home;
  }

  private static Path program() {
    try {
      return Path.of(PackedData.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own place is no URI", e);
    }
  }

  private static Path unpack(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      Path folder = Files.createTempDirectory("yuebao-data-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      List<JarEntry> entries =
          file.stream()
              .filter(entry -> entry.getName().startsWith(DATA + "/") && !entry.isDirectory())
              .toList();
      for (JarEntry entry : entries) {
        Path target = folder.resolve(entry.getName());
        Files.createDirectories(target.resolveSibling("."));
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("the data in " + jar + " cannot be unpacked", e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // A temporary folder that stays does no harm; there is no one left to tell.
    }
  }
}
