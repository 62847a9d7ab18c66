package org.yuebao.run.watching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.publish.manifest.Manifest;
import org.yuebao.publish.manifest.Manifest.Gate;

class WatcherTest {
  private static final Instant BEGIN = Instant.parse("2024-08-05T06:00:00Z");
  private static final Instant END = Instant.parse("2024-08-05T06:00:12.500Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Watched RUN =
      new Watched(
          "daily",
          "daily-20240805T060000Z",
          "0.1.0",
          "c0de",
          BEGIN,
          LocalDate.of(2024, 8, 5),
          LocalDate.of(2024, 8, 6),
          List.of("pages/*/*"),
          "out/daily");

  @TempDir private Path folder;

  private final List<String> warnings = new ArrayList<>();

  private static Manifest manifest() {
    return new Manifest(
        "daily",
        "0.1.0",
        "c0de",
        "",
        "",
        "",
        null,
        null,
        null,
        null,
        new Manifest.RunTimes(RUN.id(), BEGIN.toString(), END.toString(), 0, "full", 2),
        new TreeMap<>(),
        List.of(),
        new TreeMap<>(
            Map.of("documents", 87L, "facts", 12L, "factsActual", 9L, "factsForecast", 3L)),
        new TreeMap<>(Map.of("fact.region", 4L)),
        List.of("csv"),
        List.of(
            gate("budget.documents", Gate.PASS, "error", 1),
            gate("reviews.unmatched", Gate.WARN, "warn", 2)),
        List.of(
            new Manifest.Output("facts.jsonl", 12L, 300, "00"),
            new Manifest.Output("quality.json", null, 20, "00")));
  }

  private static Gate gate(String id, String status, String severity, long failures) {
    return new Gate(id, status, severity, failures, "message", "name", "名称", "说明", List.of());
  }

  private Watcher watcher(String metrics, String lineage) {
    return new Watcher(new Watch(metrics, lineage, "papers", Watch.Log.TEXT), RUN, warnings::add);
  }

  @Test
  void numbersForPrometheus() throws IOException {
    Path file = folder.resolve("yuebao.prom");
    watcher(file.toString(), "").ended(new Ended(END, 0, "", manifest(), END));
    assertEquals(List.of(), warnings);
    List<String> lines =
        Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).sorted().toList();
    assertEquals(
        List.of(
            "yuebao_build_info{code=\"c0de\",version=\"0.1.0\"} 1",
            "yuebao_documents{pipeline=\"daily\"} 87.0",
            "yuebao_exit_code{pipeline=\"daily\"} 0.0",
            "yuebao_facts{pipeline=\"daily\",status=\"ACTUAL\"} 9.0",
            "yuebao_facts{pipeline=\"daily\",status=\"FORECAST\"} 3.0",
            "yuebao_facts{pipeline=\"daily\",status=\"TARGET\"} 0.0",
            "yuebao_last_success_timestamp_seconds{pipeline=\"daily\"} 1.722837612E9",
            "yuebao_quality_failures{gate=\"budget.documents\",pipeline=\"daily\",severity=\"error\"} 0.0",
            "yuebao_quality_failures{gate=\"reviews.unmatched\",pipeline=\"daily\",severity=\"warn\"} 2.0",
            "yuebao_rejections{pipeline=\"daily\",reason=\"fact.region\"} 4.0",
            "yuebao_run_duration_seconds{pipeline=\"daily\"} 12.5"),
        lines);
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count(), "the part that was renamed");
    }
  }

  @Test
  void aFailedRunSaysWhenTheLastGoodOneWas() throws IOException {
    Path file = folder.resolve("yuebao.prom");
    watcher(file.toString(), "").ended(new Ended(END, 1, "the disk is full", null, BEGIN));
    String text = Files.readString(file);
    assertTrue(text.contains("yuebao_exit_code{pipeline=\"daily\"} 1.0"), text);
    assertTrue(
        text.contains("yuebao_last_success_timestamp_seconds{pipeline=\"daily\"} 1.7228376E9"),
        text);
    assertFalse(text.contains("yuebao_documents"), text);
  }

  @Test
  void eventsForOpenLineage() throws IOException {
    Path file = folder.resolve("lineage.jsonl");
    Watcher watcher = watcher("", file.toString());
    watcher.started();
    watcher.ended(new Ended(END, 0, "", manifest(), END));
    watcher.ended(new Ended(END, 3, "a gate failed", manifest(), BEGIN));
    assertEquals(List.of(), warnings);

    List<JsonNode> events = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      events.add(JSON.readTree(line));
    }
    assertEquals(
        List.of("START", "COMPLETE", "FAIL"),
        events.stream().map(event -> event.get("eventType").asText()).toList());
    for (JsonNode event : events) {
      assertEquals("urn:yuebao:0.1.0", event.get("producer").asText());
      assertTrue(event.get("schemaURL").asText().contains("/spec/2-0-2/"), event.toString());
      assertEquals(events.get(0).at("/run/runId"), event.at("/run/runId"));
      assertEquals("papers", event.at("/job/namespace").asText());
      assertEquals("daily", event.at("/job/name").asText());
      assertEquals("pages/*/*", event.at("/inputs/0/name").asText());
    }
    assertEquals("2024-08-05T06:00:00Z", events.get(0).get("eventTime").asText());
    assertEquals(
        "2024-08-06T00:00:00Z",
        events.get(0).at("/run/facets/nominalTime/nominalEndTime").asText());
    JsonNode output = events.get(1).at("/outputs/0");
    assertEquals("out/daily", output.get("name").asText());
    assertEquals(RUN.id(), output.at("/facets/version/datasetVersion").asText());
    assertEquals(320, output.at("/outputFacets/outputStatistics/size").asInt());
    assertEquals("a gate failed", events.get(2).at("/run/facets/errorMessage/message").asText());
    assertEquals(0, events.get(2).path("outputs").size());
  }

  @Test
  void anAddressTakesThem() throws IOException {
    List<String> taken = new ArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          taken.add(
              exchange.getRequestURI().getPath()
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(taken.size() == 1 ? 201 : 503, -1);
          exchange.close();
        });
    server.start();
    try {
      Watcher watcher =
          watcher("", "http://localhost:" + server.getAddress().getPort() + "/api/v1/lineage");
      watcher.started();
      assertEquals(List.of(), warnings);
      assertTrue(taken.get(0).startsWith("/api/v1/lineage {\"event"), taken.get(0));
      watcher.ended(new Ended(END, 0, "", null, END));
      assertTrue(
          warnings.get(0).contains("(java.io.IOException: it answered 503)"), warnings.get(0));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whatCannotBeToldIsWarnedOf() {
    String nowhere = folder.resolve("nowhere/x").toString();
    watcher(nowhere, nowhere).ended(new Ended(END, 0, "", manifest(), END));
    assertEquals(2, warnings.size());
    assertTrue(
        warnings.get(0).startsWith("Warning: watch.metrics could not be told to " + nowhere));
    assertTrue(
        warnings.get(1).startsWith("Warning: watch.lineage could not be told to " + nowhere));
  }
}
