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

  private static final List<String> LEVELS = List.of("district", "city", "province");

  private final Linker linker;
  private Head headline = Head.NONE;
  private Head last = Head.NONE;

  StoryTopic(Linker linker) {
    this.linker = linker;
  }

  /** Takes what a sentence says that the story is about, where no headline has said it. */
  void takeLead(Sentence sentence) {
    if (headline == Head.NONE && last == Head.NONE) {
      takeHeadline(sentence.tokens());
    }
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
      last = topic.head();
    }
  }

  /** The indicator of a figure of which only the region is said; {@link Head#NONE} if none fits. */
  Head of(Quantity quantity, Stretch stretch) {
    if (fits(last, quantity, stretch)) {
      return last;
    }
    return fits(headline, quantity, stretch) ? headline : Head.NONE;
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
