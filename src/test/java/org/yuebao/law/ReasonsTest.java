package org.yuebao.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every reason that the program gives stands in the catalogue of reasons, and no other. */
class ReasonsTest {
  private static final Path CATALOGUE = House.FOLDER.resolve("data/catalogue/reasons.tsv");

  @Test
  void codeAndCatalogueNameTheSameReasons() throws IOException {
    Set<String> catalogue = catalogue();
    assertEquals(catalogue, given(sources(), families(catalogue)));
  }

  @Test
  void catchesCanary() {
    assertEquals(
        Set.of("number.canary"),
        given(List.of("reject(\"number.canary\"); name(\"file.txt\");"), Set.of("number")));
  }

  /** {@code number.bare} is one of the family {@code number}. */
  private static Set<String> families(Set<String> reasons) {
    return reasons.stream()
        .map(reason -> reason.substring(0, reason.indexOf('.')))
        .collect(Collectors.toSet());
  }

  private static Set<String> given(List<String> sources, Set<String> families) {
    Pattern reason =
        Pattern.compile("\"((?:" + String.join("|", families) + ")\\.[a-z][a-zA-Z]*)\"");
    return sources.stream()
        .flatMap(source -> reason.matcher(source).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> catalogue() throws IOException {
    try (Stream<String> lines = Files.lines(CATALOGUE)) {
      return lines
          .skip(1)
          .map(line -> line.substring(0, line.indexOf('\t')))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(House.FOLDER.resolve("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ReasonsTest::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
