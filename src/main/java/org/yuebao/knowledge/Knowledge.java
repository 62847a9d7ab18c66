package org.yuebao.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yuebao.fact.Refinements;
import org.yuebao.fact.Term;
import org.yuebao.fact.Vocabulary;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.quantity.Numerals;
import org.yuebao.region.Gazetteer;
import org.yuebao.story.Lexicon;

/** Everything under {@code data/}, loaded and checked; immutable, one a JVM is enough. */
public final class Knowledge {
  private static final List<String> FOLDERS = List.of("catalogue", "lexicon", "rules");

  private final Vocabulary vocabulary;
  private final Map<String, Source> sources;
  private final Reasons reasons;
  private final String hash;

  private Knowledge(
      Vocabulary vocabulary, Map<String, Source> sources, Reasons reasons, String hash) {
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
    Problems problems = new Problems();
    Grammars grammars = new Grammars(data, problems);
    Numerals numerals = grammars.numerals();
    Indicators indicators = new Indicators(data, problems);
    Catalogue catalogue = indicators.catalogue();
    Gazetteer gazetteer = new Regions(data, problems).load();
    Lexicon<Term> terms = terms(data, problems, indicators.names(), gazetteer);
    Vocabulary vocabulary =
        new Vocabulary(
            catalogue,
            gazetteer,
            grammars.quantities(numerals),
            grammars.periods(numerals),
            terms,
            domains(data, problems, catalogue),
            shares(data, problems, catalogue),
            indicators.unitsOf(),
            refinements(data, problems, catalogue));
    Map<String, Source> sources = Source.load(data, problems, gazetteer);
    Reasons reasons = Reasons.load(data, problems);
    problems.throwIfAny();
    return new Knowledge(vocabulary, sources, reasons, hashOf(data));
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

  /** SHA-256 over all files that were loaded: two runs with the same hash knew the same. */
  public String hash() {
    return hash;
  }

  private static Lexicon<Term> terms(
      Path data, Problems problems, List<IndicatorName> names, Gazetteer gazetteer) {
    Lexicon.Builder<Term> terms = new Lexicon.Builder<>();
    for (IndicatorName name : names) {
      terms.add(name.name(), new Term(Term.Role.INDICATOR, "", name, null));
    }
    for (Table.Row row :
        Table.read(data, "lexicon/terms.tsv", problems, "word", "role", "value").rows()) {
      Term.Role role = row.constant("role", Term.Role.class);
      if (role != null && !row.must("word").isEmpty()) {
        terms.add(row.get("word"), new Term(role, row.get("value"), null, null));
      }
    }
    for (Table.Row row : Table.read(data, "catalogue/calendar.tsv", problems, "plan").rows()) {
      terms.add(row.get("plan"), new Term(Term.Role.VETO, "", null, null));
    }
    gazetteer
        .words()
        .forEach((word, place) -> terms.add(word, new Term(Term.Role.REGION, "", null, place)));
    return terms.build();
  }

  private static Map<String, Set<String>> domains(
      Path data, Problems problems, Catalogue catalogue) {
    Map<String, Set<String>> domains = new HashMap<>();
    for (Table.Row row : Table.read(data, "rules/domains.tsv", problems, "code", "domain").rows()) {
      checkCode(row, "code", catalogue);
      domains.computeIfAbsent(row.get("code"), code -> new HashSet<>()).add(row.must("domain"));
    }
    return domains;
  }

  private static Map<String, String> shares(Path data, Problems problems, Catalogue catalogue) {
    Map<String, String> shares = new HashMap<>();
    for (Table.Row row :
        Table.read(data, "rules/shares.tsv", problems, "part", "whole", "share").rows()) {
      row.must("part");
      if (!row.get("whole").equals("*")) {
        checkCode(row, "whole", catalogue);
      }
      checkCode(row, "share", catalogue);
      shares.put(row.get("part") + "/" + row.get("whole"), row.get("share"));
    }
    return shares;
  }

  private static Refinements refinements(Path data, Problems problems, Catalogue catalogue) {
    Map<String, List<Refinements.Rule>> rules = new HashMap<>();
    for (Table.Row row :
        Table.read(data, "rules/refinements.tsv", problems, "code", "cue", "narrowed").rows()) {
      checkCode(row, "code", catalogue);
      checkCode(row, "narrowed", catalogue);
      rules
          .computeIfAbsent(row.get("code"), code -> new ArrayList<>())
          .add(new Refinements.Rule(row.must("cue"), row.get("narrowed")));
    }
    return new Refinements(rules);
  }

  private static void checkCode(Table.Row row, String column, Catalogue catalogue) {
    if (catalogue.get(row.get(column)) == null) {
      row.problem(
          "the indicator "
              + row.get(column)
              + " is unknown; use a code of catalogue/indicators.tsv");
    }
  }

  private static String hashOf(Path data) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String folder : FOLDERS) {
        try (Stream<Path> files = Files.walk(data.resolve(folder))) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            digest.update(
                data.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
