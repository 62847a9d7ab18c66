package org.yuebao.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.indicator.Indicator;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;
import org.yuebao.story.Lexicon;

/**
 * Decides what a quantity measures from its head, the words between and its unit: 增长 makes a
 * growth, 占 a share, 新增 an addition.
 */
final class Linker {
  /** What the rules say of a part whose share is no indicator's. */
  private static final String NO_SHARE = "-";

  private final Vocabulary vocabulary;

  Linker(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * What governs a quantity that names nothing itself.
   *
   * @param head what was spoken of
   * @param measure what was said of it last
   * @param kind the kind of unit in which it was said
   * @param change the word that made it a change or a ranking by change; null for a level
   */
  record Topic(Head head, Measure measure, Unit.@Nullable Kind kind, @Nullable Term change) {
    static final Topic NONE = new Topic(Head.NONE, Measure.LEVEL, null, null);

    /** Whether amounts by which something changed are being told, as in a list of 增量. */
    boolean tellsChanges() {
      boolean ranked = measure == Measure.GROWTH && kind != Unit.Kind.RATE;
      return change != null && (measure == Measure.CHANGE || ranked);
    }
  }

  /**
   * Links a quantity.
   *
   * @param head its own head, or the topic's when it names nothing itself
   * @param own whether the head is its own
   * @param topic what was spoken of before
   * @param whole the whole of a share; null when there is none
   */
  Link link(
      Quantity quantity,
      Head head,
      boolean own,
      Topic topic,
      Stretch stretch,
      @Nullable Head whole) {
    boolean again = !own && quantity.kind() == Unit.Kind.RATE && topic.measure() != Measure.RANK;
    Measure measure = measure(quantity, head, own, stretch, again ? topic : Topic.NONE);
    boolean negative =
        stretch.belowZero
            || (stretch.decreases()
                && (measure == Measure.GROWTH
                    || measure == Measure.GROWTH_PREV
                    || measure == Measure.CHANGE));
    Indicator indicator = head.indicator();
    String rule = head.rule() + (own ? "" : " topic");
    int confidence = vocabulary.confidence().of(way(head, own));
    Link link = new Link(head, indicator, measure, negative, rule, confidence, quantity.kind());
    if (stretch.per) {
      return link.open("per");
    }
    if (stretch.completion) {
      return link.open("completion");
    }
    boolean rate = quantity.kind() == Unit.Kind.RATE;
    if (rate && stretch.share && stretch.changeNoun != null && stretch.change == null) {
      return link.open("share.ofChange");
    }
    if (stretch.gap || stretch.contribution) {
      return link.open(stretch.gap ? "gap" : "contribution");
    }
    boolean pointsOfShare =
        measure == Measure.CHANGE
            && quantity.kind() == Unit.Kind.POINTS
            && (stretch.shareOf >= 0 || stretch.share)
            && !isRatio(head);
    boolean said = stretch.share || stretch.shareOf >= 0 || topic.measure() == Measure.SHARE;
    if (measure == Measure.SHARE && isPartOfWhole(quantity) && !said) {
      return link.open("fraction");
    }
    if (measure == Measure.SHARE || pointsOfShare) {
      return share(link, whole, stretch.shareOf < 0);
    }
    if (indicator == null) {
      return link;
    }
    boolean ofGrowth =
        topic.measure() == Measure.GROWTH
            || topic.measure() == Measure.GROWTH_PREV
            || topic.measure() == Measure.CHANGE
            || topic.measure() == Measure.ADDITION;
    boolean ranksChange = stretch.changes() || (!own && ofGrowth && !stretch.total);
    return checked(link, quantity, topic, own, indicator, stretch, ranksChange);
  }

  private static Confidence.Way way(Head head, boolean own) {
    if (head.name() == null) {
      return Confidence.Way.OPEN;
    }
    if (!head.name().domains().isEmpty()) {
      return Confidence.Way.WEAK;
    }
    if (!own) {
      return Confidence.Way.CARRIED;
    }
    return head.rule().startsWith("after.") ? Confidence.Way.AFTER : Confidence.Way.NAMED;
  }

  /** 增速在24座城市中居首 counts the cities, whatever was said of what. */
  private Measure measure(Quantity quantity, Head head, boolean own, Stretch stretch, Topic topic) {
    if (quantity.shape() == Quantity.Shape.RANK) {
      return Measure.RANK;
    }
    if (quantity.kind() == Unit.Kind.POINTS) {
      boolean pulls = stretch.contribution && !stretch.rateOfContribution;
      return stretch.gap || pulls ? Measure.LEVEL : Measure.CHANGE;
    }
    boolean relative = quantity.kind() == Unit.Kind.RATE || quantity.kind() == Unit.Kind.TIMES;
    if (relative) {
      return relativeMeasure(quantity, head, stretch, topic);
    }
    if (stretch.addition) {
      return isStock(head) ? Measure.ADDITION : added(head, own, stretch);
    }
    boolean amongThem = !own && stretch.change == null && quantity.countsThings();
    return stretch.changes() && !amongThem ? Measure.CHANGE : Measure.LEVEL;
  }

  private Measure relativeMeasure(Quantity quantity, Head head, Stretch stretch, Topic topic) {
    if (stretch.contribution || stretch.completion) {
      return Measure.LEVEL;
    }
    boolean doubling = quantity.shape() == Quantity.Shape.DOUBLING;
    boolean named = head.name() != null && head.name().measure().equals("GROWTH");
    boolean share = stretch.shareOf >= 0;
    boolean multiple = quantity.kind() == Unit.Kind.TIMES && !doubling && !stretch.changes();
    if (multiple && !named && stretch.base != null) {
      return Measure.LEVEL;
    }
    if (!share && (stretch.changes() || doubling || named || stretch.isCompared())) {
      return stretch.isOfOtherBase() ? Measure.GROWTH_PREV : Measure.GROWTH;
    }
    if (stretch.shareOf >= 0 || (stretch.share && !isRatio(head))) {
      return Measure.SHARE;
    }
    boolean more = topic.kind() == Unit.Kind.POINTS || stretch.aims;
    if (more && head.indicator() != null && !isRatio(head) && !head.indicator().countsProjects()) {
      return Measure.GROWTH;
    }
    if (topic.kind() == quantity.kind()) {
      return topic.measure();
    }
    if (isGrowthOfIndex(quantity, head)) {
      return Measure.GROWTH;
    }
    return isPartOfWhole(quantity) && !isRatio(head) ? Measure.SHARE : Measure.LEVEL;
  }

  /** 居民消费价格指数控制在<b>3%</b>以内: no index stands so low to its base. */
  private static boolean isGrowthOfIndex(Quantity quantity, Head head) {
    Indicator indicator = head.indicator();
    return indicator != null
        && indicator.unit().equals("INDEX")
        && quantity.kind() == Unit.Kind.RATE
        && quantity.value().compareTo(TableUnits.LEAST_INDEX) < 0;
  }

  /** 近一半, 三分之一: told of some whole, named or not. */
  private static boolean isPartOfWhole(Quantity quantity) {
    return quantity.shape() == Quantity.Shape.HALF || quantity.shape() == Quantity.Shape.FRACTION;
  }

  private static boolean isStock(Head head) {
    Indicator indicator = head.indicator();
    return indicator == null || (indicator.isStock() && !indicator.isOfProject());
  }

  /** 城镇<b>新增</b>就业212万人，年均新增53万人: what is added is what the name counts. */
  private Measure added(Head head, boolean own, Stretch stretch) {
    boolean again = (stretch.base == null || stretch.isYearly()) && namesAddition(head);
    return own || again ? Measure.LEVEL : Measure.CHANGE;
  }

  private boolean namesAddition(Head head) {
    char[] words = head.concept().toCharArray();
    for (int from = 0; from < words.length; from++) {
      if (beginsAddition(words, from)) {
        return true;
      }
    }
    return false;
  }

  /** <b>新增</b>就业: also where a longer word begins. */
  private boolean beginsAddition(char[] words, int from) {
    Lexicon<Term> terms = vocabulary.terms();
    long match = terms.longest(words, from, words.length);
    while (match >= 0) {
      if (terms.senses(match).stream().anyMatch(term -> term.role() == Term.Role.ADDITION)) {
        return true;
      }
      match = terms.longest(words, from, Lexicon.end(match) - 1);
    }
    return false;
  }

  private static boolean isRatio(Head head) {
    Indicator indicator = head.indicator();
    return indicator != null && indicator.isRatio();
  }

  /** The catalogue's own code for the share where it has one. */
  private Link share(Link link, @Nullable Head whole, boolean own) {
    String code0 = link.head().code();
    String part = code0 == null ? link.head().concept() : code0;
    if (NO_SHARE.equals(vocabulary.shareOf(part, "*"))) {
      return link.open("share.none");
    }
    String wholeCode = whole == null ? (own ? "*" : null) : whole.code();
    String code = wholeCode == null ? null : vocabulary.shareOf(part, wholeCode);
    Indicator share = code == null ? null : vocabulary.catalogue().get(code);
    if (share != null) {
      return new Link(
          link.head(),
          share,
          link.measure() == Measure.CHANGE ? Measure.CHANGE : Measure.LEVEL,
          link.negative(),
          link.rule() + " share.own",
          link.confidence(),
          link.kind());
    }
    Indicator indicator = link.indicator();
    boolean capacity = indicator != null && indicator.dimension().equals("quantity");
    boolean ofRank = capacity || (indicator != null && indicator.unit().equals("RANK"));
    return link.measure() == Measure.CHANGE
        ? link.open("points")
        : ofRank ? link.open("unit") : link;
  }

  /** Units, and what a change is a change of, have to fit the indicator. */
  private Link checked(
      Link link,
      Quantity quantity,
      Topic topic,
      boolean own,
      Indicator indicator,
      Stretch stretch,
      boolean ranksChange) {
    if (indicator.dimension().equals("code")) {
      return link.open("unit");
    }
    return switch (link.measure()) {
      case LEVEL, ADDITION -> fits(indicator, quantity) ? link : link.open("unit");
      case CHANGE -> {
        if (quantity.kind() == Unit.Kind.POINTS) {
          boolean again = topic.measure() == Measure.CHANGE && topic.kind() == Unit.Kind.POINTS;
          boolean ofGrowth = !own && topic.measure() != Measure.LEVEL && !again;
          yield isPointRatio(indicator) && !ofGrowth ? link : link.open("points");
        }
        boolean moved = quantity.unit().equals("RANK");
        yield fits(indicator, quantity) && !moved ? link : link.open("unit");
      }
      case GROWTH, GROWTH_PREV -> indicator.timeBasis().equals("POINT") ? link.open("point") : link;
      case RANK ->
          ranksChange
              ? link.open("rank.ofChange")
              : stretch.fromEnd
                  ? link.open("rank.fromEnd")
                  : stretch.share && !indicator.isRatio() ? link.open("rank.ofShare") : link;
      case SHARE -> link;
    };
  }

  private static boolean isPointRatio(Indicator indicator) {
    return indicator.unit().equals("PT") || indicator.unit().equals("PMILLE");
  }

  /** Whether a level of the indicator may be printed in the quantity's unit. */
  boolean fits(Indicator indicator, Quantity quantity) {
    if (indicator.dimension().equals("quantity") && quantity.kind() == Unit.Kind.MONEY) {
      return false;
    }
    List<String> units =
        vocabulary.unitsOf().getOrDefault(indicator.code(), List.of(indicator.unit()));
    return units.contains("*") || units.contains(quantity.unit());
  }
}
