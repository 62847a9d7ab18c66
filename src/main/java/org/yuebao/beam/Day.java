package org.yuebao.beam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;
import org.yuebao.copy.Copies;
import org.yuebao.copy.Copy;
import org.yuebao.copy.Recomparison;
import org.yuebao.copy.Sketch;
import org.yuebao.fact.Fact;
import org.yuebao.observation.Observation;
import org.yuebao.outcome.Outcome;

/**
 * What a day means for the release before: found by plain loops on the machine that started the
 * run, when the day's pages are read and before anything is made of them. So {@link DayToSeries}
 * knows beforehand what it has to make again, and no step has to wait for another one's word.
 *
 * @param runs stage and file of each run that {@link MergeRuns} takes
 * @param facts the runs of facts and milestones among them
 * @param copies what the stories of the day repeat
 * @param concerns what of the release before is made again
 */
public record Day(
    List<KV<String, String>> runs, List<FactRun> facts, List<Copy> copies, Concerns concerns) {
  /**
   * @param kept what of the release before still holds
   * @param work folder of the runs that {@link PagesToRuns} left
   */
  public static Day of(Kept kept, Core core, String work) throws IOException {
    return new Finding(kept, core, work).day();
  }

  /** A day while it is looked at. */
  private static final class Finding {
    private final Kept kept;
    private final Core core;
    private final String work;
    private final List<KV<String, String>> runs;
    private final List<FactRun> facts = new ArrayList<>();
    private final Map<String, Sketch> come = new HashMap<>();

    /** Stories of the day that the release has as well, of another file. */
    private final Set<String> twice = new HashSet<>();

    private final Set<String> places = new HashSet<>();
    private final Set<String> blocks = new HashSet<>();

    Finding(Kept kept, Core core, String work) throws IOException {
      this.kept = kept;
      this.core = core;
      this.work = work;
      this.runs = PagesToRuns.told(work);
    }

    Day day() throws IOException {
      List<Copy> repeats = repeats();
      List<Copy> copies = Copies.firstPrints(repeats);
      Map<String, String> origins = origins(copies);
      write(Stage.REPEATS, repeats);
      write(Stage.COPIES, copies);
      for (Stage<Fact> stage : List.of(Stage.FACTS, Stage.MILESTONES)) {
        for (String file : files(stage)) {
          facts.add(observed(file));
        }
      }
      if (!origins.isEmpty() || !kept.stories().isEmpty()) {
        lookAtKept(origins);
      }
      List<Copy> ofDay = copies.stream().filter(copy -> come.containsKey(copy.story())).toList();
      return new Day(runs, facts, ofDay, new Concerns(places, blocks, origins));
    }

    private List<String> files(Stage<?> stage) {
      return runs.stream()
          .filter(run -> run.getKey().equals(stage.name()))
          .map(KV::getValue)
          .toList();
    }

    private List<Copy> repeats() throws IOException {
      List<Sketch> sketches = new ArrayList<>();
      for (String file : files(Stage.SKETCHES)) {
        SortedRuns.read(Stage.SKETCHES, file, sketches::add);
      }
      sketches.forEach(sketch -> come.put(sketch.story(), sketch));
      Recomparison.Found found =
          Recomparison.found(sketches, kept.stories(), taker -> eachKept(taker::accept));
      List<Copy> repeats = new ArrayList<>(found.copies());
      kept.each(
          Stage.REPEATS,
          repeat -> {
            if (kept.holds(repeat) && !found.again().contains(repeat.story())) {
              repeats.add(repeat);
            }
          });
      return Copies.earliest(repeats);
    }

    private void eachKept(Consumer<Sketch> taker) {
      try {
        kept.each(
            Stage.SKETCHES,
            sketch -> {
              if (come.containsKey(sketch.story()) && kept.holds(sketch)) {
                twice.add(sketch.story());
              }
              taker.accept(sketch);
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The kept stories that count for another source than before. */
    private Map<String, String> origins(Collection<Copy> copies) throws IOException {
      Map<String, String> before = new HashMap<>();
      kept.each(Stage.COPIES, copy -> before.put(copy.story(), copy.origin()));
      Map<String, String> origins = new TreeMap<>();
      for (Copy copy : copies) {
        if (!copy.origin().equals(before.remove(copy.story()))) {
          origins.put(copy.story(), copy.origin());
        }
      }
      before.keySet().forEach(story -> origins.put(story, ""));
      origins.keySet().removeIf(story -> !isKept(story));
      return origins;
    }

    private boolean isKept(String story) {
      return !kept.stories().contains(story) && (!come.containsKey(story) || twice.contains(story));
    }

    private <T> void write(Stage<T> stage, Collection<T> records) {
      SortedRuns<T> written =
          new SortedRuns<>(stage, work, (file, some) -> runs.add(KV.of(stage.name(), file)));
      records.forEach(written::add);
      written.finish();
    }

    private FactRun observed(String file) throws IOException {
      List<String> stories = new ArrayList<>();
      SortedRuns.read(
          Stage.FACTS,
          file,
          fact -> {
            stories.add(fact.story());
            if (core.observer().observe(fact) instanceof Outcome.Kept<Observation> observed) {
              concern(observed.value());
            }
          });
      return new FactRun(file, stories.stream().distinct().toList());
    }

    private void concern(Observation observation) {
      places.add(Gatherer.place(observation.key()));
      String block = core.projecting().projects().block(observation);
      if (block != null) {
        blocks.add(block);
      }
    }

    /** What goes, or counts for another, concerns its place; the latter is written again. */
    private void lookAtKept(Map<String, String> origins) throws IOException {
      Concerns others = new Concerns(Set.of(), Set.of(), origins);
      SortedRuns<Observation> again =
          new SortedRuns<>(
              Stage.OBSERVATIONS,
              work,
              (file, some) -> runs.add(KV.of(Stage.OBSERVATIONS.name(), file)));
      kept.each(
          Stage.OBSERVATIONS,
          each -> {
            boolean goes = !kept.holds(each);
            if (goes || others.concern(each)) {
              concern(each);
            }
            if (!goes && others.concern(each)) {
              again.add(others.told(each));
            }
          });
      again.finish();
    }
  }
}
