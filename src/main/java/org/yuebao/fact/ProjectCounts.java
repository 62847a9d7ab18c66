package org.yuebao.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.quantity.Figure;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/**
 * Whether a figure counts projects that something is told of together, of whatever kind they are.
 */
final class ProjectCounts {
  /**
   * How many tokens after 其中 its kinds, and from a sentence's beginning its batch, may be told:
   * time stays linear in a row of figures.
   */
  private static final int REACH = 200;

  private ProjectCounts() {}

  /**
   * 开工防洪排涝<b>工程</b>14处 were begun; 重点项目2200个…，新开工800个 counts more of them; 农业类<b>项目</b>19个，总投资32亿元
   * are a batch by what they cost.
   *
   * @param before whether the sentence has counted projects already
   * @param batch whether it tells the kinds of a batch, which its size may be, too
   */
  static boolean counts(
      Sentence sentence, int at, Head head, Quantity quantity, boolean before, boolean batch) {
    if (!quantity.countsThings() || isArticle(quantity) || head.from() < 0 || at == 0) {
      return false;
    }
    int last = nounBefore(sentence, at);
    boolean kinds = isProjects(sentence.token(last));
    if (!kinds && !sentence.token(last).has(Role.PROJECT_NOUN)) {
      return before && sentence.token(at - 1).has(Role.MILESTONE);
    }
    if (kinds && namesStep(sentence, at)) {
      return true;
    }
    return kinds
        && (batch || !isSized(sentence, last))
        && (batch || before || isInvested(sentence, at));
  }

  /** 新建水利工程<b>一座</b>: what is built, and no count. */
  private static boolean isArticle(Quantity quantity) {
    return quantity.script() == Figure.Script.CHINESE
        && quantity.value().compareTo(BigDecimal.ONE) == 0;
  }

  /** 66个项目已有28个<b>开工建设</b>，: how far so many of the counted are, and nothing else behind it. */
  static boolean reachesStep(Sentence sentence, int at, Quantity quantity) {
    return quantity.countsThings()
        && at + 1 < sentence.size()
        && sentence.token(at + 1).has(Role.MILESTONE)
        && (at + 2 >= sentence.size() || sentence.token(at + 2).kind() == Token.Kind.MARK);
  }

  /**
   * 项目48个，<b>其中</b>工业项目20个…；农业项目18个; 项目，<b>包含</b>工业项目20个; <b>从投资规模看</b>，亿元以上项目18个: whether the
   * sentence tells the kinds of a batch.
   */
  static boolean tellsKinds(Sentence sentence, int at) {
    boolean may = sentence.has(Role.AMONG) || sentence.has(Role.FILLER);
    for (int i = at - 1; may && i >= Math.max(0, at - REACH); i--) {
      if (isAmong(sentence.token(i))) {
        int first = i + 1;
        while (first < at
            && (!sentence.token(first).isQuantity() || isSizeOfClass(sentence, first))) {
          first++;
        }
        return sentence.quantityAt(first).countsThings();
      }
    }
    return opensWithView(sentence, 0)
        || namesKinds(sentence)
        || tellsOfThis(sentence)
        || isOfRegion(sentence, at);
  }

  /** 75个项目集中开工；<b>谯城区</b>21个项目总投资88亿元: a region's part of a batch that the sentence tells of. */
  private static boolean isOfRegion(Sentence sentence, int at) {
    return at > 0 && sentence.token(at - 1).region() != null && Batches.isOfBatch(sentence, at);
  }

  private static boolean isAmong(Token token) {
    return token.has(Role.AMONG) || token.has(Role.FILLER, Term.INCLUDES);
  }

  /** 其中<b>10亿元以上</b>项目6个: no figure of its own. */
  private static boolean isSizeOfClass(Sentence sentence, int at) {
    return sentence.quantityAt(at).kind() == Unit.Kind.MONEY
        && at + 2 < sentence.size()
        && sentence.token(at + 1).has(Role.BOUND_AFTER)
        && isProjects(sentence.token(at + 2));
  }

  /** <b>其中</b>，…; <b>从投资规模看</b>，…: tells more of what the sentence before was about. */
  static boolean goesOn(Sentence sentence) {
    return sentence.size() > 0 && (sentence.token(0).has(Role.AMONG) || opensWithView(sentence, 0));
  }

  /** 从行业类别看，: by what kinds the projects are told. */
  private static boolean opensWithView(Sentence sentence, int from) {
    if (from >= sentence.size() || !sentence.token(from).has(Role.ORIGIN)) {
      return false;
    }
    int end = from + 1;
    int reach = Math.min(from + REACH, sentence.size());
    while (end < reach && sentence.token(end).kind() != Token.Kind.MARK) {
      if (sentence.token(end).isQuantity() || sentence.token(end).period() != null) {
        return false;
      }
      end++;
    }
    return end < sentence.size()
        && sentence.token(end).isMark("，,")
        && sentence.token(end - 1).has(Role.FILLER);
  }

  /** 此次<b>签约项目中</b>，工业项目12个; <b>集中开工的项目</b>，从行业类别看，…: the kinds of a batch follow its name. */
  private static boolean namesKinds(Sentence sentence) {
    int at = batchNamed(sentence);
    if (at < 0) {
      return false;
    }
    boolean within =
        at + 1 < sentence.size() && sentence.token(at + 1).has(Role.FILLER, Term.WITHIN);
    int next = within ? at + 2 : at + 1;
    boolean pauses = next < sentence.size() && sentence.token(next).isMark("，,");
    return pauses && (within || opensWithView(sentence, next + 1));
  }

  /** <b>本次</b>签约项目涵盖多个领域，12个项目…: the sentence is about one batch. */
  private static boolean tellsOfThis(Sentence sentence) {
    int at = sentence.has(Role.THIS_TIME) ? batchNamed(sentence) : 0;
    return at > 0 && sentence.token(at - 1).has(Role.THIS_TIME);
  }

  /** 细数此次<b>集中开工的项目</b>，…: the batch that a sentence names before any figure; else null. */
  static @Nullable String batchSpokenOf(Sentence sentence) {
    int at = batchNamed(sentence);
    return at < 0 ? null : Batches.eventCounted(sentence.token(at));
  }

  private static int batchNamed(Sentence sentence) {
    int reach = Math.min(REACH, sentence.size());
    for (int i = 0; i < reach && sentence.has(Role.INDICATOR); i++) {
      if (sentence.token(i).isQuantity()) {
        return -1;
      }
      if (Batches.eventCounted(sentence.token(i)) != null) {
        return i;
      }
    }
    return -1;
  }

  /** 建成高铁项目3个, 签订正式协议项目38个: whether the clause before says how far the projects are. */
  static boolean namesStep(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0 && sentence.token(i).kind() != Token.Kind.MARK; i--) {
      Term domain = sentence.token(i).term(Role.DOMAIN);
      if (sentence.token(i).has(Role.MILESTONE) || (domain != null && Batches.isBatch(domain))) {
        return true;
      }
    }
    return false;
  }

  /** 19个农业类项目<b>总投资</b>32亿元: what is told next of those counted is what they cost. */
  static boolean isInvested(Sentence sentence, int at) {
    int clauses = 0;
    for (int i = at + 1; i < sentence.size() && !sentence.token(i).isMark("；;。"); i++) {
      Token token = sentence.token(i);
      clauses += token.isMark("，,") ? 1 : 0;
      if (token.isQuantity() || clauses > 1) {
        return false;
      }
      for (Term term : token.terms()) {
        if (isOfProjects(term.name())) {
          return true;
        }
      }
    }
    return false;
  }

  /** <b>总投资56亿元的</b>98个项目: what they cost together; but 总投资1亿元以上的98个项目 are a class. */
  static boolean isOfSum(Sentence sentence, int at) {
    int sum = at - 2;
    if (sum < 1
        || !sentence.token(at - 1).has(Role.OF)
        || sentence.token(at - 1).has(Role.BOUND_AFTER)
        || !sentence.token(sum).isQuantity()
        || sentence.quantityAt(sum).kind() != Unit.Kind.MONEY) {
      return false;
    }
    int name = sum - 1;
    while (name > 0 && sentence.token(name).has(Role.BOUND, "~")) {
      name--;
    }
    Term term = sentence.token(name).term(Role.INDICATOR);
    return term != null && isOfProjects(term.name());
  }

  /** 计划实施<b>项目</b>279个: whether a noun of all kinds of projects stands before the figure. */
  static boolean followsProjects(Sentence sentence, int at) {
    return at > 0 && isProjects(sentence.token(nounBefore(sentence, at)));
  }

  /** The noun of what is counted: 农业类<b>项目</b>共有19个. */
  private static int nounBefore(Sentence sentence, int at) {
    int i = at - 1;
    while (i > 0 && isLight(sentence.token(i))) {
      i--;
    }
    return i;
  }

  private static boolean isLight(Token token) {
    return !isProjects(token)
        && !token.has(Role.PROJECT_NOUN)
        && !token.has(Role.MILESTONE)
        && (token.has(Role.LINK) || token.has(Role.FILLER) || token.has(Role.IN_ALL));
  }

  /** Money told of projects: 总投资, 完成投资. */
  private static boolean isOfProjects(@Nullable IndicatorName name) {
    return name != null
        && name.indicator().isOnProjects()
        && name.indicator().dimension().equals("money");
  }

  /** 项目, 工程: a noun of all kinds of projects; 中心 and 大桥 name one. */
  static boolean isProjects(Token token) {
    for (Term term : token.terms()) {
      IndicatorName name = term.name();
      if (name != null && name.indicator().countsProjects() && name.indicator().isStock()) {
        return true;
      }
    }
    return false;
  }

  /** 10亿元以上<b>项目</b>3个, 超10亿元的<b>项目</b>3个: a size makes a class of some, which is no batch. */
  private static boolean isSized(Sentence sentence, int noun) {
    int i = noun - 1;
    while (i > 0
        && (sentence.token(i).has(Role.BOUND_AFTER) || Limits.isOfWord(sentence.token(i)))) {
      i--;
    }
    return i >= 0 && sentence.token(i).isQuantity();
  }
}
