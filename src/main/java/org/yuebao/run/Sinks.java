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

/** The sinks of a run. When one fails, the run does, and with it the release. */
final class Sinks implements Closeable {
  private final Map<SinkName, Sink> open = new EnumMap<>(SinkName.class);
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
    switch (name) {
      case CSV -> open.put(name, new TableFiles(release, labels, CsvTable.FORM));
      case WIDE -> open.put(name, new WideTables(release));
      case EVIDENCE -> open.put(name, new EvidenceLines(release));
      case XLSX -> open.put(name, new IndicatorsWorkbook(release, labels, heading.sources()));
      case SDMX -> open.put(name, new SdmxFiles(release, labels));
      case PARQUET -> open.put(name, new TableFiles(release, labels, ParquetTable.FORM));
      case REPORT ->
          open.put(name, new ReportPages(release, labels, heading, ReportPages.Size.USUAL));
      case SQLITE -> open.put(name, new Database(release, labels));
      case POSTGRES -> {
        batches = new Batches(PostgresLoad.folder(release), labels);
        open.put(name, batches);
      }
      case DATAPACKAGE -> {} // written when all else is
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

  /** Completes all files, and describes them. */
  void finish(Holdings holdings) throws IOException {
    List<Resource> resources = new ArrayList<>();
    each(sink -> resources.addAll(sink.finish()));
    resources.forEach(holdings::add);
    if (described) {
      step(SinkName.DATAPACKAGE, holdings::describe);
    }
  }

  /** What waits to be loaded into PostgreSQL; null when the spec does not name it. */
  @Nullable Batches batches() {
    return batches;
  }

  /** Something that a sink does. */
  private interface Deed {
    void run(Sink sink) throws IOException;
  }

  /** Something that needs no sink. */
  private interface Step {
    void run() throws IOException;
  }

  private void each(Deed deed) throws IOException {
    for (Map.Entry<SinkName, Sink> entry : open.entrySet()) {
      step(entry.getKey(), () -> deed.run(entry.getValue()));
    }
  }

  private static void step(SinkName name, Step step) throws IOException {
    try {
      step.run();
    } catch (IOException | UncheckedIOException e) {
      throw new NotPublished(name, e);
    }
  }

  @Override
  public void close() throws IOException {
    for (Sink sink : open.values()) {
      sink.close();
    }
  }
}
