package org.yuebao.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No file promises later work, and none knows the machine that it was written on. */
class TextTest {
  /** Pieces, so that this file does not break its own law. */
  private static final Pattern MARK = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

  private static final Pattern MACHINE =
      Pattern.compile(
          "(?<![\\w.$}-])/(work|home|root|Users|mnt|var/folders)/\\w"
              + "|[A-Z]:\\\\Users"
              + "|\\brepo1?\\.maven\\b"
              + "|\\blocalhost:\\d|\\bregistry\\.\\w+\\.\\w+");

  private static final List<String> PLACES =
      List.of("src", "data", "pipelines", ".ci", ".mvn", "pom.xml", "README.md", "NOTICE");

  private static final Path CANARIES = House.FOLDER.resolve("src/test/resources/law/canary");

  @Test
  void nothingIsPutOff() throws IOException {
    assertEquals(List.of(), lines(MARK, texts()));
  }

  @Test
  void nothingKnowsTheMachine() throws IOException {
    assertEquals(List.of(), lines(MACHINE, texts()));
  }

  @Test
  void catchesCanaries() throws IOException {
    Path canary = CANARIES.resolve("marks.txt");
    assertEquals(2, lines(MARK, List.of(canary)).size());
    assertEquals(3, lines(MACHINE, List.of(canary)).size());
  }

  private static List<Path> texts() throws IOException {
    List<Path> texts = new ArrayList<>();
    for (String place : PLACES) {
      Path start = House.FOLDER.resolve(place);
      if (Files.exists(start)) {
        try (Stream<Path> files = Files.walk(start)) {
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.startsWith(CANARIES))
              .forEach(texts::add);
        }
      }
    }
    return texts;
  }

  private static List<String> lines(Pattern forbidden, List<Path> texts) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path text : texts) {
      List<String> lines = read(text);
      for (int i = 0; i < lines.size(); i++) {
        if (forbidden.matcher(lines.get(i)).find()) {
          found.add(House.FOLDER.relativize(text) + ":" + (i + 1) + ": " + lines.get(i).strip());
        }
      }
    }
    return found;
  }

  /** Lines of a text; none for what is not UTF-8, which only samples of other encodings are. */
  private static List<String> read(Path text) throws IOException {
    try {
      return Files.readAllLines(text);
    } catch (MalformedInputException e) {
      return List.of();
    }
  }
}
