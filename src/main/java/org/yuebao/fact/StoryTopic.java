package org.yuebao.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.yuebao.fact.Linker.Topic;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.indicator.Range;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/**
 * What a story tells of region after region: 山东8.74万亿元，浙江7.77万亿元 names no indicator, since the
 * headline or the sentences before have.
 */
final class StoryTopic {
  /** A part of a year may fall short of what is plausible for the whole. */
  private static final BigDecimal PART_OF_YEAR = BigDecimal.valueOf(5);

  /** As many figures of one indicator make it what the story goes on to tell, else its headline. */
  private static final int ROW = 3;

  private static final List<String> LEVELS = List.of("district", "city", "province");

  private final Linker linker;
  private Head headline = Head.NONE;
  private Head last = Head.NONE;
  private Head ranked = Head.NONE;

  /** How many figures in a row were of the last indicator. */
  private int inRow;

  /** Whether the story tells of the growth of what it is about: 2024年GDP增速目标. */
  private boolean growth;

  StoryTopic(Linker linker) {
    this.linker = linker;
  }

  void forget() {
    headline = Head.NONE;
    last = Head.NONE;
    inRow = 0;
    growth = false;
  }

  /** Takes what a sentence says that the story is about, where no headline has said it. */
  void takeLead(Sentence sentence) {
    if (headline == Head.NONE && last == Head.NONE) {
      takeHeadline(sentence.tokens());
    } else if (last == Head.NONE) {
      takeGrowth(sentence.tokens());
    }
  }

  /** 各省公布了<b>GDP增速</b>目标, <b>GDP目标</b>一览: by how much it grows is told, until levels are. */
  private void takeGrowth(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token next = tokens.get(i + 1);
      boolean grows =
          next.has(Term.Role.CHANGE_NOUN) || next.has(Term.Role.STATUS, Status.TARGET.name());
      growth |= grows && tokens.get(i).terms().stream().anyMatch(this::isHeadline);
    }
  }

  private boolean isHeadline(Term term) {
    return term.name() != null && term.name().indicator().code().equals(headline.code());
  }

  /** Whether a bare rate is by how much what the story is about grows: 北京：5%左右. */
  boolean tellsGrowth() {
    Indicator indicator = headline.indicator();
    return growth && indicator != null && !indicator.isRatio();
  }

  /** Takes the indicator that a headline names, or says it is about: 经济大省, 人口数据. */
  void takeHeadline(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!token.has(Term.Role.INDICATOR)) {
        continue;
      }
      for (Term term : token.terms()) {
        IndicatorName name = term.name();
        if (name != null && isTheme(name)) {
          IndicatorName plain =
              new IndicatorName(name.indicator(), name.name(), Set.of(), "", true);
          headline = new Head(plain, name.name(), -1, "headline." + name.indicator().code());
          takeGrowth(tokens);
          return;
        }
      }
    }
  }

  private static boolean isTheme(IndicatorName name) {
    boolean certain = name.domains().isEmpty() || name.domains().contains(Domains.HEADLINE);
    return certain && name.indicator().subjectKind().equals("REGION");
  }

  /** Takes what a figure was linked with. */
  void take(Topic topic) {
    Indicator indicator = topic.head().indicator();
    if (indicator != null && indicator.subjectKind().equals("REGION")) {
      growth &= topic.measure() != Measure.LEVEL;
      inRow = indicator.code().equals(last.code()) ? inRow + 1 : 1;
      last = topic.head();
    }
  }

  /** Takes by what a rank was told; {@link Head#NONE} for one that is no indicator's. */
  void takeRanking(Head head) {
    ranked = head;
  }

  /** …位居常住人口前十名。广东<b>排名第一</b>: by what is ranked, until another ranking is told. */
  Head ranking() {
    return ranked;
  }

  /** The indicator of a figure of which only the region is said; {@link Head#NONE} if none fits. */
  Head of(Quantity quantity, Stretch stretch) {
    Head first = inRow < ROW ? headline : last;
    Head second = inRow < ROW ? last : headline;
    if (fits(first, quantity, stretch)) {
      return first;
    }
    return fits(second, quantity, stretch) ? second : Head.NONE;
  }

  private boolean fits(Head head, Quantity quantity, Stretch stretch) {
    Indicator indicator = head.indicator();
    if (indicator == null) {
      return false;
    }
    if (quantity.kind() == Unit.Kind.RATE) {
      boolean grows = stretch.changes() || stretch.aims || stretch.base != null;
      return grows ? !indicator.isRatio() : indicator.unit().equals(quantity.unit());
    }
    if (quantity.shape() == Quantity.Shape.RANK) {
      return stretch.total;
    }
    boolean bare = quantity.unit().isEmpty();
    boolean counts = indicator.unit().equals("COUNT");
    return !counts
        && (bare || linker.fits(indicator, quantity))
        && (stretch.changes() || stretch.sum || isPlausible(indicator, quantity.value()));
  }

  private static boolean isPlausible(Indicator indicator, BigDecimal value) {
    boolean known = false;
    for (String level : LEVELS) {
      Range range = indicator.range(level);
      known |= range != null;
      if (range != null
          && value.compareTo(range.max()) <= 0
          && value.multiply(PART_OF_YEAR).compareTo(range.min()) >= 0) {
        return true;
      }
    }
    return !known;
  }
}
