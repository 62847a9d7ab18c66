package org.yuebao.beam;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.jspecify.annotations.Nullable;
import org.yuebao.copy.Sketch;
import org.yuebao.copy.Sketcher;
import org.yuebao.fact.Fact;
import org.yuebao.outcome.Rejection;
import org.yuebao.story.Provenance;
import org.yuebao.story.Story;

/**
 * What a bundle read of documents: stories, facts, milestones, sketches, provenance and rejections
 * go to sorted runs at once, and what travels is the names of the runs. An archive's stories need
 * not fit into the memory of the machine that reads it.
 */
final class StoryRuns {
  private final List<KV<String, String>> files = new ArrayList<>();
  private final List<FactRun> factRuns = new ArrayList<>();
  private final SortedRuns<Story> stories;
  private final SortedRuns<Fact> facts;
  private final SortedRuns<Fact> milestones;
  private final SortedRuns<Provenance> provenance;
  private final SortedRuns<Sketch> sketches;
  private final SortedRuns<Rejection> rejections;
  private final Sections sections;
  private final boolean kept;
  private final boolean observed;

  /**
   * @param folder where the runs may lie until they are merged; seen by every worker
   * @param parts in which sketches are compared, and facts observed after it; null where nobody
   *     does: then only the runs are told, since Spark's runner takes elements that nobody wants
   *     for those of the one output that is wanted
   */
  StoryRuns(String folder, @Nullable SketchParts parts) {
    this(folder, parts, false);
  }

  /** Of an earlier release, whose files hold the stories and facts already. */
  static StoryRuns ofKept(String folder, SketchParts parts) {
    return new StoryRuns(folder, parts, true);
  }

  private StoryRuns(String folder, @Nullable SketchParts parts, boolean kept) {
    this.kept = kept;
    this.observed = parts != null;
    sections = new Sections(folder, "parts-of-sketches");
    stories = runs(Stage.STORIES, folder);
    sketches = compared(folder, parts);
    provenance = runs(Stage.PROVENANCE, folder);
    rejections = runs(Stage.REJECTIONS, folder);
    facts = observed(Stage.FACTS, folder);
    milestones = observed(Stage.MILESTONES, folder);
  }

  /** Runs that become observations when the copies among their stories are known. */
  private SortedRuns<Fact> observed(Stage<Fact> stage, String folder) {
    return new SortedRuns<>(
        stage,
        folder,
        (file, records) -> {
          if (!kept) {
            files.add(KV.of(stage.name(), file));
          }
          if (observed) {
            factRuns.add(new FactRun(file, records.stream().map(Fact::story).distinct().toList()));
          }
        });
  }

  private SortedRuns<Sketch> compared(String folder, @Nullable SketchParts parts) {
    return new SortedRuns<>(
        Stage.SKETCHES,
        folder,
        (file, records) -> {
          files.add(KV.of(Stage.SKETCHES.name(), file));
          if (parts != null) {
            records.forEach(each -> parts.deal(each, sections));
          }
        });
  }

  private <T> SortedRuns<T> runs(Stage<T> stage, String folder) {
    return new SortedRuns<>(stage, folder, (file, records) -> files.add(KV.of(stage.name(), file)));
  }

  void add(Story story) {
    stories.add(story);
    sketch(story);
  }

  void sketch(Story story) {
    Sketch sketch = Sketcher.sketch(story);
    if (sketch != null) {
      sketches.add(sketch);
    }
  }

  void add(Fact fact) {
    facts.add(fact);
  }

  void addMilestone(Fact milestone) {
    milestones.add(milestone);
  }

  /** What a document gave, and what it did not. */
  void add(Provenance told) {
    addRejections(told);
    provenance.add(told);
  }

  void addRejections(Provenance told) {
    told.rejections().forEach(rejections::add);
  }

  /** Writes what is left, and tells the names of all runs. */
  <T> void finish(DoFn<T, KV<String, String>>.FinishBundleContext context) {
    stories.finish();
    facts.finish();
    milestones.finish();
    sketches.finish();
    provenance.finish();
    rejections.finish();
    for (KV<String, String> file : files) {
      context.output(file, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
    }
    for (FactRun run : factRuns) {
      tell(StoriesToFacts.FACT_RUNS, run, context);
    }
    sections.finish(section -> tell(StoriesToFacts.SKETCHES, section, context));
  }

  private static <T, E> void tell(
      TupleTag<E> tag, E element, DoFn<T, KV<String, String>>.FinishBundleContext context) {
    context.output(tag, element, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
  }
}
