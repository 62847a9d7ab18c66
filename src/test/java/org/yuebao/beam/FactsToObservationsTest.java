package org.yuebao.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.copy.Copy;
import org.yuebao.fact.Fact;
import org.yuebao.series.Claim;
import org.yuebao.series.Claims;
import org.yuebao.story.OffsetMap;
import org.yuebao.story.Story;
import org.yuebao.wire.Wire;

class FactsToObservationsTest {
  private static final int BATCHES = 2;
  private static final int OF_A_RUN = 20;

  @TempDir private Path folder;

  /** One key with ever more facts: of each batch one record, however many runs there are. */
  @ParameterizedTest
  @ValueSource(ints = {4, 40})
  void whatTravelsOfAKeyDoesNotGrowWithItsFacts(int runs) {
    List<FactRun> written = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      written.add(run(run));
    }
    Pipeline pipeline = Pipeline.create(options());
    List<Copy> copies = List.of(new Copy("s0", "s-first", "the first paper", null));
    PCollectionTuple observed =
        pipeline
            .apply("Runs", Create.of(written).withCoder(SerializableCoder.of(FactRun.class)))
            .apply(
                new FactsToObservations(
                    pipeline.apply("Copies", Create.of(copies)),
                    Fakes::observe,
                    Fakes::projects,
                    new FactsToObservations.Parts(3, BATCHES, 3, folder.toString())));
    int facts = runs * OF_A_RUN;
    PAssert.that(observed.get(FactsToObservations.CLAIMS))
        .satisfies(
            claims -> {
              try {
                assertClaims(claims, facts);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private static void assertClaims(Iterable<KV<Integer, Section>> travelled, int facts)
      throws IOException {
    TreeSet<Long> hashes = new TreeSet<>();
    TreeSet<String> origins = new TreeSet<>();
    int records = 0;
    for (KV<Integer, Section> each : travelled) {
      for (ByteBuffer record : each.getValue().records()) {
        records++;
        Claims claims = Wire.CLAIMS.read(record);
        for (Claim claim : claims.claims()) {
          hashes.addAll(claim.facts());
          claim.witnesses().forEach(witness -> origins.add(witness.origin()));
        }
      }
    }
    assertTrue(records <= BATCHES, records + " records");
    assertTrue(origins.contains("the first paper"), origins.toString());
    assertTrue(hashes.size() >= Math.min(facts, 128), hashes.size() + " facts");
  }

  @Test
  void aRunThatIsGoneIsNotTakenForOneWithoutFacts() {
    Copy copy = new Copy("s0", "s-first", "the first paper", null);
    CoGbkResult batch =
        CoGbkResult.of(CopiesOfRuns.FILES, List.of(KV.of("run 1", "facts-1.avro")))
            .and(CopiesOfRuns.COPIES_OF_RUNS, List.of(KV.of("run 1", copy), KV.of("run 2", copy)));
    Exception problem = assertThrows(IllegalStateException.class, () -> CopiesOfRuns.files(batch));
    assertEquals(
        "run of facts run 2 was written again in other parts; run again", problem.getMessage());
  }

  private FactRun run(int number) {
    List<String> files = new ArrayList<>();
    List<String> stories = new ArrayList<>();
    SortedRuns<Fact> facts =
        new SortedRuns<>(Stage.FACTS, folder.toString(), (file, records) -> files.add(file));
    for (int i = number * OF_A_RUN; i < (number + 1) * OF_A_RUN; i++) {
      String text = "GDP:2023:10.5";
      Story story =
          new Story("d" + i, "s" + i, "", "", null, "p" + i, "", text, OffsetMap.identity(text));
      Fakes.extract(story).facts().forEach(facts::add);
      stories.add(story.story());
    }
    facts.finish();
    return new FactRun(files.get(0), stories);
  }

  private static DirectOptions options() {
    DirectOptions options = PipelineOptionsFactory.as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    options.setTargetParallelism(2);
    return options;
  }
}
