package org.yuebao.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yuebao.fact.Term;
import org.yuebao.fact.Vocabulary;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.quantity.Numerals;
import org.yuebao.region.Gazetteer;
import org.yuebao.story.Lexicon;

/** One loading of everything under {@code data/}. */
final class Loading {
  private final DataFiles files;
  private final Problems problems = new Problems();

  Loading(Path data) {
    this.files = new DataFiles(data);
  }

  Knowledge load() {
    Regions regions = new Regions(files, problems);
    Gazetteer gazetteer = regions.load();
    Grammars grammars = new Grammars(files, problems);
    Numerals numerals = grammars.numerals();
    Indicators indicators = new Indicators(files, problems);
    Catalogue catalogue = indicators.catalogue();
    Rules rules = new Rules(files, problems, catalogue);
    Terms terms = new Terms(catalogue);
    List<Terms.Entry> entries = terms.load(files, problems);
    Map<String, Set<String>> domainsOf = rules.domains();
    List<IndicatorName> names =
        new Names(files, problems, catalogue, terms)
            .load(indicators.lines(), Names.opened(terms.domains(), domainsOf));
    var periods = grammars.periods(numerals);
    Vocabulary vocabulary =
        new Vocabulary(
            catalogue,
            gazetteer,
            grammars.quantities(numerals),
            periods,
            lexicon(names, entries, grammars.plans(), regions.words()),
            domainsOf,
            rules.shares(),
            indicators.unitsOf(),
            rules.refinements(terms.domains()));
    Map<String, Source> sources = Source.load(files, problems, gazetteer);
    Reasons reasons = Reasons.load(files, problems);
    problems.throwIfAny();
    return new Knowledge(vocabulary, sources, reasons, files.hash());
  }

  /** One lexicon for all words, so that one pass over a text finds them. */
  private static Lexicon<Term> lexicon(
      List<IndicatorName> names,
      List<Terms.Entry> entries,
      List<String> plans,
      List<Regions.Word> regions) {
    Lexicon.Builder<Term> lexicon = new Lexicon.Builder<>();
    for (IndicatorName name : names) {
      lexicon.add(name.name(), new Term(Term.Role.INDICATOR, "", name, null));
    }
    for (Terms.Entry entry : entries) {
      lexicon.add(entry.word(), entry.term());
    }
    for (String plan : plans) {
      lexicon.add(plan, new Term(Term.Role.VETO, "", null, null));
    }
    for (Regions.Word word : regions) {
      lexicon.add(word.word(), new Term(Term.Role.REGION, "", null, word.region()));
    }
    return lexicon.build();
  }
}
