package org.yuebao.beam;

import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.yuebao.copy.Copy;

/**
 * Tells each element of a story what that story repeats. Both sides are dealt by the story's id
 * into partitions, of which a worker holds the copies, some thousand, and no more.
 *
 * @param <T> what names a story
 */
final class JoinCopies<T> extends PTransform<PCollection<T>, PCollection<T>> {
  @Serial private static final long serialVersionUID = 1;

  /** What becomes of an element whose story is a copy. */
  interface Told<T> extends Serializable {
    T told(T element, Copy copy);
  }

  private static final TupleTag<Copy> COPIES = new TupleTag<>("copies");

  private final TupleTag<T> elements = new TupleTag<>("elements");

  private final PCollection<Copy> copies;
  private final SerializableFunction<T, String> story;
  private final Told<T> told;
  private final int partitions;

  /**
   * @param copies one for each story that is one
   * @param story id of the story that an element is looked up by
   * @param partitions any number gives the same result
   */
  JoinCopies(
      PCollection<Copy> copies,
      SerializableFunction<T, String> story,
      Told<T> told,
      int partitions) {
    this.copies = copies;
    this.story = story;
    this.told = told;
    this.partitions = partitions;
  }

  @Override
  public PCollection<T> expand(PCollection<T> input) {
    return KeyedPCollectionTuple.of(elements, input.apply("ByStory", dealt(story, partitions)))
        .and(COPIES, copies.apply("CopiesByStory", dealt(Copy::story, partitions)))
        .apply("Meet", CoGroupByKey.create())
        .apply("Tell", ParDo.of(new Tell<>(elements, story, told)))
        .setCoder(input.getCoder());
  }

  /** Each with the partition of its story. */
  static <E> WithKeys<Integer, E> dealt(SerializableFunction<E, String> story, int partitions) {
    return WithKeys.<Integer, E>of(each -> partition(story.apply(each).hashCode(), partitions))
        .withKeyType(TypeDescriptors.integers());
  }

  /** The part that a story belongs to, by the hash of its id. */
  static int partition(int story, int partitions) {
    return Math.floorMod(story, partitions);
  }

  private static final class Tell<T> extends DoFn<KV<Integer, CoGbkResult>, T> {
    @Serial private static final long serialVersionUID = 1;

    private final TupleTag<T> elements;
    private final SerializableFunction<T, String> story;
    private final Told<T> told;

    private Tell(TupleTag<T> elements, SerializableFunction<T, String> story, Told<T> told) {
      this.elements = elements;
      this.story = story;
      this.told = told;
    }

    @ProcessElement
    public void process(@Element KV<Integer, CoGbkResult> partition, OutputReceiver<T> out) {
      Map<String, Copy> copies = new HashMap<>();
      partition.getValue().getAll(COPIES).forEach(copy -> copies.put(copy.story(), copy));
      for (T each : partition.getValue().getAll(elements)) {
        Copy copy = copies.get(story.apply(each));
        out.output(copy == null ? each : told.told(each, copy));
      }
    }
  }
}
