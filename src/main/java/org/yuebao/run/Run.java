package org.yuebao.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.beam.sdk.Pipeline;
import org.yuebao.beam.Buckets;
import org.yuebao.beam.InputFile;
import org.yuebao.beam.PagesToSeries;
import org.yuebao.beam.PagesToSeries.Target;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.publish.release.Releases;

/** The main job: pages in, a release out. */
public final class Run {
  private final RunSpec spec;
  private final RunOptions options;
  private final PrintWriter out;
  private final Workshop workshop;

  private Run(RunSpec spec, RunOptions options, PrintWriter out) {
    this.spec = spec;
    this.options = options;
    this.out = out;
    this.workshop = Workshop.of(spec);
  }

  /**
   * Runs the spec to its end.
   *
   * @param out takes the table and the summary
   * @throws BadSpec when the spec asks for what cannot be, before anything is written
   * @throws org.yuebao.knowledge.BadKnowledge when catalogue, lexicon or rules are wrong
   * @throws InputFile.NoSuchInput when a file that the spec names is missing
   */
  public static ExitCode execute(RunSpec spec, RunOptions options, PrintWriter out)
      throws IOException, InputFile.NoSuchInput {
    return new Run(spec, options, out).execute();
  }

  private ExitCode execute() throws IOException, InputFile.NoSuchInput {
    CompletableFuture<Knowledge> knowledge = CompletableFuture.supplyAsync(workshop::loaded);
    Engines engine = Engines.of(spec);
    List<InputFile> inputs = InputFile.list(spec.input().files(), PackedData::resolve);
    if (inputs.isEmpty() && !spec.input().mayBeEmpty()) {
      out.println("No input: nothing matches " + String.join(", ", spec.input().files()));
      return ExitCode.NO_INPUT;
    }
    try (Releases releases = Releases.open(Path.of(spec.output().folder()))) {
      return release(releases, inputs, engine, Later.get(knowledge));
    } catch (Releases.Locked locked) {
      out.println(locked.getMessage());
      return ExitCode.LOCKED;
    }
  }

  private ExitCode release(
      Releases releases, List<InputFile> inputs, Engines engine, Knowledge knowledge)
      throws IOException {
    String id = options.runId(spec.name());
    Path folder = releases.stage(id);
    String started = options.time();

    runPipeline(inputs, engine, folder, knowledge);
    Tables tables = new Tables(spec, folder, knowledge, workshop.reviews(), releases.newest());
    tables.write();
    RunRecord record = new RunRecord(spec, inputs, knowledge, tables);
    ExitCode code = record.passes() ? ExitCode.OK : ExitCode.GATE_FAILED;
    record.write(folder, id, started, options.time(), code);
    if (code == ExitCode.OK) {
      releases.publish(id);
    }
    tell(tables, record, folder, releases, code);
    return code;
  }

  private void runPipeline(List<InputFile> inputs, Engines engine, Path folder, Knowledge knowledge)
      throws IOException {
    Path work = Files.createDirectory(folder.resolve(".work"));
    int shards = Math.max(spec.output().shards(), engine.parallelism() * 4);
    Target target = new Target(folder.toString(), work.toString(), metadata(knowledge), shards);
    Pipeline pipeline = engine.newPipeline();
    pipeline.apply(
        "PagesToSeries",
        new PagesToSeries(
            Buckets.deal(inputs, shards),
            workshop::read,
            workshop::extract,
            workshop::observe,
            workshop::believe,
            workshop::projects,
            target));
    engine.run(pipeline);
    Folders.delete(work);
  }

  private static Map<String, String> metadata(Knowledge knowledge) {
    return Map.of("yuebao.code", Program.hash(), "yuebao.knowledge", knowledge.hash());
  }

  private void tell(
      Tables tables, RunRecord record, Path folder, Releases releases, ExitCode code) {
    if (spec.output().table()) {
      tables.glance().print(out, options.columns());
    }
    record.summary().forEach(out::println);
    out.println(
        code == ExitCode.OK
            ? "Published " + folder + " as " + releases.current()
            : "Staged in " + folder + ", not published: " + code.meaning());
  }
}
