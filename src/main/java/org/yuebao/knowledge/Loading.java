package org.yuebao.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.yuebao.fact.Term;
import org.yuebao.fact.Vocabulary;
import org.yuebao.indicator.Catalogue;
import org.yuebao.period.PeriodScanner;
import org.yuebao.project.ProjectWords;
import org.yuebao.quantity.Numerals;
import org.yuebao.quantity.QuantityScanner;
import org.yuebao.region.Gazetteer;
import org.yuebao.series.derivation.DerivationRule;
import org.yuebao.story.LayoutWords;
import org.yuebao.story.Lexicon;
import org.yuebao.story.PageSplitter;
import org.yuebao.story.SiteWords;

/** One loading of everything under {@code data/}. */
final class Loading {
  private static final int EXPECTED_WORDS = 1 << 14;

  private final DataFiles files;
  private final Problems problems = new Problems();

  Loading(Path data) {
    this.files = new DataFiles(data);
  }

  Knowledge load() {
    Grammars grammars = new Grammars(files, problems);
    Numerals numerals = grammars.numerals();
    PeriodScanner periods = grammars.periods(numerals);
    QuantityScanner quantities = grammars.quantities(numerals);
    Indicators indicators = new Indicators(files, problems);
    Catalogue catalogue = indicators.catalogue();
    Rules rules = new Rules(files, problems, catalogue);
    Map<String, Set<String>> domainsOf = rules.domains();
    Terms terms = new Terms(catalogue);
    List<Terms.Entry> entries = terms.load(files, problems);
    Names names = new Names(files, problems, catalogue, terms);

    // One lexicon for all words, so that one pass over a text finds them.
    Lexicon.Builder<Term> words = new Lexicon.Builder<>(EXPECTED_WORDS);
    names
        .load(indicators.lines(), Names.opened(terms.domains(), domainsOf))
        .forEach(name -> words.add(name.name(), new Term(Term.Role.INDICATOR, "", name, null)));
    rules.checkDomains(names.domains());
    entries.forEach(entry -> words.add(entry.word(), entry.term()));
    grammars.plans().forEach(plan -> words.add(plan, new Term(Term.Role.VETO, "", null, null)));
    Gazetteer gazetteer =
        new Regions(
                files,
                problems,
                (word, place) -> words.add(word, new Term(Term.Role.REGION, "", null, place)))
            .load();

    Wordings wordings = new Wordings(files, problems, catalogue);
    Vocabulary vocabulary =
        new Vocabulary(
            catalogue,
            gazetteer,
            quantities,
            grammars.classifiers(),
            periods,
            words.build(),
            domainsOf,
            rules.shares(),
            indicators.unitsOf(),
            indicators.capacities(),
            rules.refinements(terms.cues()),
            SubjectWords.load(files, problems),
            rules.partners(),
            wordings.reached(),
            ColumnWords.load(files, problems),
            ConceptTable.load(files, problems),
            rules.confidence());
    Map<String, Source> sources = Source.load(files, problems, gazetteer);
    List<DerivationRule> derivations = Derivations.load(files, problems, catalogue);
    Reasons reasons = Reasons.load(files, problems);
    Map<String, GateRule> gates = GateRule.load(files, problems, reasons);
    ProjectWords projectWords = ProjectTables.load(files, problems, catalogue);
    LayoutWords layout = LayoutTable.load(files, problems);
    SiteWords siteWords = SiteTable.load(files, problems);
    problems.throwIfAny();
    return new Knowledge(
        vocabulary,
        new PageSplitter(layout),
        siteWords,
        sources,
        reasons,
        gates,
        wordings.wording(),
        projectWords,
        derivations,
        rules.examples(),
        wordings.examples(),
        CompletableFuture.supplyAsync(files::hash));
  }
}
