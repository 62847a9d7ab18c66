package org.yuebao.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.beam.sdk.Pipeline;
import org.jspecify.annotations.Nullable;
import org.yuebao.beam.Buckets;
import org.yuebao.beam.Core;
import org.yuebao.beam.Day;
import org.yuebao.beam.DayToSeries;
import org.yuebao.beam.InputFile;
import org.yuebao.beam.Kept;
import org.yuebao.beam.PagesToRuns;
import org.yuebao.beam.PagesToSeries;
import org.yuebao.beam.PagesToSeries.Target;
import org.yuebao.beam.ReleaseStore;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.publish.manifest.Manifest;
import org.yuebao.publish.postgres.Batches;
import org.yuebao.publish.release.Releases;
import org.yuebao.publish.release.Tree;
import org.yuebao.run.watching.Ended;
import org.yuebao.run.watching.Journal;
import org.yuebao.run.watching.Progress;
import org.yuebao.run.watching.Watched;
import org.yuebao.run.watching.Watcher;

/** The main job: pages in, a release out. */
public final class Run {
  private final RunSpec spec;
  private final RunOptions options;
  private final PrintWriter out;
  private final Journal journal;
  private final Workshop workshop;

  private Run(RunSpec spec, RunOptions options, PrintWriter out) {
    this.spec = spec;
    this.options = options;
    this.out = out;
    this.journal = new Journal(out, spec.watch().log(), spec.name(), options.clock());
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
    boolean reads = spec.mode() != RunSpec.Mode.REBUILD;
    List<InputFile> inputs = reads ? listed() : List.of();
    if (reads && inputs.isEmpty() && !spec.input().mayBeEmpty()) {
      journal.warn(
          "No input: nothing matches "
              + String.join(", ", spec.input().files())
              + "; put files there, or write mayBeEmpty: true under input");
      return ExitCode.NO_INPUT;
    }
    try (Releases releases = opened()) {
      return released(releases, inputs, engine, Later.get(knowledge));
    } catch (Releases.Locked | ReleaseStore.Locked locked) {
      journal.warn(String.valueOf(locked.getMessage()));
      return ExitCode.LOCKED;
    }
  }

  /** An object store that cannot be reached is no defect of ours, whatever its client throws. */
  private List<InputFile> listed() throws IOException, InputFile.NoSuchInput {
    List<String> files = spec.input().files();
    try {
      return InputFile.list(files, PackedData::resolve);
    } catch (IOException | RuntimeException e) {
      if (files.stream().noneMatch(StoreCopy::isStore)) {
        throw e;
      }
      throw new FileSystemException(
          String.join(", ", files),
          null,
          Problems.message(e) + ": see to address, region, credentials and the name of the bucket");
    }
  }

  private Releases opened() throws IOException, Releases.Locked {
    try {
      return Releases.open(Path.of(spec.output().folder()));
    } catch (IOException e) {
      throw NotPublished.ofRelease(e);
    }
  }

  /** A disk that is full or locked stops the pipeline as it stops a sink, and is told like it. */
  private ExitCode released(
      Releases releases, List<InputFile> inputs, Engines engine, Knowledge knowledge)
      throws IOException, ReleaseStore.Locked {
    try {
      return release(releases, inputs, engine, knowledge);
    } catch (IOException | RuntimeException e) {
      IOException beneath = Problems.beneath(e);
      if (beneath == null) {
        throw e;
      }
      throw NotPublished.ofRelease(beneath);
    }
  }

  private ExitCode release(
      Releases releases, List<InputFile> inputs, Engines engine, Knowledge knowledge)
      throws IOException, ReleaseStore.Locked {
    PostgresLoad database = new PostgresLoad(spec, engine);
    database.check();
    StoreCopy store = new StoreCopy(spec.output().store(), Path.of(spec.output().folder()));
    store.check();
    releases.sweep().forEach(dead -> journal.say("Deleted what a dead run left: " + dead));
    Intake intake = intake(releases.newest(), inputs);
    Path folder = releases.stage(options.runId(spec.name()));
    String id = String.valueOf(folder.getFileName());
    String started = options.time();
    Watcher watcher = watcher(id, started);
    watcher.started();

    try {
      runPipeline(intake, engine, folder, knowledge);
      History history = new History(releases.complete(), options.today());
      Tables tables = new Tables(spec, folder, knowledge, workshop, releases.newest(), history);
      Batches batches = tables.write();
      RunRecord record = new RunRecord(spec, intake, knowledge, tables);
      ExitCode code = record.passes() ? ExitCode.OK : ExitCode.GATE_FAILED;
      Manifest manifest = record.write(folder, times(id, started, code, intake));
      String loaded = "";
      if (code == ExitCode.OK) {
        Manifest.RunTimes failed = times(id, started, ExitCode.FAILED, intake);
        loaded = load(database, batches, record, folder, failed);
        copy(store, record, folder, manifest, failed);
        releases.publish(id);
      }
      tell(tables, record, folder, releases, code, loaded);
      retain(releases, id, store);
      watcher.ended(ended(code, code == ExitCode.OK ? "" : code.meaning(), manifest, releases));
      return code;
    } catch (IOException | RuntimeException e) {
      watcher.ended(ended(ExitCode.FAILED, Problems.message(e), null, releases));
      throw e;
    } finally {
      PostgresLoad.clear(folder);
    }
  }

  private Watcher watcher(String id, String started) {
    Watched watched =
        new Watched(
            spec.name(),
            id,
            Program.version(),
            Program.hash(),
            Instant.parse(started),
            spec.interval().start(),
            spec.interval().end(),
            spec.input().files(),
            spec.output().folder());
    return new Watcher(spec.watch(), watched, journal::warn);
  }

  private Ended ended(
      ExitCode code, String problem, @Nullable Manifest manifest, Releases releases) {
    return new Ended(
        options.clock().instant(), code.code(), problem, manifest, lastSuccess(releases));
  }

  /** Null where it cannot be read, too: this is told beside a problem, and must not hide it. */
  private static @Nullable Instant lastSuccess(Releases releases) {
    try {
      Path newest = releases.newest();
      return newest == null ? null : Instant.parse(Manifest.read(newest).run().finished());
    } catch (IOException e) {
      return null;
    }
  }

  /** A database is told last, when all else is good; when it fails, the record says so. */
  private String load(
      PostgresLoad database,
      @Nullable Batches batches,
      RunRecord record,
      Path folder,
      Manifest.RunTimes failed)
      throws IOException {
    try {
      return database.load(failed.id(), batches);
    } catch (NotPublished e) {
      record.write(folder, failed);
      throw e;
    }
  }

  private void copy(
      StoreCopy store, RunRecord record, Path folder, Manifest manifest, Manifest.RunTimes failed)
      throws IOException {
    try {
      store.copy(folder, manifest).forEach(journal::say);
    } catch (NotPublished e) {
      record.write(folder, failed);
      throw e;
    }
  }

  /** What cannot be deleted is told; the release is published, and the next run tries again. */
  private void retain(Releases releases, String id, StoreCopy store) {
    int keep = spec.output().keepRuns();
    try {
      List<String> deleted = new ArrayList<>(keep > 0 ? releases.retain(keep, id) : List.of());
      deleted.addAll(store.retain(keep));
      deleted.forEach(old -> journal.say("Deleted the run " + old + ": " + keep + " are kept"));
    } catch (IOException | UncheckedIOException e) {
      journal.warn("Old runs stay until the next run: " + Problems.message(e));
    }
  }

  private Intake intake(@Nullable Path release, List<InputFile> files) throws IOException {
    if (spec.mode() == RunSpec.Mode.REBUILD) {
      return told(Intake.rebuilt(spec, release, workshop.decisionsHash()));
    }
    List<InputFile> hashed = Inputs.hashed(files);
    List<Manifest.Input> inputs = Inputs.listed(hashed);
    Intake.Hashes hashes = new Intake.Hashes(workshop.readingHash(), workshop.decisionsHash());
    return spec.mode() == RunSpec.Mode.INCREMENTAL
        ? told(Intake.since(release, hashed, inputs, hashes))
        : Intake.all(hashed, inputs, hashes, "");
  }

  private Intake told(Intake intake) {
    journal.say(intake.told());
    return intake;
  }

  private Manifest.RunTimes times(String id, String started, ExitCode code, Intake intake) {
    String mode = spec.mode().name().toLowerCase(Locale.ROOT);
    int read = intake.files().size();
    return new Manifest.RunTimes(id, started, options.time(), code.code(), mode, read);
  }

  /** Places are absolute: a worker has another working directory. */
  private void runPipeline(Intake intake, Engines engine, Path folder, Knowledge knowledge)
      throws IOException {
    Path release = folder.toAbsolutePath();
    Path work = Files.createDirectory(release.resolve(".work"));
    int shards = Math.max(spec.output().shards(), engine.parallelism() * 4);
    Target target = new Target(release.toString(), work.toString(), metadata(knowledge), shards);
    Kept kept = intake.kept();
    if (kept != null && intake.aDay()) {
      runDay(intake, kept, engine, target);
    } else {
      Pipeline pipeline = engine.newPipeline();
      pipeline.apply(
          "PagesToSeries",
          new PagesToSeries(
              Buckets.deal(intake.files(), shards), kept, workshop.sent().core(), target));
      engine.run(pipeline, progress(intake));
    }
    Tree.delete(work);
  }

  /** In two pipelines: only when the day's pages are read, it is known what they concern. */
  private void runDay(Intake intake, Kept kept, Engines engine, Target target) throws IOException {
    Core core = workshop.sent().core();
    Pipeline reading = engine.newPipeline();
    reading.apply(
        "PagesToRuns",
        new PagesToRuns(Buckets.deal(intake.files(), target.partitions()), core, target.work()));
    engine.run(reading, progress(intake));
    Pipeline making = engine.newPipeline();
    making.apply(
        "DayToSeries", new DayToSeries(Day.of(kept, core, target.work()), kept, core, target));
    engine.run(making);
  }

  /** Only where a person looks on. */
  private @Nullable Progress progress(Intake intake) {
    if (System.console() == null || !journal.isForAPerson()) {
      return null;
    }
    long bytes = intake.files().stream().mapToLong(InputFile::size).sum();
    return new Progress(System.err, options.clock(), bytes);
  }

  private static Map<String, String> metadata(Knowledge knowledge) {
    return Map.of("yuebao.code", Program.hash(), "yuebao.knowledge", knowledge.hash());
  }

  private void tell(
      Tables tables,
      RunRecord record,
      Path folder,
      Releases releases,
      ExitCode code,
      String loaded) {
    if (spec.output().table() && journal.isForAPerson()) {
      tables.glance().print(out, options.columns());
    }
    record.summary().forEach(journal::say);
    if (!loaded.isEmpty()) {
      journal.say(loaded);
    }
    journal.say(
        code == ExitCode.OK
            ? "Published " + folder + " as " + releases.current()
            : "Staged in "
                + folder
                + ", not published: a quality gate failed; after a look: yuebao publish "
                + folder);
  }
}
