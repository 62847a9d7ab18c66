package org.yuebao.knowledge;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the project's data with the towns of two counties, to be spoilt by tests. */
final class DataCopy {
  private static final Path DATA = Path.of("data");
  private static final List<String> FOLDERS = List.of("catalogue", "lexicon", "rules", "sample");

  private final Path folder;

  private DataCopy(Path folder) {
    this.folder = folder;
  }

  static DataCopy in(Path folder) throws IOException {
    for (String name : FOLDERS) {
      try (Stream<Path> files = Files.list(DATA.resolve(name))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".tsv")).toList()) {
          Path target = folder.resolve(DATA.relativize(file));
          Files.createDirectories(target.resolveSibling("."));
          boolean towns = file.endsWith("towns.tsv");
          Files.writeString(target, towns ? someTowns(file) : Files.readString(file));
        }
      }
    }
    return new DataCopy(folder);
  }

  private static String someTowns(Path file) throws IOException {
    return Files.readString(file).lines().limit(3).collect(joining("\n", "", "\n"));
  }

  Path folder() {
    return folder;
  }

  String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  void write(String file, String text) throws IOException {
    Files.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
  }

  void write(String file, byte[] bytes) throws IOException {
    Files.write(folder.resolve(file), bytes);
  }

  void delete(String file) throws IOException {
    Files.delete(folder.resolve(file));
  }

  /** What is wrong with the copy, without the folder before the files' names. */
  List<String> problems() {
    try {
      Knowledge.load(folder);
      return List.of();
    } catch (BadKnowledge e) {
      return e.problems().stream().map(each -> each.replace(folder + "/", "")).toList();
    }
  }
}
