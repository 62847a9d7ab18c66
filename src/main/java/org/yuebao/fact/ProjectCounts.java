package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.quantity.Quantity;

/**
 * Whether a figure counts projects that something is told of together, of whatever kind they are.
 */
final class ProjectCounts {
  /** How many tokens after 其中 its kinds may be told: time stays linear in a row of figures. */
  private static final int REACH = 200;

  private ProjectCounts() {}

  /**
   * 开工防洪排涝<b>工程</b>14处 were begun; 重点项目2200个…，新开工800个 counts more of them; 农业类<b>项目</b>19个，总投资32亿元
   * are a batch by what they cost.
   *
   * @param before whether the sentence has counted projects already
   */
  static boolean counts(Sentence sentence, int at, Head head, Quantity quantity, boolean before) {
    if (!quantity.countsThings() || head.from() < 0 || at == 0) {
      return false;
    }
    int last = nounBefore(sentence, at);
    boolean kinds = isProjects(sentence.token(last));
    if (!kinds && !sentence.token(last).has(Role.PROJECT_NOUN)) {
      return before && sentence.token(at - 1).has(Role.MILESTONE);
    }
    if (namesStep(sentence, at)) {
      return true;
    }
    return kinds && !isSized(sentence, last) && (before || isInvested(sentence, at));
  }

  /** 66个项目已有28个<b>开工建设</b>，: how far so many of the counted are, and nothing else behind it. */
  static boolean reachesStep(Sentence sentence, int at, Quantity quantity) {
    return quantity.countsThings()
        && at + 1 < sentence.size()
        && sentence.token(at + 1).has(Role.MILESTONE)
        && (at + 2 >= sentence.size() || sentence.token(at + 2).kind() == Token.Kind.MARK);
  }

  /** 项目48个，<b>其中</b>工业项目20个…；农业项目18个: whether the sentence tells the kinds of a batch. */
  static boolean tellsKinds(Sentence sentence, int at) {
    for (int i = at - 1; i >= Math.max(0, at - REACH) && sentence.has(Role.AMONG); i--) {
      if (sentence.token(i).has(Role.AMONG)) {
        int first = i + 1;
        while (!sentence.token(first).isQuantity()) {
          first++;
        }
        return sentence.quantityAt(first).countsThings();
      }
    }
    return false;
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
