package org.yuebao.beam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.copy.Copies;
import org.yuebao.copy.Copy;

/** Copies meet what is of their stories, however the stories are dealt. */
class JoinCopiesTest {
  private final Pipeline pipeline = Pipeline.create(options());

  private static DirectOptions options() {
    DirectOptions options = PipelineOptionsFactory.as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    options.setTargetParallelism(2);
    return options;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 64})
  void everyElementIsToldOfTheCopyOfItsStoryAlone(int partitions) {
    List<String> mentions = new ArrayList<>();
    List<String> told = new ArrayList<>();
    List<Copy> copies = new ArrayList<>();
    for (int story = 0; story < 50; story++) {
      boolean copy = story % 3 == 0;
      if (copy) {
        copies.add(new Copy("s" + story, "first" + story, "paper" + story, null));
      }
      for (int mention = 0; mention < story % 4; mention++) {
        mentions.add("s" + story + " " + mention);
        told.add("s" + story + " " + mention + (copy ? " paper" + story : ""));
      }
    }

    PCollection<String> joined =
        pipeline
            .apply("Mentions", Create.of(shuffled(mentions)).withCoder(StringUtf8Coder.of()))
            .apply(
                new JoinCopies<>(
                    pipeline.apply("Copies", Create.of(shuffled(copies))),
                    mention -> mention.substring(0, mention.indexOf(' ')),
                    (mention, copy) -> mention + " " + copy.origin(),
                    partitions));

    PAssert.that(joined).containsInAnyOrder(told);
    pipeline.run().waitUntilFinish();
  }

  /** Of a chain of sixteen, each repeats the first. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 64})
  void everyCopyOfAChainLeapsToTheFirstPrint(int partitions) {
    List<Copy> chain = new ArrayList<>();
    List<Copy> first = new ArrayList<>();
    for (int i = 1; i <= 16; i++) {
      chain.add(new Copy("s" + i, "s" + (i - 1), "paper" + (i - 1), null));
      first.add(new Copy("s" + i, "s0", "paper0", null));
    }

    PCollection<Copy> copies = pipeline.apply(Create.of(shuffled(chain)));
    for (int i = 1; i <= Copies.LEAPS; i++) {
      copies =
          copies.apply(
              "Leap " + i, new JoinCopies<>(copies, Copy::original, Copies::onward, partitions));
    }

    PAssert.that(copies).containsInAnyOrder(first);
    pipeline.run().waitUntilFinish();
  }

  private static <T> List<T> shuffled(List<T> elements) {
    List<T> shuffled = new ArrayList<>(elements);
    Collections.shuffle(shuffled, new Random(5));
    return shuffled;
  }
}
