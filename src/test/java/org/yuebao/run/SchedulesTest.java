package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators copy is understood by those who schedule, and by us. */
class SchedulesTest {
  private static final Path SCHEDULE = Path.of("pipelines/schedule").toAbsolutePath();
  private static final String HOME = "/opt/yuebao";

  @TempDir private Path folder;

  private record Ended(int code, String output) {}

  private Ended run(Path home, String... command) throws Exception {
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("YUEBAO_HOME", home.toString());
    int code = builder.start().waitFor();
    return new Ended(code, Files.readString(output));
  }

  private static void assumeProgram(String program) {
    boolean found =
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    assumeTrue(found, "no " + program + " here: its schedule is not tried");
  }

  private Path home() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home/out"));
    Files.createDirectories(folder.resolve("home/pipelines"));
    Files.writeString(
        folder.resolve("home/page.txt"),
        """
        ---
        id: p1
        published: 2019-02-03
        region: "320412"
        source: test
        ---
        去年全区完成地区生产总值3222.84亿元，比上年增长6.8%。
        """);
    for (String spec : List.of("daily", "backfill")) {
      Files.writeString(
          folder.resolve("home/pipelines/" + spec + ".yaml"),
          "name: %s\ninput: {files: \"%s/page.txt\"}\noutput: {folder: out}\n"
              .formatted(spec, home.getParent()));
    }
    return home.getParent();
  }

  @Test
  void systemdTakesServiceAndTimer() throws Exception {
    assumeProgram("systemd-analyze");
    String java = ProcessHandle.current().info().command().orElseThrow();
    Path home = home();
    for (String unit : List.of("yuebao.service", "yuebao.timer")) {
      String text = Files.readString(SCHEDULE.resolve(unit));
      Files.writeString(
          folder.resolve(unit), text.replace("/usr/bin/java", java).replace(HOME, home.toString()));
    }
    Ended ended =
        run(
            home,
            "systemd-analyze",
            "verify",
            folder.resolve("yuebao.service").toString(),
            folder.resolve("yuebao.timer").toString());
    assertEquals(new Ended(0, ""), ended);

    String broken =
        Files.readString(folder.resolve("yuebao.service")).replace("Type=oneshot", "Type=never");
    Files.writeString(folder.resolve("yuebao.service"), broken);
    assertTrue(
        run(home, "systemd-analyze", "verify", folder.resolve("yuebao.service").toString())
            .output()
            .contains("service type"),
        "a fault is told");
  }

  /** As Airflow's hook for Beam builds them; each is then run. */
  @Test
  void airflowsCommandLinesRun() throws Exception {
    assumeProgram("python3");
    Path home = home();
    Ended ended =
        run(
            home,
            "python3",
            "src/test/resources/org/yuebao/run/airflow/commands.py",
            SCHEDULE.resolve("yuebao_dag.py").toString());
    assertEquals(0, ended.code(), ended.output());
    List<String> lines = ended.output().lines().toList();
    assertEquals(2, lines.size());
    for (String line : lines) {
      String[] command = new ObjectMapper().readValue(line, String[].class);
      assertEquals(
          List.of("java", "-jar", home + "/yuebao.jar", "--runner=DirectRunner"),
          List.of(command).subList(0, 4));
      CommandResult result = CommandResult.of(Arrays.copyOfRange(command, 3, command.length));
      assertEquals(0, result.code(), result.err());
    }
    assertTrue(Files.exists(home.resolve("out/daily/current/_SUCCESS")));
    assertTrue(Files.exists(home.resolve("out/backfill/current/_SUCCESS")));
  }

  /** The command of cron's line, by a shell, with a program in Java's place. */
  @Test
  void cronPrintsFailuresOnly() throws Exception {
    Path home = home();
    String line =
        Files.readAllLines(SCHEDULE.resolve("yuebao.cron")).stream()
            .filter(each -> !each.startsWith("#"))
            .findFirst()
            .orElseThrow();
    assertTrue(line.matches("0 6 \\* \\* \\* yuebao .*"), line);
    String command = line.substring(line.indexOf("cd ")).replace(HOME, home.toString());
    for (int code : List.of(0, 75, 1)) {
      String java = "java() { echo told $*; return " + code + "; }; ";
      Ended ended = run(home, "sh", "-c", java + command);
      String told = "told -jar yuebao.jar run pipelines/daily.yaml\n";
      assertEquals(code == 1 ? told : "", ended.output(), "exit code " + code);
    }
  }
}
