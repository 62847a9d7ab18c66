package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.publish.release.Releases;

/**
 * What every command says and how it ends, word by word, as an operator sees it: {@code --help},
 * every exit code, every kind of mistake.
 */
class CommandLinesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/org/yuebao/run/command-lines.txt");
  private static final String AGAIN =
      "write it again: mvn -q test -Dtest=CommandLinesTest -Dwrite=true";
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");
  private static final Pattern TIME = Pattern.compile("\\d{8}T\\d{6}Z");
  private static final Pattern KNOWLEDGE =
      Pattern.compile("\\d+ indicators, knowledge [0-9a-f]{12}");
  private static final String COMMAND = "$ yuebao";

  @TempDir private Path folder;

  @BeforeEach
  void papers() throws IOException {
    write("good.txt", "---\nid: p1\npublished: 2024-01-20\n---\n去年常州市武进区地区生产总值3222.84亿元。\n");
    write("empty.txt", "");
    spec("good", "good.txt", "out");
    spec("gate", "*.txt", "out");
    spec("none", "*.jsonl", "out");
    spec("held", "good.txt", "held");
    spec("full", "good.txt", "good.txt/out");
    write(
        "elsewhere.yaml",
        "name: elsewhere\ninput: {files: \"s3://papers/in/*\"}\n"
            + "output: {folder: out, store: \"gs://papers/out\"}\n");
    write("broken.yaml", "name: broken\ninput: {file: a.txt}\n");
    write("scores.yaml", "name: scores\ngold: data/gold/sample\n");
    Path damaged = Files.createDirectories(folder.resolve("out/runs/damaged"));
    Files.writeString(damaged.resolve("manifest.json"), "{");
  }

  private void spec(String name, String files, String output) throws IOException {
    String yaml = "name: %1$s\ninput: {files: \"%2$s/%3$s\"}\noutput: {folder: \"%2$s/%4$s\"}\n";
    write(name + ".yaml", yaml.formatted(name, folder, files, output));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void sayWhatTheirGoldenFileHas() throws Exception {
    List<String> commands =
        Files.readAllLines(GOLDEN).stream().filter(line -> line.startsWith(COMMAND)).toList();
    StringBuilder all = new StringBuilder();
    Set<Integer> codes = new TreeSet<>();
    try (Releases held = Releases.open(folder.resolve("held"))) {
      for (String command : commands) {
        CommandResult result = CommandResult.of(words(command));
        codes.add(result.code());
        all.append(command).append('\n').append(told(result));
      }
      assertEquals(folder.resolve("held/current"), held.current());
    }
    if (Boolean.getBoolean("write")) {
      Files.writeString(GOLDEN, all.toString());
    }
    assertEquals(Files.readString(GOLDEN), all.toString(), AGAIN);
    for (ExitCode code : ExitCode.values()) {
      assertEquals(true, codes.contains(code.code()), "no command ends with " + code);
    }
  }

  /** The words of a line; {@code FOLDER} is the test's own. */
  private String[] words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line.substring(COMMAND.length()));
    while (word.find()) {
      String said = word.group(1) == null ? word.group() : word.group(1);
      words.add(said.replace("FOLDER", folder.toString()));
    }
    return words.toArray(String[]::new);
  }

  private String told(CommandResult result) {
    StringBuilder told = new StringBuilder();
    result.out().lines().forEach(line -> told.append(("| " + line).stripTrailing()).append('\n'));
    result.err().lines().forEach(line -> told.append(("! " + line).stripTrailing()).append('\n'));
    told.append("exit code ").append(result.code()).append("\n\n");
    String same = told.toString().replace(folder.toString(), "FOLDER");
    same = TIME.matcher(same).replaceAll("TIME");
    return KNOWLEDGE.matcher(same).replaceAll("N indicators, knowledge HASH");
  }
}
