package org.yuebao.fact;

import org.jspecify.annotations.Nullable;

/**
 * The words between the quantity before and this one, read backwards: what is said of the figure
 * besides its head. Filled by {@link HeadFinder}.
 */
final class Stretch {
  final int from;
  final int at;

  @Nullable Term change;
  @Nullable Term changeNoun;

  /** A change that a clause before tells of. */
  @Nullable Term changeApart;

  @Nullable Term base;
  @Nullable Term bound;
  @Nullable Term coverage;
  int shareOf = -1;
  boolean share;
  boolean addition;

  /** 新增<b>省级独角兽企业</b>3家、…: what is added in a list begins with a part of what a name says. */
  boolean addsPart;

  boolean gap;
  boolean contribution;

  /** 贡献率: a rate, which changes by points; 拉动 is told in points itself. */
  boolean rateOfContribution;

  boolean respectively;
  boolean rankCue;

  /** 倒数第三: ranked from the other end. */
  boolean fromEnd;

  /** 惠及, 帮助: so many are reached, which is no more of what was spoken of. */
  boolean affects;

  /** 总量: the level is meant, whatever was said of its growth. */
  boolean total;

  /** 合计, 共: the sum of those that are named. */
  boolean sum;

  boolean among;

  /** 其中<b>城市</b>下降0.1%: of some of the places that were spoken of. */
  boolean ofClass;

  /** 比5年前: the change is counted from years ago. */
  boolean fromYearsAgo;

  /** 日均, 户均: of one of many, never the indicator itself. */
  boolean per;

  /** 目标为: what is wanted. */
  boolean aims;

  /** 为预算的: a percentage of a budget or a plan. */
  boolean completion;

  /** The whole of 与…之比; null unless the words say so. */
  @Nullable Token ratioTo;

  /** Whether a region is named in the stretch. */
  boolean place;

  /** 零下21℃: the figure right behind it lies below nought. */
  boolean belowZero;

  /** Index of the period that a change is counted from: 比2020年. */
  int basePeriod = -1;

  /** Index of the head's token; -1 when the stretch names nothing. */
  int headAt = -1;

  Head head = Head.NONE;

  /**
   * @param from index of the first token after the quantity before
   * @param at index of the quantity
   */
  Stretch(int from, int at) {
    this.from = from;
    this.at = at;
  }

  /** Takes in what a word says that is no head. */
  void take(Token token, boolean adjacent) {
    for (Term term : token.terms()) {
      switch (term.role()) {
        case CHANGE -> change = change == null && changeNoun == null ? term : change;
        case CHANGE_NOUN -> changeNoun = changeNoun == null ? term : changeNoun;
        case BASE -> base = base == null ? term : base;
        case SHARE -> share = true;
        case ADDITION -> addition = true;
        case GAP -> gap |= change == null && !(adjacent && token.has(Term.Role.BOUND));
        case IN_ALL -> sum = true;
        case CONTRIBUTION -> {
          contribution = true;
          rateOfContribution |= !term.value().isEmpty();
        }
        case COMPLETION -> completion = true;
        case PER -> per = true;
        case RESPECTIVELY -> respectively = true;
        case RANK_CUE -> {
          rankCue = true;
          fromEnd |= !term.value().isEmpty();
        }
        case AFFECTS -> affects = true;
        case REACHES -> total |= !term.value().isEmpty();
        case AMONG -> among = true;
        case CLASS -> ofClass = true;
        case COVERAGE -> coverage = coverage == null ? term : coverage;
        case BOUND -> bound = bound == null && adjacent ? term : bound;
        case TEMPERATURE -> belowZero |= adjacent && !term.value().isEmpty();
        default -> {}
      }
    }
  }

  /** 同比, 较年初; 去年同期 alone is the time of a level. */
  boolean isCompared() {
    return base != null && (changes() || !base.value().equals(Term.YEAR_BEFORE));
  }

  /** Whether a change is counted from anything but the year before: 年均, 环比. */
  boolean isOfOtherBase() {
    return fromYearsAgo || (base != null && (base.value().equals("OTHER") || isYearly()));
  }

  /** Whether a change is the yearly average of several years: 年均. */
  boolean isYearly() {
    return base != null && base.value().equals("YEARS");
  }

  boolean hasHead() {
    return headAt >= 0;
  }

  boolean changes() {
    return change != null || changeNoun != null;
  }

  /** Whether the change is a decrease. */
  boolean decreases() {
    Term term = change != null ? change : changeNoun;
    return term != null && term.value().equals("-");
  }
}
