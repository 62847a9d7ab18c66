package org.yuebao.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README tells a reader to open or to type is there. */
class ReadmeTest {
  private static final Path README = House.FOLDER.resolve("README.md");
  private static final Path CANARY =
      House.FOLDER.resolve("src/test/resources/law/canary/README.md");

  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern PATH =
      Pattern.compile("\\.?[\\w*][\\w.*-]*(/[\\w.*{},-]+)+/?|[\\w-]+\\.(md|xml|yaml|tsv|json)");

  /** Left behind by a build or a run: not there before. */
  private static final Pattern MADE = Pattern.compile("(target|out|runs)/.*");

  private static final Pattern COMMAND =
      Pattern.compile(
          "(?:^|`)\\s*(mvn|java -jar target/yuebao\\.jar)((?: [^`\n#|<>]*)?)", Pattern.MULTILINE);

  private static final Set<String> PHASES =
      Set.of("clean", "validate", "compile", "test", "package", "verify", "install");

  @Test
  void everyPathExists() throws IOException {
    assertEquals(List.of(), missingPaths(README));
  }

  @Test
  void everyCommandExists() throws IOException {
    assertEquals(List.of(), unknownCommands(README));
  }

  @Test
  void catchesCanary() throws IOException {
    assertEquals(
        List.of(
            "data/nowhere/indicators.tsv",
            "src/main/java/**/Nobody.java",
            "pipelines/nowhere.yaml"),
        missingPaths(CANARY));
    assertEquals(
        List.of("mvn frobnicate", "mvn spotless:applaud", "yuebao.jar frobnicate"),
        unknownCommands(CANARY));
  }

  private static List<String> missingPaths(Path readme) throws IOException {
    String text = Files.readString(readme);
    List<String> missing = new ArrayList<>();
    Stream<String> quoted = CODE.matcher(text).results().map(found -> found.group(1));
    Stream<String> typed = arguments(text).flatMap(words -> words.stream().skip(1));
    for (String path : Stream.concat(quoted, typed).distinct().toList()) {
      if (PATH.matcher(path).matches() && !MADE.matcher(path).matches() && !exists(path)) {
        missing.add(path);
      }
    }
    return missing;
  }

  private static boolean exists(String path) throws IOException {
    if (!path.contains("*") && !path.contains("{")) {
      return Files.exists(House.FOLDER.resolve(path));
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + path);
    Path start = House.FOLDER.resolve(path.substring(0, path.indexOf('/')));
    if (!Files.isDirectory(start)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files.map(House.FOLDER::relativize).anyMatch(matcher::matches);
    }
  }

  private static List<String> unknownCommands(Path readme) throws IOException {
    String text = Files.readString(readme);
    List<String> unknown = new ArrayList<>();
    for (MatchResult command : COMMAND.matcher(text).results().toList()) {
      List<String> words = words(command.group(2));
      if (command.group(1).equals("mvn")) {
        words.stream().filter(goal -> !isGoal(goal)).forEach(goal -> unknown.add("mvn " + goal));
      } else {
        words.stream()
            .limit(1)
            .filter(name -> !commands().contains(name))
            .forEach(name -> unknown.add("yuebao.jar " + name));
      }
    }
    return unknown;
  }

  private static Stream<List<String>> arguments(String text) {
    return COMMAND.matcher(text).results().map(command -> words(command.group(2)));
  }

  /** The words of a command line that are no options. */
  private static List<String> words(String line) {
    return Arrays.stream(line.strip().split("\\s+"))
        .filter(word -> !word.isEmpty() && !word.startsWith("-"))
        .toList();
  }

  private static boolean isGoal(String goal) {
    return PHASES.contains(goal)
        || Set.of("exec:java", "spotless:apply", "spotless:check", "dependency:tree")
            .contains(goal);
  }

  /** The names of the command line's own commands, as their annotations give them. */
  private static Set<String> commands() {
    return House.classes().stream()
        .map(JavaClass::getAnnotations)
        .flatMap(Set::stream)
        .filter(note -> note.getRawType().getName().equals("picocli.CommandLine$Command"))
        .map(ReadmeTest::name)
        .collect(Collectors.toSet());
  }

  private static String name(JavaAnnotation<?> note) {
    return note.get("name").map(String::valueOf).orElse("");
  }
}
