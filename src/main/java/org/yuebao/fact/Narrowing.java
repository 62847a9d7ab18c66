package org.yuebao.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.period.PeriodMention;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/** Makes a head the narrower one that the words around its figure ask for. */
final class Narrowing {
  private static final String PROJECTS = "PROJ_N";
  private static final String STAGE = "PROJ_STAGE";
  private static final String INVESTED = "PROJ_INV_DONE";
  private static final String OF_PLAN = "PROJ_INV_RATE";
  private static final String OF_YEAR = "PROJ_YEAR_INV";
  private static final String IN_ALL = "PROJ_TOTAL_INV";

  private final Vocabulary vocabulary;
  private final Linker linker;

  Narrowing(Vocabulary vocabulary, Linker linker) {
    this.vocabulary = vocabulary;
    this.linker = linker;
  }

  /**
   * @param topic what was spoken of before
   * @param topics knows which projects were counted before
   */
  Head of(Sentence sentence, int at, Head head, Head topic, Quantity quantity, Topics topics) {
    Indicator counted = vocabulary.catalogue().get(PROJECTS);
    String before = topics.counted();
    String batch = ProjectCounts.tellsKinds(sentence, at) ? topics.batch() : null;
    Head told = head;
    if (counted != null
        && (head.name() == null
            || namesStep(head)
            || (batch != null && counts(head))
            || isOtherThanStep(sentence, at, head, quantity))
        && (ProjectCounts.counts(sentence, at, head, quantity, before != null, batch != null)
            || (before != null && ProjectCounts.reachesStep(sentence, at, quantity)))) {
      told = named(head, ofBatch(counted, sentence, at, batch));
    } else if (counted != null && batch != null && counts(head) && isAfter(sentence, at, head)) {
      told = named(head, ofBatch(counted, sentence, at, batch));
    }
    told = invested(sentence, at, told);
    if (isPartOfProject(sentence, at, told, topic)) {
      return told.open("part");
    }
    return refine(sentence, at, ofTopic(told, topic), topic.code(), before, quantity);
  }

  /** 项目总投资12亿元，<b>其中固定资产投资</b>8亿元: what is invested in fixed assets there is no region's. */
  private static boolean isPartOfProject(Sentence sentence, int at, Head head, Head topic) {
    Indicator part = head.indicator();
    Indicator whole = topic.indicator();
    if (part == null || whole == null || !part.isOfInvestment() || !whole.isOnProjects()) {
      return false;
    }
    int name = at - 1;
    while (name > 0 && sentence.token(name).start() > head.from()) {
      name--;
    }
    return name > 0
        && sentence.token(name - 1).has(Role.AMONG)
        && whole.dimension().equals("money");
  }

  /** 项目126个，总投资48亿元，<b>建成投产</b>78个: what was told last is no count, and the step is. */
  private boolean isOtherThanStep(Sentence sentence, int at, Head head, Quantity quantity) {
    Indicator told = head.indicator();
    return told != null
        && at > 0
        && sentence.token(at - 1).has(Role.MILESTONE)
        && !linker.fits(told, quantity);
  }

  /** 12个<b>项目</b>总投资8亿元: the name stands behind the figure. */
  private static boolean isAfter(Sentence sentence, int at, Head head) {
    return head.from() > sentence.token(at).start();
  }

  /** 签约项目48个，其中<b>重点项目</b>12个: projects of a class. */
  private static boolean counts(Head head) {
    return PROJECTS.equals(head.code());
  }

  /** 开工, 开工建设: names when a project was begun, too. */
  static boolean namesStep(Head head) {
    Indicator indicator = head.indicator();
    return STAGE.equals(head.code()) || (indicator != null && indicator.unit().equals("DATE"));
  }

  /** 年内计划投资75亿元，目前<b>已完成</b>68亿元: what is done of the investment that is planned. */
  private Head invested(Sentence sentence, int at, Head head) {
    Indicator done = vocabulary.catalogue().get(INVESTED);
    String code = head.code();
    if (done != null && isOfCountedProjects(sentence, at, head)) {
      return named(head, done);
    }
    boolean planned = OF_YEAR.equals(code) || IN_ALL.equals(code);
    if (done == null || !planned || head.from() >= sentence.token(Math.max(0, at - 1)).start()) {
      return head;
    }
    boolean completes = false;
    for (int i = at - 1; i >= 0 && sentence.token(i).start() > head.from(); i--) {
      Token token = sentence.token(i);
      if (token.isQuantity()) {
        return completes ? named(head, done) : head;
      }
      completes |= token.has(Role.COMPLETES) && i > 0 && sentence.token(i - 1).has(Role.DONE);
    }
    return head;
  }

  /** 75个<b>工业项目完成投资</b>51亿元: what so many projects invested is not all that is invested. */
  private boolean isOfCountedProjects(Sentence sentence, int at, Head head) {
    Indicator indicator = head.indicator();
    if (indicator == null || !indicator.isOfInvestment() || !namesProjects(head)) {
      return false;
    }
    int name = at - 1;
    while (name > 0 && sentence.token(name).start() > head.from()) {
      name--;
    }
    Quantity counted = name > 0 ? sentence.token(name - 1).quantity() : null;
    return counted != null && counted.countsThings();
  }

  private boolean namesProjects(Head head) {
    return vocabulary.concepts().standIn(head.concept(), ConceptWords.Role.PROJECTS);
  }

  /** 签约项目48个，其中<b>工业项目20个</b>: some of a batch are what the batch is. */
  private Indicator ofBatch(Indicator counted, Sentence sentence, int at, @Nullable String code) {
    Indicator batch = code == null ? null : vocabulary.catalogue().get(code);
    return batch == null || ProjectCounts.namesStep(sentence, at) ? counted : batch;
  }

  /** 完成生产总值28亿元，<b>占年度计划</b>的24%: the plan is that of what was told, no project's. */
  boolean isPlanOfAnother(Head head, Head topic) {
    Indicator told = topic.indicator();
    boolean ofProjects =
        told != null
            && told.countsProjects()
            && vocabulary.concepts().standIn(head.concept(), ConceptWords.Role.INVESTMENT);
    return OF_PLAN.equals(head.code())
        && told != null
        && told.subjectKind().equals("REGION")
        && !ofProjects;
  }

  /** 累计完成投资35.9亿元，<b>占年度目标的</b>63.9%: how far a plan is done, where it is of projects. */
  Head ofPlan(Head head, Quantity quantity, Stretch stretch) {
    Indicator rate = vocabulary.catalogue().get(OF_PLAN);
    boolean done = stretch.completion && INVESTED.equals(head.code());
    return done && rate != null && quantity.kind() == Unit.Kind.RATE ? named(head, rate) : head;
  }

  /** 固定资产投资年均增长9%，累计完成投资2100亿元: what is invested is of the kind spoken of. */
  private static Head ofTopic(Head head, Head topic) {
    Indicator indicator = head.indicator();
    IndicatorName before = topic.name();
    boolean invested = indicator != null && indicator.code().equals(INVESTED);
    return invested && before != null && before.indicator().isOfInvestment()
        ? new Head(before, head.concept(), head.from(), "topic." + before.indicator().code())
        : head;
  }

  /** 签约 makes 个项目 signed ones: a rule says which words narrow which indicator. */
  private Head refine(
      Sentence sentence,
      int at,
      Head head,
      @Nullable String topic,
      @Nullable String before,
      Quantity quantity) {
    IndicatorName name = head.name();
    if (name == null) {
      return head;
    }
    if (isOfYear(sentence, head)) {
      return ofYear(head);
    }
    Indicator narrowed = narrowed(head, name.indicator(), sentence, at, topic, before);
    if (narrowed == null || !linker.fits(narrowed, quantity)) {
      return head;
    }
    IndicatorName other =
        new IndicatorName(narrowed, name.name(), name.domains(), name.measure(), name.open());
    return new Head(other, head.concept(), head.from(), head.rule() + " refine." + narrowed.code());
  }

  /**
   * By the words of the clause and what was told right before, else by what was counted before or
   * the event that was held.
   */
  private @Nullable Indicator narrowed(
      Head head,
      Indicator indicator,
      Sentence sentence,
      int at,
      @Nullable String topic,
      @Nullable String before) {
    Refinements rules = vocabulary.refinements();
    Catalogue catalogue = vocabulary.catalogue();
    Indicator told = rules.narrow(indicator, head.from(), topic, sentence, at, catalogue);
    String event =
        told == null && before == null && counts(head) ? Batches.held(sentence, at) : before;
    return told == null && event != null
        ? rules.narrow(indicator, head.from(), event, sentence, at, catalogue)
        : told;
  }

  /** 其中<b>2016年计划投资</b>40亿元: what a year before the name makes of a project's investment. */
  private boolean isOfYear(Sentence sentence, Head head) {
    if (!IN_ALL.equals(head.code())
        || !vocabulary.concepts().begin(head.concept(), ConceptWords.Role.PLANNED)) {
      return false;
    }
    for (int i = 1; i < sentence.size(); i++) {
      PeriodMention before = sentence.token(i - 1).period();
      if (sentence.token(i).start() == head.from() && before != null) {
        return before.namesYear() && before.part() == PeriodMention.Part.YEAR;
      }
    }
    return false;
  }

  private Head ofYear(Head head) {
    Indicator indicator = vocabulary.catalogue().get(OF_YEAR);
    return indicator == null || head.name() == null ? head : named(head, indicator);
  }

  private static Head named(Head head, Indicator indicator) {
    IndicatorName name = new IndicatorName(indicator, indicator.name(), Set.of(), "", true);
    return new Head(name, head.concept(), head.from(), head.rule());
  }
}
