package org.yuebao.knowledge;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.yuebao.fact.Vocabulary;
import org.yuebao.indicator.Catalogue;
import org.yuebao.region.Gazetteer;

/** Everything under {@code data/}, loaded and checked; immutable, one a JVM is enough. */
public final class Knowledge {
  private final Vocabulary vocabulary;
  private final Map<String, Source> sources;
  private final Reasons reasons;
  private final CompletableFuture<String> hash;

  Knowledge(
      Vocabulary vocabulary,
      Map<String, Source> sources,
      Reasons reasons,
      CompletableFuture<String> hash) {
    this.vocabulary = vocabulary;
    this.sources = Map.copyOf(sources);
    this.reasons = reasons;
    this.hash = hash;
  }

  /**
   * Loads the folder that holds {@code catalogue}, {@code lexicon} and {@code rules}.
   *
   * @throws BadKnowledge with every problem as {@code file:line: what is wrong; how to mend it}
   */
  public static Knowledge load(Path data) {
    return new Loading(data).load();
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public Catalogue catalogue() {
    return vocabulary.catalogue();
  }

  public Gazetteer gazetteer() {
    return vocabulary.gazetteer();
  }

  /** Publications by id. */
  public Map<String, Source> sources() {
    return sources;
  }

  public Reasons reasons() {
    return reasons;
  }

  /**
   * SHA-256 over all files that were loaded: two runs with the same hash knew the same. It is
   * worked out beside the first work, since most commands never ask for it.
   */
  public String hash() {
    return hash.join();
  }
}
