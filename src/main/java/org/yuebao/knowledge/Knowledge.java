package org.yuebao.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.yuebao.fact.Engine;
import org.yuebao.fact.Vocabulary;
import org.yuebao.indicator.Catalogue;
import org.yuebao.observation.Wording;
import org.yuebao.project.ProjectWords;
import org.yuebao.region.Gazetteer;
import org.yuebao.series.derivation.DerivationRule;
import org.yuebao.story.PageSplitter;
import org.yuebao.story.SiteWords;

/** Everything under {@code data/}, loaded and checked; immutable, one a JVM is enough. */
public final class Knowledge {
  private final Vocabulary vocabulary;
  private final PageSplitter pageSplitter;
  private final SiteWords siteWords;
  private final Map<String, Source> sources;
  private final Reasons reasons;
  private final Map<String, GateRule> gates;
  private final Wording wording;
  private final ProjectWords projectWords;
  private final List<DerivationRule> derivations;
  private final List<RuleExample> examples;
  private final List<WordingExample> wordingExamples;
  private final CompletableFuture<String> hash;

  Knowledge(
      Vocabulary vocabulary,
      PageSplitter pageSplitter,
      SiteWords siteWords,
      Map<String, Source> sources,
      Reasons reasons,
      Map<String, GateRule> gates,
      Wording wording,
      ProjectWords projectWords,
      List<DerivationRule> derivations,
      List<RuleExample> examples,
      List<WordingExample> wordingExamples,
      CompletableFuture<String> hash) {
    this.vocabulary = vocabulary;
    this.pageSplitter = pageSplitter;
    this.siteWords = siteWords;
    this.sources = Map.copyOf(sources);
    this.reasons = reasons;
    this.gates = gates;
    this.wording = wording;
    this.derivations = List.copyOf(derivations);
    this.wordingExamples = List.copyOf(wordingExamples);
    this.projectWords = projectWords;
    this.examples = List.copyOf(examples);
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

  /** What tells the stories of a page apart. */
  public PageSplitter pageSplitter() {
    return pageSplitter;
  }

  /** How sites say what an article is. */
  public SiteWords siteWords() {
    return siteWords;
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

  /** What words beside a figure say of it. */
  public Wording wording() {
    return wording;
  }

  /** How indicators hang together. */
  public List<DerivationRule> derivations() {
    return derivations;
  }

  public Reasons reasons() {
    return reasons;
  }

  /** What is checked before a release is published, by id, in order. */
  public Map<String, GateRule> gates() {
    return gates;
  }

  /** What the names of projects are made of, and the stages of their lives. */
  public ProjectWords projectWords() {
    return projectWords;
  }

  /**
   * Reads the sentences by which the rules show what they mean. It is no part of loading: an engine
   * has to read them, and no run waits for that; {@code validate} and the tests do.
   *
   * @param engine an engine with this vocabulary
   * @return every example that is read otherwise, as {@code file:line: what is wrong; how to mend
   *     it}
   */
  public List<String> failingExamples(Engine engine) {
    List<String> failures = new ArrayList<>();
    for (RuleExample example : examples) {
      String failure = example.failure(engine);
      if (failure != null) {
        failures.add(failure);
      }
    }
    for (WordingExample example : wordingExamples) {
      String failure = example.failure(wording);
      if (failure != null) {
        failures.add(failure);
      }
    }
    return failures;
  }

  /**
   * SHA-256 over all files that were loaded: two runs with the same hash knew the same. It is
   * worked out beside the first work, since most commands never ask for it.
   */
  public String hash() {
    return hash.join();
  }
}
