package org.yuebao.run.watching;

import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import io.openlineage.client.OpenLineageClientUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuebao.publish.manifest.Manifest;

/**
 * The events of a run as OpenLineage has them (spec 2-0-2): START, then COMPLETE or FAIL, with what
 * was read and what was written.
 */
final class Lineage {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int REFUSED = 300;
  private static final String FILES = "file";

  private final OpenLineage words;
  private final Watch watch;
  private final Watched run;

  Lineage(Watch watch, Watched run) {
    this.words = new OpenLineage(URI.create("urn:yuebao:" + run.version()));
    this.watch = watch;
    this.run = run;
  }

  void started() throws IOException {
    tell(event(EventType.START, run.started(), facets(""), List.of()));
  }

  void ended(Ended ended) throws IOException {
    boolean good = ended.exitCode() == 0;
    tell(
        event(
            good ? EventType.COMPLETE : EventType.FAIL,
            ended.at(),
            facets(ended.problem()),
            good && ended.manifest() != null ? List.of(output(ended.manifest())) : List.of()));
  }

  private RunEvent event(
      EventType type,
      Instant at,
      OpenLineage.RunFacets facets,
      List<OpenLineage.OutputDataset> outputs) {
    UUID id =
        UUID.nameUUIDFromBytes(
            String.join("\n", watch.namespace(), run.output(), run.id())
                .getBytes(StandardCharsets.UTF_8));
    return words
        .newRunEventBuilder()
        .eventType(type)
        .eventTime(at.atZone(ZoneOffset.UTC))
        .run(words.newRun(id, facets))
        .job(words.newJob(watch.namespace(), run.name(), null))
        .inputs(run.inputs().stream().map(this::input).toList())
        .outputs(outputs)
        .build();
  }

  private OpenLineage.RunFacets facets(String problem) {
    OpenLineage.RunFacetsBuilder facets = words.newRunFacetsBuilder();
    facets.processing_engine(
        words.newProcessingEngineRunFacet(run.version(), "yuebao", run.version()));
    if (run.start() != null) {
      facets.nominalTime(words.newNominalTimeRunFacet(midnight(run.start()), midnight(run.end())));
    }
    if (!problem.isEmpty()) {
      facets.errorMessage(words.newErrorMessageRunFacet(problem, "Java", null));
    }
    return facets.build();
  }

  private static @Nullable ZonedDateTime midnight(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC);
  }

  /** A glob is one dataset: an archive has more files than an event can name. */
  private OpenLineage.InputDataset input(String glob) {
    return words.newInputDataset(FILES, glob, null, null);
  }

  private OpenLineage.OutputDataset output(Manifest manifest) {
    long bytes = manifest.outputs().stream().mapToLong(Manifest.Output::size).sum();
    long facts = manifest.counts().getOrDefault("facts", 0L);
    return words.newOutputDataset(
        FILES,
        run.output(),
        words
            .newDatasetFacetsBuilder()
            .version(words.newDatasetVersionDatasetFacet(run.id()))
            .build(),
        words
            .newOutputDatasetOutputFacetsBuilder()
            .outputStatistics(
                words.newOutputStatisticsOutputDatasetFacet(
                    facts, bytes, (long) manifest.outputs().size()))
            .build());
  }

  private void tell(RunEvent event) throws IOException {
    String json = OpenLineageClientUtils.toJson(event);
    if (watch.isSent()) {
      send(json);
    } else {
      Files.writeString(
          Path.of(watch.lineage()),
          json + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  private void send(String json) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(watch.lineage()))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    try {
      int status =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .build()
              .send(request, HttpResponse.BodyHandlers.discarding())
              .statusCode();
      if (status >= REFUSED) {
        throw new IOException("it answered " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
