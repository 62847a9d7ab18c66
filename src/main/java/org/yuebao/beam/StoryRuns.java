package org.yuebao.beam;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.yuebao.copy.Sketch;
import org.yuebao.copy.Sketcher;
import org.yuebao.fact.Fact;
import org.yuebao.outcome.Rejection;
import org.yuebao.story.Provenance;
import org.yuebao.story.Story;

/**
 * What a bundle read of documents: stories, facts, milestones, provenance and rejections go to
 * sorted runs at once, and what travels is the names of the runs and the sketches of the stories.
 * An archive's stories need not fit into the memory of the machine that reads it.
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
  private final boolean kept;

  /**
   * @param folder where the runs may lie until they are merged; seen by every worker
   */
  StoryRuns(String folder) {
    this(folder, false);
  }

  /** Of an earlier release, whose files hold the stories and facts already. */
  static StoryRuns ofKept(String folder) {
    return new StoryRuns(folder, true);
  }

  private StoryRuns(String folder, boolean kept) {
    this.kept = kept;
    stories = runs(Stage.STORIES, folder);
    sketches = runs(Stage.SKETCHES, folder);
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
          factRuns.add(new FactRun(file, records.stream().map(Fact::story).distinct().toList()));
        });
  }

  private <T> SortedRuns<T> runs(Stage<T> stage, String folder) {
    return new SortedRuns<>(stage, folder, (file, records) -> files.add(KV.of(stage.name(), file)));
  }

  void add(Story story, DoFn.OutputReceiver<Sketch> out) {
    stories.add(story);
    sketch(story, out);
  }

  void sketch(Story story, DoFn.OutputReceiver<Sketch> out) {
    Sketch sketch = Sketcher.sketch(story);
    if (sketch != null) {
      sketches.add(sketch);
      out.output(sketch);
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
      context.output(
          StoriesToFacts.FACT_RUNS, run, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
    }
  }
}
