package org.yuebao.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that show what a hostile document cannot do are there. */
class SecurityTest {
  private static final Path PAGE = House.FOLDER.resolve("src/docs/security.md");
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  @Test
  void everyTestThatItNamesIsThere() throws IOException {
    assertEquals(List.of(), missing(Files.readString(PAGE)));
  }

  /** Each line of what cannot be done ends with a test. */
  @Test
  void everyLineIsShown() throws IOException {
    List<String> lines =
        Files.readString(PAGE)
            .lines()
            .dropWhile(line -> !line.startsWith("| it cannot"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .toList();
    assertTrue(lines.size() > 10, lines.toString());
    assertEquals(List.of(), lines.stream().filter(Predicate.not(NAMED.asPredicate())).toList());
  }

  @Test
  void catchesCanaries() throws IOException {
    assertEquals(
        List.of("NobodyTest", "ReadmeTest.nothing"),
        missing("`NobodyTest`, `ReadmeTest`, `ReadmeTest.nothing`, `ReadmeTest.everyPathExists`"));
  }

  private static List<String> missing(String text) throws IOException {
    Map<String, String> tests = tests();
    return NAMED
        .matcher(text)
        .results()
        .filter(named -> !exists(tests, named))
        .map(SecurityTest::said)
        .toList();
  }

  private static boolean exists(Map<String, String> tests, MatchResult named) {
    String source = tests.get(named.group(1));
    return source != null
        && (named.group(2) == null || source.contains("void " + named.group(2) + "("));
  }

  private static String said(MatchResult named) {
    return named.group().replace("`", "");
  }

  private static Map<String, String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(House.FOLDER.resolve("src/test/java"))) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .collect(Collectors.toMap(SecurityTest::name, SecurityTest::read, (one, other) -> one));
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
