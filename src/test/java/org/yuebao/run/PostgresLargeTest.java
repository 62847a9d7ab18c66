package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.beam.sdk.Pipeline;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.beam.LoadBatches;
import org.yuebao.fact.Fact;
import org.yuebao.publish.HostileText;
import org.yuebao.publish.ManySeries;
import org.yuebao.publish.postgres.Batches;
import org.yuebao.publish.postgres.Load.Changes;
import org.yuebao.publish.postgres.Loader;
import org.yuebao.publish.postgres.Server;
import org.yuebao.publish.postgres.TestServer;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.series.Series;
import org.yuebao.story.Story;

/** A million observations, through Beam, and a server that dies in the middle. */
@Tag("large")
class PostgresLargeTest {
  private static final int OBSERVATIONS = Integer.getInteger("observations", 1_000_000);

  @TempDir private Path folder;

  private Batches batches(int shift) throws IOException {
    Batches batches = new Batches(folder.resolve("shift-" + shift), HostileText.labels());
    new ManySeries(OBSERVATIONS, shift)
        .give(
            new ManySeries.Taker() {
              @Override
              public void story(Story story, List<Fact> facts) throws IOException {
                batches.story(story, facts);
              }

              @Override
              public void series(Series series, List<TidyRow> rows) throws IOException {
                batches.series(series, rows);
              }
            });
    batches.finish();
    return batches;
  }

  private static Changes load(Server server, String run, Batches batches) throws IOException {
    Engines engine =
        Engines.of(
            SpecReader.read(
                "spec.yaml",
                "name: large\ninput: {files: a}\noutput: {folder: out}\n"
                    .getBytes(StandardCharsets.UTF_8)));
    return new Loader(server, "large")
        .load(
            run,
            batches,
            load -> {
              Pipeline pipeline = engine.newPipeline();
              pipeline.apply(new LoadBatches(server, batches.files(), load));
              engine.run(pipeline);
            });
  }

  /** How many rows there are, which transactions wrote or locked them, and what they hold. */
  private static List<String> versions(TestServer postgres) throws SQLException {
    return postgres.query(
        "SELECT count(*), sum(hashtextextended(concat_ws(' ', ctid, xmin, xmax), 0)::numeric)"
            + " FROM large.observations");
  }

  private static List<String> sum(TestServer postgres) throws SQLException {
    return postgres.query("SELECT count(*), sum(obs_value) FROM large.observations");
  }

  private interface Deed {
    void run(TestServer postgres) throws Exception;
  }

  /** Does it as soon as workers have staged something. */
  private static CompletableFuture<Void> whenStaging(TestServer postgres, Deed deed) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            String staged =
                "SELECT coalesce(sum(n_tup_ins), 0) FROM pg_stat_user_tables"
                    + " WHERE relname LIKE 'load\\_%observations'";
            while (new BigDecimal(postgres.query(staged).get(0)).signum() == 0) {
              Thread.sleep(200);
            }
            deed.run(postgres);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void terminateAll(TestServer postgres) throws SQLException {
    postgres.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE application_name = 'yuebao' AND pid <> pg_backend_pid()");
  }

  private static Changes told(String what, Server server, String run, Batches batches)
      throws IOException {
    long start = System.nanoTime();
    Changes changes = load(server, run, batches);
    System.out.printf(
        "%-28s %6.1f s  %,9d rows written  %,9d removed%n",
        what, (System.nanoTime() - start) / 1e9, changes.written(), changes.removed());
    return changes;
  }

  @Test
  void aMillionObservationsTwiceAndAServerThatDies() throws Exception {
    try (TestServer postgres = TestServer.own()) {
      Server server = postgres.server("large");
      Batches first = batches(0);
      told("first load", server, "run-1", first);
      List<String> firstSum = sum(postgres);
      assertTrue(firstSum.get(0).startsWith(OBSERVATIONS + "|"), firstSum.toString());

      List<String> before = versions(postgres);
      assertEquals(new Changes(0, 0), told("the same again", server, "run-2", first));
      assertEquals(before, versions(postgres), "no row was written or locked");

      Batches second = batches(1);
      CompletableFuture<Void> killer = whenStaging(postgres, PostgresLargeTest::terminateAll);
      Changes changed = told("backends killed in mid-load", server, "run-3", second);
      killer.get(1, TimeUnit.MINUTES);
      List<String> secondSum = sum(postgres);
      assertNotEquals(firstSum, secondSum);
      assertTrue(changed.written() < OBSERVATIONS / 20, "only what differs is written");

      List<String> stands = versions(postgres);
      CompletableFuture<Void> death = whenStaging(postgres, TestServer::kill);
      assertThrows(IOException.class, () -> load(server, "run-4", first));
      death.get(1, TimeUnit.MINUTES);
      postgres.start();
      assertEquals(stands, versions(postgres), "the release before stands");
      assertEquals(changed, told("after the server was killed", server, "run-5", first));
      assertEquals(firstSum, sum(postgres));
      assertEquals(
          List.of("0"),
          postgres.query("SELECT count(*) FROM pg_tables WHERE starts_with(tablename, 'load_')"));
    }
  }
}
