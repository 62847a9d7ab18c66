package org.yuebao.fact;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yuebao.period.Anchor;
import org.yuebao.period.Period;
import org.yuebao.period.PeriodMention;
import org.yuebao.story.Characters;
import org.yuebao.story.Segmenter;
import org.yuebao.story.Story;

/**
 * Reads the numeric facts of a story: one pass over its characters, segmentation only where a
 * question needs it. Immutable, shared by all threads.
 */
public final class Engine {
  private static final Characters ENDS = Characters.of("。！？!?\n");

  /** No sentence of a paper is longer: a longer one is cut at its next pause. */
  private static final int LONGEST = 1000;

  /** And where it has no pause either, anywhere but in a number. */
  private static final int LONGEST_WITHOUT_PAUSE = 1200;

  private static final String PAUSES = "，,；;：:、 \t";
  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_HEADLINE = 60;
  private static final String FULL_STOPS = "。！？!?；;，,：:";

  private final Vocabulary vocabulary;
  private final Segmenter segmenter;
  private final Tokenizer tokenizer;

  public Engine(Vocabulary vocabulary, Segmenter segmenter) {
    this.vocabulary = vocabulary;
    this.segmenter = segmenter;
    this.tokenizer = new Tokenizer(vocabulary);
  }

  /** The facts of a story, and the numbers that became none, each with its reason. */
  public Extraction extract(Story story) {
    Extraction extraction = new Reading(story, sentence -> {}, false).read();
    if (!vocabulary.reached().standIn(story.body().toCharArray())) {
      return extraction;
    }
    // Read once more, so that asking for names where there is no figure changes no fact.
    List<Fact> milestones = new Reading(story, sentence -> {}, true).read().milestones();
    return new Extraction(extraction.facts(), milestones, extraction.rejections());
  }

  /** Why a story's facts are what they are: slower, for a person to read. */
  public Explanation explain(Story story) {
    List<Sentence> heard = new ArrayList<>();
    Extraction extraction = new Reading(story, heard::add, false).read();
    return new Explainer(vocabulary, story, extraction).explain(heard);
  }

  /** The state of reading one story. */
  private final class Reading {
    private final Story story;
    private final char[] text;
    private final Mentions mentions;
    private final Subjects subjects;
    private final Drafts drafts;
    private final Domains domains;
    private final Periods periods;
    private final Places places;
    private final Statuses statuses;
    private final SentenceReader sentences;
    private final Milestones milestones;
    private final @Nullable ReachedMilestones reached;
    private final TableReader tables;
    private final Consumer<Sentence> listener;

    /** The sentence that was read last. */
    private @Nullable Sentence last;

    /** Whether the line before the sentence is a headline. */
    private boolean afterHeadline;

    /** Whether the story is one of several, each under its headline. */
    private boolean roundUp;

    /**
     * @param words whether milestones that are told in words alone are wanted
     */
    Reading(Story story, Consumer<Sentence> listener, boolean words) {
      this.story = story;
      this.listener = listener;
      this.text = story.body().toCharArray();
      Words segmented = new Words(text, segmenter, vocabulary.classifiers());
      SubjectFinder names = new SubjectFinder(vocabulary.subjectWords(), text, segmented);
      this.mentions = new Mentions(names, vocabulary.gazetteer());
      this.subjects = new Subjects(mentions, vocabulary.partners());
      Zones zones = new Zones(mentions);
      this.drafts =
          new Drafts(
              story, vocabulary.catalogue(), text, subjects, zones, new Coverages(mentions, text));
      this.domains = new Domains(vocabulary);
      this.periods = new Periods(story.published());
      this.places = new Places(vocabulary.gazetteer(), story.homeRegion(), segmented);
      this.statuses = new Statuses(story.published());
      this.sentences =
          new SentenceReader(
              vocabulary, segmented, domains, periods, places, statuses, zones, drafts);
      this.milestones =
          new Milestones(vocabulary, domains, mentions, periods, places, statuses, drafts);
      this.reached =
          words
              ? new ReachedMilestones(
                  vocabulary, mentions, places, statuses, drafts, story.published())
              : null;
      this.tables =
          new TableReader(
              vocabulary, tokenizer, periods, places, statuses, mentions, drafts, listener);
    }

    Extraction read() {
      beginWithTitle();
      int at = 0;
      boolean opens = true;
      Iterator<TextTable> found = tables.tables().iterator();
      TextTable table = found.hasNext() ? found.next() : null;
      while (at < text.length) {
        if (table != null && at >= table.start()) {
          tables.read(table);
          at = Math.min(table.end() + 1, text.length);
          table = found.hasNext() ? found.next() : null;
          continue;
        }
        int end = endOfSentence(at);
        read(at, end, opens);
        opens = text[end - 1] == '\n';
        at = end;
      }
      return drafts.extraction();
    }

    private void beginWithTitle() {
      char[] title = story.title().toCharArray();
      Anchor anchor = new Anchor(story.published(), null, false, false);
      List<Token> tokens = tokenizer.tokens(title, 0, title.length, places);
      if (tokens.stream().anyMatch(token -> token.has(Term.Role.REPORT))) {
        statuses.isReport();
        periods.isReport();
        places.isReport();
        subjects.isReport();
      }
      roundUp = tokens.stream().anyMatch(token -> token.has(Term.Role.FILLER, Term.ROUND_UP));
      sentences.takeHeadline(tokens);
      Sentence headline = new Sentence(0, title.length, true, tokens);
      places.takeHeadline(headline);
      statuses.takeHeadline(headline);
      for (Token token : tokens) {
        PeriodMention mention = token.period();
        if (mention != null && dates(mention)) {
          Period period = mention.resolve(anchor);
          if (period != null && (statuses.isOfTargets() || !isYearOfPublication(mention, anchor))) {
            periods.begin(period, mention.namedYear(anchor));
            return;
          }
        }
      }
    }

    /** A headline's year or part of a year is that of its story, a day only of its event. */
    private static boolean dates(PeriodMention mention) {
      boolean part =
          mention.yearKind() == PeriodMention.YearKind.NONE
              && (mention.part() == PeriodMention.Part.HALF
                  || mention.part() == PeriodMention.Part.QUARTER
                  || mention.part() == PeriodMention.Part.HOLIDAY
                  || (mention.part() == PeriodMention.Part.MONTHS
                      && mention.from() < mention.to()));
      return (mention.namesYear() || part) && mention.day() == 0;
    }

    /**
     * 2026年政府工作报告 tells of the year before: the year of publication in a title dates the report
     * itself.
     */
    private boolean isYearOfPublication(PeriodMention mention, Anchor anchor) {
      Integer year = mention.namedYear(anchor);
      return story.published() != null
          && year != null
          && year == story.published().year()
          && mention.part() == PeriodMention.Part.YEAR;
    }

    private void read(int from, int end, boolean opens) {
      if (opens) {
        boolean headline = isHeadline(from, end);
        domains.openParagraph(afterHeadline);
        afterHeadline = headline;
        places.openParagraph(headline);
        periods.openParagraph();
        if (roundUp && headline) {
          openItem(end);
        }
      }
      List<Token> tokens = tokenizer.tokens(text, from, end, places);
      if (tokens.isEmpty()) {
        return;
      }
      Sentence sentence = new Sentence(from, end, opens, tokens);
      if (opens && PeriodUse.isNumbered(sentence)) {
        periods.openSection();
      }
      mentions.see(sentence);
      placeProject(sentence);
      int facts = drafts.count();
      sentences.read(sentence);
      milestones.read(sentence);
      if (reached != null && drafts.count() == facts) {
        reached.read(sentence);
      }
      periods.leave(sentence, statuses.cue(sentence, sentence.size()));
      statuses.leave(sentence);
      places.leave(sentence);
      listener.accept(sentence);
      last = sentence;
    }

    /** A headline of a story of several: what it tells of is said by the text under it. */
    private void openItem(int under) {
      Anchor anchor = new Anchor(story.published(), null, false, false);
      int end = under < text.length ? endOfSentence(under) : under;
      Period next = null;
      for (Token token : tokenizer.tokens(text, under, end, places)) {
        PeriodMention mention = token.period();
        if (mention != null && !mention.isDay() && !mention.isNow() && next == null) {
          next = mention.resolve(anchor);
        }
      }
      periods.openItem(next);
      sentences.openItem();
      mentions.openItem();
    }

    /** …总投资50亿元。该项目位于金坛区: the sentence before named no place. */
    private void placeProject(Sentence sentence) {
      if (last == null || sentence.opensParagraph() || last.regionBefore(last.size()) >= 0) {
        return;
      }
      String site = places.siteToldBy(sentence);
      if (site != null) {
        drafts.placeProject(last, site);
      }
    }

    /** A short line without a full stop. */
    private boolean isHeadline(int from, int end) {
      return end - from <= LONGEST_HEADLINE
          && text[end - 1] == '\n'
          && FULL_STOPS.indexOf(text[Math.max(from, end - 2)]) < 0;
    }

    private int outsideNumber(int limit) {
      int at = limit;
      while (at > limit - LONGEST_NUMBER && isInNumber(text[at])) {
        at--;
      }
      at = isInNumber(text[at]) ? limit : at;
      return Character.isLowSurrogate(text[at]) ? at - 1 : at;
    }

    private boolean isInNumber(char c) {
      return tokenizer.mayBeInNumber(c);
    }

    /**
     * Where the sentence that begins at {@code from} ends: at its full stop or its line's end. Time
     * stays linear in the length of a text that has neither, since none is longer than {@link
     * #LONGEST_WITHOUT_PAUSE}.
     */
    private int endOfSentence(int from) {
      int at = from;
      int pausable = Math.min(text.length, from + LONGEST);
      int limit = Math.min(text.length, from + LONGEST_WITHOUT_PAUSE);
      while (at < limit && !ENDS.has(text[at])) {
        if (at >= pausable && PAUSES.indexOf(text[at]) >= 0) {
          return at + 1;
        }
        at++;
      }
      if (at == limit && at < text.length) {
        return outsideNumber(at);
      }
      while (at < text.length && ENDS.has(text[at]) && text[at] != '\n') {
        at++;
      }
      while (at < text.length && (text[at] == '”' || text[at] == '’')) {
        at++;
      }
      return at < text.length && text[at] == '\n'
          ? at + 1
          : Math.max(at, Math.min(from + 1, text.length));
    }
  }
}
