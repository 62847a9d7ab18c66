package org.yuebao.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which program this is: a version for people, a hash of its classes for everything else. */
final class Program {
  private static final String ROOT = "org/yuebao";

  /** Read when it is first asked for. */
  private static final class Hash {
    private static final String OF_CLASSES = ofClasses();
  }

  private Program() {}

  /** Of the jar; {@code unpacked} when run from classes. */
  static String version() {
    return Objects.requireNonNullElse(
        Program.class.getPackage().getImplementationVersion(), "unpacked");
  }

  /** The same for the same classes, in a jar or not. */
  static String hash() {
    return Hash.OF_CLASSES;
  }

  private static String ofClasses() {
    try {
      Path place =
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return hash(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return hash(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the program's classes cannot be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own place is no URI", e);
    }
  }

  private static String hash(Path classes) throws IOException {
    var digest = Sha256.digest();
    try (Stream<Path> files = Files.walk(classes.resolve(ROOT))) {
      List<Path> ordered =
          files
              .filter(Files::isRegularFile)
              .sorted(Comparator.comparing(file -> name(classes, file)))
              .toList();
      for (Path file : ordered) {
        digest.update(name(classes, file).getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String name(Path classes, Path file) {
    return classes.relativize(file).toString().replace('\\', '/');
  }
}
