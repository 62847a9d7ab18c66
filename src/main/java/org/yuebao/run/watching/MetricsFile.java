package org.yuebao.run.watching;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.yuebao.publish.manifest.Manifest;

/**
 * The newest run in numbers, as the textfile collector of Prometheus' node exporter reads them.
 * Written beside its place and renamed, so that nobody reads half of it.
 */
final class MetricsFile {
  private static final String PIPELINE = "pipeline";
  private static final Map<String, String> STATUS =
      Map.of("factsActual", "ACTUAL", "factsForecast", "FORECAST", "factsTarget", "TARGET");

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final String pipeline;

  private MetricsFile(String pipeline) {
    this.pipeline = pipeline;
  }

  /** Writes the file anew. */
  static void write(Path file, Watched run, Ended ended) throws IOException {
    MetricsFile metrics = new MetricsFile(run.name());
    metrics.fill(run, ended);
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling("." + whole.getFileName() + ".part");
    try (OutputStream out = Files.newOutputStream(part)) {
      PrometheusTextFormatWriter.create()
          .write(out, metrics.registry.scrape(), EscapingScheme.ALLOW_UTF8);
    }
    Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void fill(Watched run, Ended ended) {
    Info build =
        Info.builder()
            .name("yuebao_build_info")
            .help("The program that ran.")
            .labelNames("version", "code")
            .register(registry);
    build.setLabelValues(run.version(), run.codeHash());
    gauge("yuebao_exit_code", "How the newest run ended.")
        .labelValues(pipeline)
        .set(ended.exitCode());
    gauge("yuebao_run_duration_seconds", "How long the newest run took.")
        .labelValues(pipeline)
        .set(Duration.between(run.started(), ended.at()).toMillis() / 1000.0);
    if (ended.lastSuccess() != null) {
      gauge("yuebao_last_success_timestamp_seconds", "When the current release was made.")
          .labelValues(pipeline)
          .set(ended.lastSuccess().getEpochSecond());
    }
    if (ended.manifest() != null) {
      fill(ended.manifest());
    }
  }

  private void fill(Manifest manifest) {
    gauge("yuebao_documents", "Documents of the newest run.")
        .labelValues(pipeline)
        .set(manifest.counts().getOrDefault("documents", 0L));
    Gauge facts = gauge("yuebao_facts", "Facts of the newest run.", "status");
    STATUS.forEach(
        (count, status) ->
            facts.labelValues(pipeline, status).set(manifest.counts().getOrDefault(count, 0L)));
    Gauge rejections = gauge("yuebao_rejections", "What was not kept.", "reason");
    manifest
        .rejections()
        .forEach((reason, count) -> rejections.labelValues(pipeline, reason).set(count));
    Gauge failures =
        gauge("yuebao_quality_failures", "Records that fail a gate.", "gate", "severity");
    manifest
        .gates()
        .forEach(
            gate ->
                failures
                    .labelValues(pipeline, gate.id(), gate.severity().toLowerCase(Locale.ROOT))
                    .set(gate.status().equals(Manifest.Gate.PASS) ? 0 : gate.failures()));
  }

  private Gauge gauge(String name, String help, String... labels) {
    String[] all = new String[labels.length + 1];
    all[0] = PIPELINE;
    System.arraycopy(labels, 0, all, 1, labels.length);
    return Gauge.builder().name(name).help(help).labelNames(all).register(registry);
  }
}
