package org.yuebao.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yuebao.beam.ReleaseStore;
import org.yuebao.publish.manifest.Manifest;
import org.yuebao.publish.release.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code publish}: a run that a gate kept back, or an older release, becomes the current one. */
@Command(
    name = "publish",
    header = "Makes a staged run, or an older one, the current release.",
    description = {
      "For a run that a gate kept back (exit code 3), after a look at its quality.json; or to go"
          + " back to an older release. Every file is compared with the manifest first."
    },
    footer = {"", "Example:", "  yuebao publish out/runs/daily-20240805T060000Z"})
final class PublishCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Parameters(paramLabel = "RELEASE", description = "Folder of the run, below runs/.")
  private String release;

  @SuppressWarnings("NullAway.Init") // picocli fills in the options
  PublishCommand() {}

  @Override
  public Integer call() throws IOException {
    Path run = Path.of(release).toAbsolutePath().normalize();
    Path runs = run.getParent();
    Path output = runs == null ? null : runs.getParent();
    if (runs == null || output == null || !runs.endsWith("runs") || !Files.isDirectory(run)) {
      throw new BadSpec(
          List.of(release + ": no run; give its folder below runs/, out/runs/ID say"));
    }
    try (Releases releases = Releases.open(output)) {
      check(run);
      copy(run, output);
      releases.publish(String.valueOf(run.getFileName()));
      spec.commandLine().getOut().println("Published " + release + " as " + releases.current());
      return ExitCode.OK.code();
    } catch (Releases.Locked | ReleaseStore.Locked locked) {
      spec.commandLine().getErr().println(locked.getMessage());
      return ExitCode.LOCKED.code();
    }
  }

  /** Into the object store that its run names in the manifest, with the options of its run. */
  private void copy(Path run, Path output) throws IOException, ReleaseStore.Locked {
    Manifest manifest = Manifest.read(run);
    for (String sink : manifest.publish()) {
      if (StoreCopy.isStore(sink)) {
        if (manifest.beam().containsValue(RunRecord.MASKED)) {
          throw new BadSpec(
              List.of(
                  release
                      + ": its manifest.json hides an option of the store; give credentials in the"
                      + " environment and not in the spec, and run again"));
        }
        Engines.options(release + "/" + Manifest.FILE + ": beam", manifest.beam());
        StoreCopy store = new StoreCopy(sink, output);
        store.check();
        store.copy(run, manifest).forEach(spec.commandLine().getOut()::println);
      }
    }
  }

  /** What is published has to be what the run left. */
  private void check(Path run) throws IOException {
    Path file = run.resolve(Manifest.FILE);
    if (!Files.exists(file)) {
      throw new BadSpec(
          List.of(release + ": has no manifest.json, so that it never came to its end; run again"));
    }
    JsonNode manifest = read(file);
    int code = manifest.path("run").path("exitCode").asInt(ExitCode.FAILED.code());
    if (code != ExitCode.OK.code() && code != ExitCode.GATE_FAILED.code()) {
      throw new BadSpec(
          List.of(release + ": its run failed with exit code " + code + "; mend that, run again"));
    }
    refuseDatabase(manifest);
    List<String> damaged = new ArrayList<>();
    for (JsonNode output : manifest.path("outputs")) {
      String path = output.path("path").asText();
      if (!output.path("sha256").asText().equals(hash(run.resolve(path)))) {
        damaged.add(release + "/" + path + ": is not as its manifest says; run again");
      }
    }
    if (!damaged.isEmpty()) {
      throw new BadSpec(damaged);
    }
  }

  private JsonNode read(Path manifest) throws IOException {
    try {
      return new ObjectMapper().readTree(manifest.toFile());
    } catch (JsonProcessingException e) {
      throw new BadSpec(List.of(release + ": its manifest.json is damaged; run again"));
    }
  }

  /** What was to be loaded is gone with its run, and a database must not differ from the files. */
  private void refuseDatabase(JsonNode manifest) {
    for (JsonNode sink : manifest.path("publish")) {
      if (sink.asText().equals(SinkName.POSTGRES.word())) {
        throw new BadSpec(
            List.of(
                release
                    + ": its spec publishes in PostgreSQL as well, which only a run can load; mend"
                    + " what the gate told or let it pass under gates: or budget: in the spec, and"
                    + " run again"));
      }
    }
  }

  private static String hash(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    }
  }
}
