package org.yuebao.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    boolean packed = folder.equals(DATA) && !Files.isDirectory(Path.of(folder, "catalogue"));
    return packed ? home().resolve(DATA) : Path.of(folder);
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
