package org.yuebao.observation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Fact;
import org.yuebao.fact.Measure;

/**
 * What the words beside a figure say of it: how final it is, whether it is corrected, and what a
 * change is measured against. The words are data: {@code data/rules/wordings.tsv}. A word before
 * the figure holds up to the next semicolon, the nearest one counts; a word after it has to follow
 * in the same clause.
 */
public final class Wording {
  /** Where a word stands, seen from the figure. */
  public enum Side {
    BEFORE,
    AFTER
  }

  /** What a word tells of. */
  public enum Kind {
    FINALITY,
    NOTICE,
    BASE,
    /** Of what milestone of a project a date is. */
    MILESTONE,
    /** What a project has reached, beside one of its figures. */
    REACHED,
    /** That what its clause tells of is still to come. */
    AHEAD
  }

  /**
   * A word and what it means.
   *
   * @param word as it is printed; {@code ####} for the digits of a year
   * @param side where it stands
   * @param kind what it tells of
   * @param means a constant of {@link Finality} or {@link Notice}, or the code of a base or a
   *     milestone
   */
  public record Word(String word, Side side, Kind kind, String means) {}

  /** Against the same period a year earlier: what a change is when nothing is said. */
  public static final String YEAR = "YEAR";

  /** Takes the digits of {@code ####} as the base's code. */
  public static final String SINCE_YEAR = "SINCE";

  /** A growth against another base than the year before, which the sentence does not name. */
  public static final String OTHER = "OTHER";

  private static final String DIGITS = "####";
  private static final Pattern CLAUSE_END = Pattern.compile("[，,；;。！？]");
  private static final Pattern STOP = Pattern.compile("[；;。！？]");
  private static final Pattern FIGURE = Pattern.compile("[0-9一二三四五六七八九十百千万亿]{2}");

  private final Map<Side, Map<Kind, Finder>> finders = new HashMap<>();

  public Wording(List<Word> words) {
    for (Side side : Side.values()) {
      Map<Kind, Finder> ofSide = new HashMap<>();
      for (Kind kind : Kind.values()) {
        List<Word> some =
            words.stream().filter(each -> each.side() == side && each.kind() == kind).toList();
        if (!some.isEmpty()) {
          ofSide.put(kind, new Finder(some));
        }
      }
      finders.put(side, ofSide);
    }
  }

  /** How final the fact's figure is. */
  public Finality finality(Fact fact) {
    String said = after(fact, Kind.FINALITY);
    if (said == null) {
      said = before(fact, Kind.FINALITY, 0);
    }
    return said == null ? Finality.UNSTATED : Finality.valueOf(said);
  }

  /** The figure's part in a correction notice; a word before it holds for the next figure alone. */
  public Notice notice(Fact fact) {
    String said = after(fact, Kind.NOTICE);
    if (said == null) {
      said = before(fact, Kind.NOTICE, figureEnd(fact));
    }
    return said == null ? Notice.NONE : Notice.valueOf(said);
  }

  /** What a change or a growth is measured against; null for the same period a year earlier. */
  public @Nullable String base(Fact fact) {
    if (fact.measure() != Measure.GROWTH_PREV && fact.measure() != Measure.CHANGE) {
      return null;
    }
    String said = before(fact, Kind.BASE, 0);
    if (said == null) {
      return fact.measure() == Measure.CHANGE ? null : OTHER;
    }
    return said.equals(YEAR) ? null : said;
  }

  /**
   * Which milestone a project's date is of by the words of its clause; null when they do not say.
   */
  public @Nullable String milestone(Fact fact) {
    String said = after(fact, Kind.MILESTONE);
    return said == null
        ? before(fact, Kind.MILESTONE, clauseStart(fact.sentence(), fact.sentenceStart()))
        : said;
  }

  /**
   * The milestone that a project is told to have reached, in a clause beside its figure and up to
   * the next semicolon; null when none is, or only as a plan.
   */
  public @Nullable String reached(Fact fact) {
    Finder words = finder(Side.AFTER, Kind.REACHED);
    if (fact.date() != null || words == null) {
      return null;
    }
    String sentence = fact.sentence();
    int from = semicolon(sentence, fact.sentenceStart()) + 1;
    Matcher end = STOP.matcher(sentence).region(fact.sentenceEnd(), sentence.length());
    int to = end.find() ? end.start() : sentence.length();
    Finder ahead = finder(Side.BEFORE, Kind.AHEAD);
    for (int at = from; at < to; ) {
      int stop = Math.min(to, clauseEnd(sentence, at));
      String said = words.first(sentence, at, stop);
      if (said != null && (ahead == null || ahead.first(sentence, at, stop) == null)) {
        return said;
      }
      at = stop + 1;
    }
    return null;
  }

  private static int clauseEnd(String sentence, int from) {
    Matcher end = CLAUSE_END.matcher(sentence).region(from, sentence.length());
    return end.find() ? end.start() : sentence.length();
  }

  private static int clauseStart(String sentence, int before) {
    Matcher ends = CLAUSE_END.matcher(sentence).region(0, before);
    int start = 0;
    while (ends.find()) {
      start = ends.end();
    }
    return start;
  }

  private @Nullable String before(Fact fact, Kind kind, int from) {
    Finder finder = finder(Side.BEFORE, kind);
    if (finder == null) {
      return null;
    }
    int start = Math.max(from, semicolon(fact.sentence(), fact.sentenceStart()) + 1);
    return finder.last(fact.sentence(), start, fact.sentenceStart());
  }

  private @Nullable String after(Fact fact, Kind kind) {
    Finder finder = finder(Side.AFTER, kind);
    if (finder == null) {
      return null;
    }
    String sentence = fact.sentence();
    int stop = clauseEnd(sentence, fact.sentenceEnd());
    Matcher next = FIGURE.matcher(sentence).region(fact.sentenceEnd(), stop);
    return finder.first(sentence, fact.sentenceEnd(), next.find() ? next.start() : stop);
  }

  private @Nullable Finder finder(Side side, Kind kind) {
    return finders.getOrDefault(side, Map.of()).get(kind);
  }

  private static int semicolon(String sentence, int before) {
    int last = before - 1;
    return Math.max(sentence.lastIndexOf('；', last), sentence.lastIndexOf(';', last));
  }

  /** Where the figure before this one ends; 0 when there is none. */
  private static int figureEnd(Fact fact) {
    Matcher figures = FIGURE.matcher(fact.sentence()).region(0, fact.sentenceStart());
    int end = 0;
    while (figures.find()) {
      end = figures.end();
    }
    return end;
  }

  /** Finds words of one side and kind; at one place the longest wins. */
  private static final class Finder {
    private final Pattern pattern;
    private final List<Word> words;

    private Finder(List<Word> some) {
      words = new ArrayList<>(some);
      words.sort(
          comparing((Word word) -> word.word().length(), reverseOrder())
              .thenComparing(Word::word, naturalOrder()));
      pattern =
          Pattern.compile(
              words.stream()
                  .map(word -> "(" + quoted(word.word()) + ")")
                  .collect(Collectors.joining("|")));
    }

    private static String quoted(String word) {
      return Pattern.quote(word).replace(DIGITS, "\\E[0-9]{4}\\Q");
    }

    private @Nullable String first(String text, int from, int to) {
      Matcher matcher = pattern.matcher(text).region(from, to);
      return matcher.find() ? meaning(matcher) : null;
    }

    private @Nullable String last(String text, int from, int to) {
      Matcher matcher = pattern.matcher(text).region(from, to);
      String last = null;
      while (matcher.find()) {
        last = meaning(matcher);
      }
      return last;
    }

    private String meaning(Matcher matcher) {
      int group = 1;
      while (matcher.group(group) == null) {
        group++;
      }
      String means = words.get(group - 1).means();
      return means.equals(SINCE_YEAR) ? matcher.group().replaceAll("\\D", "") : means;
    }
  }
}
