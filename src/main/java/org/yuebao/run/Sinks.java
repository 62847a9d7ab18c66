package org.yuebao.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Fact;
import org.yuebao.outcome.Rejection;
import org.yuebao.project.Project;
import org.yuebao.publish.csv.CsvTable;
import org.yuebao.publish.diff.Difference;
import org.yuebao.publish.evidence.EvidenceLines;
import org.yuebao.publish.manifest.Manifest.Gate;
import org.yuebao.publish.parquet.ParquetTable;
import org.yuebao.publish.postgres.Batches;
import org.yuebao.publish.report.Heading;
import org.yuebao.publish.report.ReportPages;
import org.yuebao.publish.sdmx.SdmxFiles;
import org.yuebao.publish.sink.Resource;
import org.yuebao.publish.sink.Sink;
import org.yuebao.publish.sink.TableFiles;
import org.yuebao.publish.sqlite.Database;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.ProjectChangeRow;
import org.yuebao.publish.tidy.ProjectRow;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.wide.WideTables;
import org.yuebao.publish.xlsx.IndicatorsWorkbook;
import org.yuebao.series.Series;
import org.yuebao.story.Story;

/**
 * The sinks of a run, each at work on its own thread. When one fails, the run does, and with it the
 * release.
 */
final class Sinks implements Closeable {
  private final Map<SinkName, Lane> open = new EnumMap<>(SinkName.class);
  private final boolean described;
  private @Nullable Batches batches;

  private Sinks(boolean described) {
    this.described = described;
  }

  /**
   * Opens those that the spec names.
   *
   * @param release the folder of the release, staged
   * @throws NotPublished when one cannot begin
   */
  static Sinks open(List<SinkName> names, Path release, Labels labels, Heading heading)
      throws IOException {
    Sinks sinks = new Sinks(names.contains(SinkName.DATAPACKAGE));
    for (SinkName name : names) {
      try {
        sinks.add(name, release, labels, heading);
      } catch (IOException | UncheckedIOException e) {
        throw closed(sinks, new NotPublished(name, e));
      }
    }
    return sinks;
  }

  /** What a sink still wants to write, it cannot, or nobody needs. */
  private static NotPublished closed(Sinks sinks, NotPublished problem) {
    try {
      sinks.close();
    } catch (IOException e) {
      problem.addSuppressed(e);
    }
    return problem;
  }

  private void add(SinkName name, Path release, Labels labels, Heading heading) throws IOException {
    Sink sink =
        switch (name) {
          case CSV -> new TableFiles(release, labels, CsvTable.FORM);
          case WIDE -> new WideTables(release);
          case EVIDENCE -> new EvidenceLines(release);
          case XLSX -> new IndicatorsWorkbook(release, labels, heading.sources());
          case SDMX -> new SdmxFiles(release, labels);
          case PARQUET -> new TableFiles(release, labels, ParquetTable.FORM);
          case REPORT -> new ReportPages(release, labels, heading, ReportPages.Size.USUAL);
          case SQLITE -> new Database(release, labels);
          case POSTGRES -> batches = new Batches(PostgresLoad.folder(release), labels);
          case DATAPACKAGE -> null; // written when all else is
        };
    if (sink != null) {
      open.put(name, new Lane(name, sink));
    }
  }

  void story(Story story, List<Fact> facts) throws IOException {
    each(sink -> sink.story(story, facts));
  }

  void series(Series series, List<TidyRow> rows) throws IOException {
    each(sink -> sink.series(series, rows));
  }

  void project(Project project, ProjectRow row, List<ProjectChangeRow> changes) throws IOException {
    each(sink -> sink.project(project, row, changes));
  }

  /** Whether anyone tells what the release before did not. */
  boolean needDifferences() {
    return open.containsKey(SinkName.REPORT);
  }

  void difference(Difference difference) throws IOException {
    each(sink -> sink.difference(difference));
  }

  void rejection(Rejection rejection) throws IOException {
    each(sink -> sink.rejection(rejection));
  }

  void gates(List<Gate> gates) throws IOException {
    each(sink -> sink.gates(gates));
  }

  /**
   * Completes all files, and describes them.
   *
   * @return sha256 of files by their path, as far as it is known
   */
  Map<String, String> finish(Holdings holdings) throws IOException {
    Map<SinkName, List<Resource>> resources = new EnumMap<>(SinkName.class);
    for (Map.Entry<SinkName, Lane> each : open.entrySet()) {
      List<Resource> ofSink = new ArrayList<>();
      resources.put(each.getKey(), ofSink);
      each.getValue().end(sink -> ofSink.addAll(sink.finish()));
    }
    for (Lane lane : open.values()) {
      lane.await();
    }
    resources.values().forEach(ofSink -> ofSink.forEach(holdings::add));
    return described ? describe(holdings) : Map.of();
  }

  private static Map<String, String> describe(Holdings holdings) throws IOException {
    try {
      return holdings.describe();
    } catch (IOException | UncheckedIOException e) {
      throw new NotPublished(SinkName.DATAPACKAGE, e);
    }
  }

  /** What waits to be loaded into PostgreSQL; null when the spec does not name it. */
  @Nullable Batches batches() {
    return batches;
  }

  private void each(Lane.Deed deed) throws IOException {
    for (Lane lane : open.values()) {
      lane.give(deed);
    }
  }

  /** All of them, also when one cannot be closed: each may leave a file behind. */
  @Override
  public void close() throws IOException {
    IOException problem = null;
    for (Lane lane : open.values()) {
      try {
        lane.close();
      } catch (IOException e) {
        problem = problem == null ? e : problem;
      }
    }
    if (problem != null) {
      throw problem;
    }
  }
}
