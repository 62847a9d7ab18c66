package org.yuebao.run;

import static java.util.Comparator.comparingInt;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuebao.beam.Stage;
import org.yuebao.fact.Fact;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.outcome.Rejection;
import org.yuebao.project.Project;
import org.yuebao.publish.diff.SeriesComparison;
import org.yuebao.publish.jsonl.FactLines;
import org.yuebao.publish.jsonl.RejectionLines;
import org.yuebao.publish.manifest.Manifest.Gate;
import org.yuebao.publish.postgres.Batches;
import org.yuebao.publish.report.Heading;
import org.yuebao.publish.terminal.SeriesTables;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.ProjectRows;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.series.Series;
import org.yuebao.wire.AvroFile;

/**
 * Makes the tables of a release from the files that the pipeline has left, and counts on the way.
 */
final class Tables {
  static final String FACTS = "facts.jsonl";
  static final String REJECTIONS = "rejections/rejections.jsonl";

  private final RunSpec spec;
  private final Path folder;
  private final Knowledge knowledge;
  private final Workshop workshop;
  private final @Nullable Path before;
  private final Labels labels;
  private final ProjectRows projects;
  private final SeriesTables glance;
  private final Tally tally = new Tally();
  private final Findings findings;
  private final History history;
  private Map<String, String> hashes = Map.of();
  private List<Gate> gates = List.of();
  private final Map<String, Long> rows = new TreeMap<>();

  /**
   * @param workshop knows the decisions that count on the day of the run
   * @param before folder of the release before; null when there is none
   * @param history what the gates hold the run against
   */
  Tables(
      RunSpec spec,
      Path folder,
      Knowledge knowledge,
      Workshop workshop,
      @Nullable Path before,
      History history) {
    this.spec = spec;
    this.folder = folder;
    this.knowledge = knowledge;
    this.workshop = workshop;
    this.before = before;
    this.history = history;
    this.findings = new Findings(knowledge.gates().values());
    this.labels = new Labels(knowledge.catalogue(), knowledge.gazetteer());
    this.projects = new ProjectRows(labels, knowledge.projectWords().stages());
    this.glance = new SeriesTables(knowledge.catalogue(), labels);
  }

  /** Writes them; what waits to be loaded into PostgreSQL is left to be loaded when all is good. */
  @Nullable Batches write() throws IOException {
    try (Sinks sinks = Sinks.open(spec.output().publish(), folder, labels, heading())) {
      writeFacts(sinks);
      each(Stage.OBSERVATIONS, observation -> tally.addObservation());
      each(Stage.COPIES, copy -> tally.addCopy());
      writeSeries(sinks);
      writeProjects(sinks);
      writeDifferences(sinks);
      writeRejections(sinks);
      gates = new Gates(spec, workshop, tally, findings, history, new GateRows(folder)).check();
      sinks.gates(gates.stream().filter(Tables::tellsOfRelease).toList());
      hashes = sinks.finish(new Holdings(spec, folder, knowledge, tally.sources(), rows));
      return sinks.batches();
    }
  }

  private void writeFacts(Sinks sinks) throws IOException {
    FactLines lines = new FactLines(true);
    rows.put(Stage.STORIES.path(), 0L);
    rows.put(Stage.FACTS.path(), 0L);
    rows.put(Stage.MILESTONES.path(), 0L);
    try (BufferedWriter out = writer(FACTS);
        ToldStories told = new ToldStories(folder)) {
      told.each(
          (story, facts, milestones) -> {
            tally.add(story);
            row(Stage.STORIES.path());
            for (Fact fact : facts) {
              tally.add(fact);
              row(Stage.FACTS.path());
            }
            milestones.forEach(
                milestone -> {
                  tally.addMilestone();
                  row(Stage.MILESTONES.path());
                });
            sinks.story(story, inOrder(facts, milestones));
          },
          fact -> {
            lines.write(fact, out);
            row(FACTS);
          });
    }
  }

  /** Evidence of series and projects alike: what a sentence tells, figure or not. */
  private static List<Fact> inOrder(List<Fact> facts, List<Fact> milestones) {
    if (milestones.isEmpty()) {
      return facts;
    }
    return Stream.concat(facts.stream(), milestones.stream())
        .sorted(comparingInt(Fact::start).thenComparingInt(Fact::end))
        .toList();
  }

  private void writeSeries(Sinks sinks) throws IOException {
    TidyRows tidy = new TidyRows(labels);
    each(
        Stage.SERIES,
        (Series series) -> {
          tally.add(series);
          glance.add(series);
          List<TidyRow> rows = tidy.of(series);
          findings.add(series, rows);
          sinks.series(series, rows);
        });
  }

  private void writeProjects(Sinks sinks) throws IOException {
    each(
        Stage.PROJECTS,
        (Project project) -> {
          tally.add(project);
          findings.add(project);
          glance.add(project);
          sinks.project(project, projects.of(project), projects.changes(project));
        });
  }

  private Heading heading() {
    Map<String, String> sources = new TreeMap<>();
    knowledge.sources().forEach((id, source) -> sources.put(id, source.name()));
    return new Heading(
        spec.name(),
        spec.about(),
        Objects.toString(spec.asOf(), ""),
        before == null ? "" : String.valueOf(before.getFileName()),
        sources,
        knowledge.reasons().all());
  }

  private void writeDifferences(Sinks sinks) throws IOException {
    if (before == null || !sinks.needDifferences()) {
      return;
    }
    try (SeriesFile old = SeriesFile.open(before.toString());
        SeriesFile now = SeriesFile.open(folder.toString())) {
      Differences.each(
          old,
          now,
          new SeriesComparison(new TidyRows(labels)),
          difference -> {
            if (difference.standing().row().formula().isEmpty()) {
              sinks.difference(difference);
            }
          });
    }
  }

  private void writeRejections(Sinks sinks) throws IOException {
    RejectionLines lines = new RejectionLines(knowledge.reasons());
    try (BufferedWriter out = writer(REJECTIONS)) {
      each(
          Stage.REJECTIONS,
          (Rejection rejection) -> {
            tally.add(rejection);
            lines.write(rejection, out);
            sinks.rejection(rejection);
            row(REJECTIONS);
          });
    }
  }

  /** What was checked; complete when all is written. */
  List<Gate> gates() {
    return gates;
  }

  /** Not of the day of the run, or of the releases before: equal data give an equal release. */
  private static boolean tellsOfRelease(Gate gate) {
    return !gate.id().equals("freshness") && !gate.id().equals("facts.perDocument");
  }

  Tally tally() {
    return tally;
  }

  /** The release at a glance. */
  SeriesTables glance() {
    return glance;
  }

  /** sha256 of files that stand as they were published, by path; of some or none. */
  Map<String, String> hashes() {
    return hashes;
  }

  /** Rows of each file that has rows, by path. */
  Map<String, Long> rows() {
    return rows;
  }

  private void row(String file) {
    rows.merge(file, 1L, Long::sum);
  }

  private BufferedWriter writer(String file) throws IOException {
    rows.put(file, 0L);
    return Files.newBufferedWriter(folder.resolve(file), StandardCharsets.UTF_8);
  }

  private <T> void each(Stage<T> stage, AvroFile.Reader<T> reader) throws IOException {
    String path = stage.path();
    rows.put(path, 0L);
    AvroFile.read(
        stage.wire(),
        folder.resolve(path),
        record -> {
          reader.take(record);
          row(path);
        });
  }
}
