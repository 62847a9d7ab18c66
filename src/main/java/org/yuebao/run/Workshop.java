package org.yuebao.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yuebao.beam.Core;
import org.yuebao.beam.LocalFiles;
import org.yuebao.beam.Portion;
import org.yuebao.beam.StoryReader;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.document.DocumentReader;
import org.yuebao.document.PathPattern;
import org.yuebao.document.Sidecar;
import org.yuebao.fact.Engine;
import org.yuebao.fact.Extraction;
import org.yuebao.fact.Fact;
import org.yuebao.hanlp.HanlpSegmenter;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.observation.Observation;
import org.yuebao.observation.Observer;
import org.yuebao.observation.PrintedUnit;
import org.yuebao.observation.Publisher;
import org.yuebao.observation.Review;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Rejection;
import org.yuebao.project.Projects;
import org.yuebao.project.Settlement;
import org.yuebao.series.Claims;
import org.yuebao.series.Series;
import org.yuebao.series.Weighing;
import org.yuebao.series.derivation.Derivation;
import org.yuebao.story.Document;
import org.yuebao.story.PublicationDate;
import org.yuebao.story.Story;

/**
 * What a worker works with: knowledge, engine and the run's word on its documents. Travels as the
 * few words that say where they are; each JVM loads them once, when they are first needed.
 *
 * @param knowledge folder of the knowledge: as the spec names it, or, once sent, as every worker
 *     finds it
 * @param hash of the knowledge that the run began with, which a worker must find too; empty until
 *     sent
 * @param input what the spec says about documents
 * @param decisions what planners decided
 * @param start first publication day that is taken; null for any
 * @param end day after the last; null for any
 * @param asOf only what was published by this day; null for everything
 */
record Workshop(
    String knowledge,
    String hash,
    RunSpec.Input input,
    Decisions decisions,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable LocalDate asOf)
    implements Serializable {
  private static final ConcurrentHashMap<Workshop, Tools> TOOLS = new ConcurrentHashMap<>();

  /** Immutable, shared by all threads of the JVM. */
  private record Tools(
      Knowledge knowledge,
      Engine engine,
      Observer observer,
      Weighing weighing,
      Projects projects,
      Derivation derivation,
      DocumentDefaults defaults) {}

  static Workshop of(RunSpec spec) {
    return new Workshop(
        spec.knowledge(),
        "",
        spec.input(),
        Decisions.of(spec),
        spec.interval().start(),
        spec.interval().end(),
        spec.asOf());
  }

  /** For the workers, which may be on other machines: what they find there must be what is here. */
  Workshop sent() {
    Tools tools = tools();
    String place = PackedData.seenByAll(knowledge);
    Workshop sent =
        new Workshop(place, tools.knowledge().hash(), input, decisions, start, end, asOf);
    TOOLS.put(sent, tools);
    return sent;
  }

  /**
   * Loaded on the first call, which takes a second.
   *
   * @throws org.yuebao.knowledge.BadKnowledge with every problem of its files
   */
  Knowledge loaded() {
    return tools().knowledge();
  }

  void read(Portion portion, InputStream in, Consumer<StoryReader.ReadDocument> found)
      throws IOException {
    DocumentReader.read(
        portion.name(),
        in,
        tools().defaults().withSidecar(sidecar(portion)),
        portion::takes,
        (record, document) -> {
          List<Outcome<Story>> stories = split(document);
          if (!stories.isEmpty()) {
            found.accept(new StoryReader.ReadDocument(record, stories));
          }
        });
  }

  private static @Nullable Sidecar sidecar(Portion portion) throws IOException {
    String path = portion.sidecar();
    if (path.isEmpty()) {
      return null;
    }
    String name = Sidecar.stem(portion.name()) + path.substring(path.lastIndexOf('.'));
    try (InputStream in = LocalFiles.open(path)) {
      return new Sidecar(name, in.readNBytes(Sidecar.MOST_BYTES + 1));
    }
  }

  /** Its stories, or its rejection; nothing when the run does not take it. */
  private List<Outcome<Story>> split(Outcome<Document> outcome) {
    if (outcome instanceof Outcome.Rejected<Document> rejected) {
      return List.of(Outcome.rejected(rejected.rejection()));
    }
    if (!(outcome instanceof Outcome.Kept<Document> kept) || !takes(kept.value().published())) {
      return List.of();
    }
    List<Outcome<Story>> stories = new ArrayList<>();
    for (Story story : loaded().pageSplitter().split(kept.value())) {
      stories.add(new Outcome.Kept<>(story, kept.reservations()));
    }
    return stories.isEmpty() ? List.of(Outcome.rejected(withoutStory(kept.value()))) : stories;
  }

  static Rejection withoutStory(Document document) {
    return Rejection.ofDocument(
        "split", "document.empty", document.doc(), document.path() + ": no story on the page");
  }

  /**
   * Hash of all that a document's reading depends on beside the document: program, knowledge, and
   * what the run says of documents. Reviews are heard later.
   */
  String readingHash() {
    String all =
        String.join(
            "\n",
            Program.hash(),
            loaded().hash(),
            new TreeMap<>(input.fields()).toString(),
            input.path(),
            input.published(),
            input.source(),
            input.region(),
            String.valueOf(needsPublished()),
            input.limits().toString(),
            String.valueOf(start),
            String.valueOf(end),
            String.valueOf(asOf));
    return Sha256.of(all);
  }

  /** What a pipeline asks of this workshop. */
  Core core() {
    return new Core(this::read, this::extract, this::observe, this::believe, this::projects);
  }

  /** Hash of the decisions that count on the day of the run. */
  String decisionsHash() {
    return Sha256.of(reviews() + "\n" + settlements());
  }

  /**
   * Whether a publication date lies in the run's interval. Where the run has one, a document
   * without a date was rejected as it was read.
   */
  private boolean takes(@Nullable PublicationDate published) {
    return published == null
        || (start == null || !published.date().isBefore(start))
            && (end == null || published.lastDay().isBefore(end))
            && (asOf == null || !published.lastDay().isAfter(asOf));
  }

  private boolean needsPublished() {
    return input.needsPublished() || start != null || end != null || asOf != null;
  }

  Extraction extract(Story story) {
    return tools().engine().extract(story);
  }

  @Nullable Outcome<Observation> observe(Fact fact) {
    return tools().observer().observe(fact);
  }

  List<Series> believe(Collection<Claims> claims) {
    return tools().derivation().complete(tools().weighing().all(claims));
  }

  /** The decisions that count on the day of the run. */
  List<Review> reviews() {
    return decisions.reviews().stream()
        .filter(review -> asOf == null || !review.date().isAfter(asOf))
        .toList();
  }

  /** The decisions on names that count on the day of the run. */
  List<Settlement> settlements() {
    return decisions.settlements().stream()
        .filter(settled -> asOf == null || !settled.date().isAfter(asOf))
        .toList();
  }

  /** What tells projects apart. */
  Projects projects() {
    return tools().projects();
  }

  private Tools tools() {
    return TOOLS.computeIfAbsent(this, Workshop::load);
  }

  private static Tools load(Workshop workshop) {
    Knowledge knowledge = workshop.knowledgeHere();
    Map<String, List<Review>> ofSeries =
        scaled(ReviewsReader.ofSeries(workshop.reviews()), knowledge);
    return new Tools(
        knowledge,
        new Engine(knowledge.vocabulary(), new HanlpSegmenter()),
        new Observer(
            knowledge.catalogue(),
            knowledge.gazetteer(),
            knowledge.vocabulary().unitsOf(),
            judgement(knowledge, workshop.reviews())),
        new Weighing(ofSeries),
        new Projects(
            knowledge.projectWords(),
            knowledge.catalogue(),
            knowledge.gazetteer(),
            new Projects.Decided(ofSeries, workshop.settlements())),
        new Derivation(knowledge.catalogue(), knowledge.derivations()),
        workshop.defaults(knowledge));
  }

  /** A worker's folder may be a copy; an older one would change figures without a word. */
  private Knowledge knowledgeHere() {
    if (hash.isEmpty()) {
      return Knowledge.load(PackedData.knowledge(knowledge));
    }
    Knowledge found = PackedData.load(knowledge);
    if (!hash.equals(found.hash())) {
      throw new IllegalStateException(
          knowledge
              + " holds other knowledge on this worker than where the run was started; let the"
              + " spec's knowledge name a folder that all machines share");
    }
    return found;
  }

  private static Observer.Judgement judgement(Knowledge knowledge, List<Review> reviews) {
    Map<String, Publisher> publishers = new HashMap<>();
    knowledge.sources().forEach((id, source) -> publishers.put(id, source.publisher()));
    return new Observer.Judgement(publishers, knowledge.wording(), ReviewsReader.ofFacts(reviews));
  }

  /** Values stand in the file as in the tables; in the series they stand in its own unit. */
  private static Map<String, List<Review>> scaled(
      Map<String, List<Review>> bySeries, Knowledge knowledge) {
    Map<String, List<Review>> scaled = new HashMap<>();
    bySeries.forEach(
        (series, reviews) ->
            scaled.put(
                series,
                reviews.stream()
                    .map(review -> review.scaled(PrintedUnit.mult(series, knowledge.catalogue())))
                    .toList()));
    return scaled;
  }

  private DocumentDefaults defaults(Knowledge knowledge) {
    return DocumentDefaults.none()
        .withPublished(PublicationDate.parse(input.published()))
        .withSource(input.source())
        .withHomeRegion(input.region())
        .withHomeRegions(DocumentOptions.homeRegions(knowledge))
        .withSourceIds(DocumentOptions.sourceIds(knowledge))
        .withSiteWords(knowledge.siteWords())
        .withPathPattern(input.path().isEmpty() ? null : PathPattern.parse(input.path()))
        .withFields(input.fields())
        .withPublicationDateRequired(needsPublished())
        .withLimits(input.limits());
  }
}
