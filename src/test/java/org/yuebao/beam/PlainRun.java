package org.yuebao.beam;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yuebao.copy.Copies;
import org.yuebao.copy.Copy;
import org.yuebao.copy.Sketch;
import org.yuebao.copy.Sketcher;
import org.yuebao.fact.Extraction;
import org.yuebao.fact.Fact;
import org.yuebao.observation.Observation;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Rejection;
import org.yuebao.project.Project;
import org.yuebao.project.Projects;
import org.yuebao.series.Gathering;
import org.yuebao.series.Series;
import org.yuebao.story.Provenance;
import org.yuebao.story.Story;
import org.yuebao.wire.BlockWriter;

/** The reference model of the pipeline: the same core in a plain loop, without an engine. */
public final class PlainRun {
  private final StoryReader reader;
  private final Extractor extractor;
  private final Observing observer;
  private final Believing believing;
  private final Projecting projecting;

  private final List<Story> stories = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Fact> milestones = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final List<Provenance> provenance = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();

  public PlainRun(
      StoryReader reader,
      Extractor extractor,
      Observing observer,
      Believing believing,
      Projecting projecting) {
    this.reader = reader;
    this.extractor = extractor;
    this.observer = observer;
    this.believing = believing;
    this.projecting = projecting;
  }

  /** How many stories have been read. */
  public int stories() {
    return stories.size();
  }

  public void run(List<InputFile> files, Path folder, Map<String, String> metadata)
      throws IOException {
    for (InputFile file : files) {
      Portion whole = new Portion(file.path(), file.name(), file.size(), "", file.sidecar(), 0, 1);
      try (InputStream in = Files.newInputStream(Path.of(file.path()))) {
        reader.read(whole, in, document -> take(file, document));
      }
    }
    Map<String, Copy> repeats = repeats();
    Map<String, Copy> copies = new TreeMap<>();
    repeats.forEach((story, copy) -> copies.put(story, first(copy, repeats)));
    facts.forEach(fact -> keep(observer.observe(fact), copies));
    milestones.forEach(milestone -> keep(observer.observe(milestone), copies));
    write(Stage.STORIES, stories, folder, metadata);
    write(Stage.FACTS, facts, folder, metadata);
    write(Stage.MILESTONES, milestones, folder, metadata);
    write(Stage.OBSERVATIONS, observations, folder, metadata);
    write(Stage.SERIES, series(), folder, metadata);
    write(Stage.PROJECTS, projects(), folder, metadata);
    write(Stage.SKETCHES, sketches(), folder, metadata);
    write(Stage.REPEATS, repeats.values(), folder, metadata);
    write(Stage.COPIES, copies.values(), folder, metadata);
    write(Stage.PROVENANCE, provenance, folder, metadata);
    write(Stage.REJECTIONS, rejections, folder, metadata);
  }

  private void take(InputFile file, StoryReader.ReadDocument document) {
    int before = rejections.size();
    int told = stories.size();
    document.stories().forEach(this::take);
    provenance.add(
        new Provenance(
            file.name(),
            document.record(),
            stories.subList(told, stories.size()).stream().map(Story::story).toList(),
            rejections.subList(before, rejections.size())));
  }

  private void take(Outcome<Story> outcome) {
    if (outcome instanceof Outcome.Kept<Story> kept) {
      stories.add(kept.value());
      Extraction extraction = extractor.extract(kept.value());
      extraction.facts().forEach(fact -> facts.add(fact.withDoubts(kept.reservations())));
      extraction
          .milestones()
          .forEach(milestone -> milestones.add(milestone.withDoubts(kept.reservations())));
      rejections.addAll(extraction.rejections());
    } else if (outcome instanceof Outcome.Rejected<Story> rejected) {
      rejections.add(rejected.rejection());
    }
  }

  private List<Sketch> sketches() {
    return stories.stream().map(Sketcher::sketch).filter(Objects::nonNull).toList();
  }

  private Map<String, Copy> repeats() {
    Map<Long, List<Sketch>> alike = new TreeMap<>();
    for (Sketch sketch : sketches()) {
      sketch
          .keys()
          .forEach(key -> alike.computeIfAbsent(key, none -> new ArrayList<>()).add(sketch));
    }
    List<Copy> found = new ArrayList<>();
    alike.values().forEach(some -> found.addAll(Copies.among(some)));
    Map<String, Copy> repeats = new TreeMap<>();
    Copies.earliest(found).forEach(copy -> repeats.put(copy.story(), copy));
    return repeats;
  }

  private static Copy first(Copy copy, Map<String, Copy> copies) {
    Copy original = copies.get(copy.original());
    return original == null ? copy : first(Copies.onward(copy, original), copies);
  }

  private void keep(@Nullable Outcome<Observation> outcome, Map<String, Copy> copies) {
    if (outcome instanceof Outcome.Kept<Observation> kept) {
      Observation observation = kept.value();
      Copy copy = copies.get(observation.story());
      observations.add(copy == null ? observation : observation.repeating(copy.origin()));
    } else if (outcome instanceof Outcome.Rejected<Observation> rejected) {
      rejections.add(rejected.rejection());
    }
  }

  private Collection<Series> series() {
    Map<String, Gathering> byCell = new TreeMap<>();
    for (Observation each : observations) {
      byCell
          .computeIfAbsent(
              each.key().id() + " " + each.period(),
              cell -> new Gathering(each.key(), each.period()))
          .add(each);
    }
    return believing.believe(byCell.values().stream().map(Gathering::claims).toList());
  }

  private List<Project> projects() {
    Projects projects = projecting.projects();
    Map<String, List<Observation>> blocks = new TreeMap<>();
    for (Observation each : observations) {
      String block = projects.block(each);
      if (block != null) {
        blocks.computeIfAbsent(block, none -> new ArrayList<>()).add(each);
      }
    }
    return blocks.values().stream().flatMap(block -> projects.of(block).stream()).toList();
  }

  private static <T> void write(
      Stage<T> stage, Collection<T> records, Path folder, Map<String, String> metadata)
      throws IOException {
    Path file = folder.resolve(stage.path());
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file);
        var writer = new BlockWriter<>(stage.wire(), metadata, stage.document(), out)) {
      for (T record : records.stream().sorted(stage.order()).toList()) {
        writer.append(record);
      }
    }
  }
}
