package org.yuebao.run;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.fact.Engine;
import org.yuebao.hanlp.HanlpSegmenter;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.story.PublicationDate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What holds for documents that do not say it themselves, and the knowledge to read them with. */
final class DocumentOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Publication date of documents without one: 2024, 2024-08 or 2024-08-31.")
  private @Nullable String published;

  @Option(
      names = "--region",
      paramLabel = "CODE",
      description = "Home region of documents without one, to which 我区 and 全市 refer: 320412.")
  private @Nullable String region;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Publication of documents that do not name theirs.")
  private String source = "";

  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      defaultValue = "data",
      description =
          "Folder with catalogue, lexicon and rules. Default: ${DEFAULT-VALUE}, else the jar's"
              + " own.")
  private String knowledge = "data";

  private @Nullable Knowledge loaded;

  @SuppressWarnings("NullAway.Init") // picocli fills in the options
  DocumentOptions() {}

  /** Loaded once a command. */
  Knowledge knowledge() {
    if (loaded == null) {
      loaded = Knowledge.load(PackedData.knowledge(knowledge));
    }
    return loaded;
  }

  Engine engine() {
    return new Engine(knowledge().vocabulary(), new HanlpSegmenter());
  }

  PlainExtraction extraction() {
    DocumentDefaults defaults = defaults();
    return new PlainExtraction(knowledge().pageSplitter(), engine()::extract, defaults);
  }

  DocumentDefaults defaults() {
    PublicationDate date = date();
    if (region != null && knowledge().gazetteer().get(region) == null) {
      throw bad(
          "--region="
              + region
              + ": no such region; use a code of data/catalogue/regions.tsv, 320412 say");
    }
    return DocumentDefaults.none()
        .withPublished(date)
        .withSource(source)
        .withHomeRegion(region == null ? "" : region)
        .withHomeRegions(homeRegions(knowledge()))
        .withSourceIds(sourceIds(knowledge()))
        .withSiteWords(knowledge().siteWords());
  }

  /** Null when none was given. */
  private @Nullable PublicationDate date() {
    if (published == null) {
      return null;
    }
    PublicationDate date = PublicationDate.parse(published);
    if (date == null) {
      throw bad("--published=" + published + ": no date; write 2024, 2024-08 or 2024-08-31");
    }
    return date;
  }

  static Map<String, String> homeRegions(Knowledge known) {
    Map<String, String> regions = new TreeMap<>();
    known.sources().forEach((id, publication) -> regions.put(id, publication.homeRegion()));
    return regions;
  }

  /** A name that two sources bear names neither. */
  static Map<String, String> sourceIds(Knowledge known) {
    Map<String, String> ids = new TreeMap<>();
    Set<String> shared = new HashSet<>();
    known
        .sources()
        .forEach(
            (id, publication) -> {
              if (ids.put(publication.name(), id) != null) {
                shared.add(publication.name());
              }
            });
    ids.keySet().removeAll(shared);
    return ids;
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
