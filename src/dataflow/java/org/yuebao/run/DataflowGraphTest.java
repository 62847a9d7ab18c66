package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.runners.dataflow.DataflowRunner;
import org.apache.beam.runners.dataflow.options.DataflowPipelineOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory;
import org.apache.beam.sdk.extensions.gcp.storage.NoopPathValidator;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.util.DoFnInfo;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.util.StringUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.beam.Buckets;
import org.yuebao.beam.InputFile;
import org.yuebao.beam.PagesToSeries;

/**
 * The graph of a full run of the demo, as Google's runner writes it for Dataflow: made without an
 * account, sent nowhere. Every function and coder has been written and is in it.
 */
class DataflowGraphTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** More are not taken with the call that begins a job. */
  private static final long MOST_BYTES = 10_000_000;

  private static final List<String> PARTS =
      List.of(
          "Pages",
          "StoriesToFacts",
          "SketchesToRepeats",
          "RepeatsToCopies",
          "FactsToObservations",
          "ClaimsToSeries",
          "ObservationsToProjects",
          "MergeRuns");

  @TempDir private static Path folder;

  private static JsonNode job;
  private static long bytes;

  @BeforeAll
  static void write() throws Exception {
    Path graph = folder.resolve("graph.json");
    Path staged = Files.writeString(folder.resolve("yuebao.jar"), "");
    DataflowPipelineOptions options =
        PipelineOptionsFactory.fromArgs(
                "--runner=DataflowRunner",
                "--project=yuebao-test",
                "--region=europe-west3",
                "--gcpTempLocation=gs://papers/temp",
                "--stagingLocation=gs://papers/staged",
                "--templateLocation=" + graph,
                "--filesToStage=" + staged,
                "--jobName=demo",
                "--stagerClass=" + UnstagedFiles.class.getName(),
                "--pathValidatorClass=" + NoopPathValidator.class.getName(),
                "--credentialFactoryClass=" + NoopCredentialFactory.class.getName())
            .as(DataflowPipelineOptions.class);
    assertEquals(DataflowRunner.class, options.getRunner());
    Workshop workshop = DemoCorpus.workshop().sent();
    List<InputFile> files = InputFile.list(workshop.input().files(), PackedData::resolve);
    Pipeline pipeline = Pipeline.create(options);
    pipeline.apply(
        "PagesToSeries",
        new PagesToSeries(
            Buckets.deal(files, 8),
            null,
            workshop.core(),
            new PagesToSeries.Target("gs://papers/run", "gs://papers/work", Map.of(), 8)));
    pipeline.run();
    bytes = Files.size(graph);
    job = JSON.readTree(graph.toFile());
  }

  @Test
  void aBatchOfOurSteps() {
    assertEquals("JOB_TYPE_BATCH", job.path("type").asText());
    TreeSet<String> parts = new TreeSet<>();
    for (JsonNode step : job.path("steps")) {
      String[] names = name(step).split("/");
      assertEquals("PagesToSeries", names[0]);
      parts.add(names[1]);
    }
    assertTrue(parts.containsAll(PARTS), parts.toString());
    assertTrue(bytes < MOST_BYTES, bytes + " bytes");
  }

  /** What never ends would be a read of messages, or a bucket without an end of its window. */
  @Test
  void nothingThatNeverEnds() {
    TreeSet<String> kinds = new TreeSet<>();
    TreeSet<String> formats = new TreeSet<>();
    for (JsonNode step : job.path("steps")) {
      kinds.add(step.path("kind").asText());
      if (step.path("kind").asText().equals("ParallelRead")) {
        formats.add(text(step.path("properties").path("format")));
        assertTrue(step.toString().contains("PrimitiveBoundedRead"), name(step));
      }
    }
    Set<String> known = Set.of("Bucket", "Flatten", "GroupByKey", "ParallelDo", "ParallelRead");
    assertEquals(known, kinds);
    assertEquals(Set.of("custom_source"), formats);
  }

  /**
   * Java's own form of objects is slow, and another for each version of a class: it is for the
   * names of files and places in them, of which there are few, never for what was read.
   */
  @Test
  void onlyNamesOfFilesTravelInJavasOwnForm() {
    TreeSet<String> found = new TreeSet<>();
    for (JsonNode coder : job.path("steps").findParents("type")) {
      if (coder.path("@type").asText().endsWith(".SerializableCoder")) {
        found.add(text(coder.path("type")));
      }
    }
    assertEquals(
        Set.of("org.yuebao.beam.FactRun", "org.yuebao.beam.Portion", "org.yuebao.beam.Section"),
        found);
  }

  /** A worker gets each function as it was written, and reads it. */
  @Test
  void everyFunctionIsReadBack() {
    TreeSet<String> ours = new TreeSet<>();
    for (JsonNode step : job.path("steps")) {
      if (step.path("kind").asText().equals("ParallelDo")) {
        byte[] written =
            StringUtils.jsonStringToByteArray(text(step.path("properties").path("serialized_fn")));
        Object read = SerializableUtils.deserializeFromByteArray(written, name(step));
        ours.add(((DoFnInfo<?, ?>) read).getDoFn().getClass().getName());
      }
    }
    ours.removeIf(name -> !name.startsWith("org.yuebao."));
    assertTrue(ours.contains("org.yuebao.beam.MergeRuns$Merge"), ours.toString());
    assertTrue(ours.size() >= PARTS.size(), ours.toString());
  }

  private static String name(JsonNode step) {
    return text(step.path("properties").path("user_name"));
  }

  /** Texts stand in the graph with their type. */
  private static String text(JsonNode node) {
    return node.path("value").asText();
  }
}
