package org.yuebao.fact;

import java.util.Set;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/** Whether a figure is a project's capacity, which the catalogue knows by its dimension alone. */
final class Capacities {
  /** Tokens between two capacities in a row. */
  private static final int LONGEST_PRODUCT = 4;

  /** How many tokens behind a capacity what makes it may stand. */
  private static final int REACH = 5;

  /** The same where only words of a name and other capacities of it stand between. */
  private static final int REACH_OF_NAME = 9;

  private static final String QUANTITY = "quantity";

  private final Set<String> units;
  private final HeadNames names;
  private final Domains domains;
  private final Topics topics;

  /**
   * @param units base units of what works make
   */
  Capacities(Set<String> units, HeadNames names, Domains domains, Topics topics) {
    this.units = units;
    this.names = names;
    this.domains = domains;
    this.topics = topics;
  }

  /** 6200t/d熟料生产线, 2000万吨/年骨料项目, 220万吨乙烯产能: so much a day or a year of what a project makes. */
  boolean isCapacity(Sentence sentence, int at, Quantity quantity) {
    if (quantity.kind() != Unit.Kind.MEASURE) {
      return false;
    }
    if (units.contains(quantity.unit()) && sizesName(sentence, at)) {
      return true;
    }
    for (int i = at + 1; i < sentence.size() && i <= at + REACH; i++) {
      Token token = sentence.token(i);
      if (names.isPerTime(quantity) ? token.has(Role.PROJECT_NOUN) : namesCapacity(sentence, i)) {
        return true;
      }
      if (token.isMark("，,；;")) {
        return false;
      }
    }
    return false;
  }

  /**
   * 建设<b>8GW</b>高效电池项目, <b>200MW</b>电池片及<b>100MW</b>组件生产基地: nothing but words of the name, and
   * other capacities in it, up to what it is.
   */
  private boolean sizesName(Sentence sentence, int at) {
    for (int i = at + 1; i < sentence.size() && i <= at + REACH_OF_NAME; i++) {
      Token token = sentence.token(i);
      if (token.has(Role.PROJECT_NOUN)
          || (token.has(Role.INDICATOR) && namesCapacity(sentence, i))) {
        return i > at + 1;
      }
      boolean another = token.isQuantity() && isJoint(sentence.token(i - 1)) && isSize(token);
      if (!another && !isOfName(token)) {
        return false;
      }
    }
    return false;
  }

  private boolean isSize(Token token) {
    return token.quantity() != null && units.contains(token.quantity().unit());
  }

  private static boolean isOfName(Token token) {
    return token.isText() || isJoint(token) || token.has(Role.CHANGE) || token.has(Role.VETO);
  }

  private static boolean isJoint(Token token) {
    return token.isMark("、") || token.has(Role.AND);
  }

  /** 将形成220万吨乙烯<b>产能</b>: where a project is told of. */
  private boolean namesCapacity(Sentence sentence, int at) {
    Token token = sentence.token(at);
    IndicatorName name =
        token.has(Role.INDICATOR) ? domains.certainName(token, sentence, at) : null;
    return name != null && name.indicator().dimension().equals(QUANTITY);
  }

  /** 年产熟料200万吨、水泥300万吨: the capacities of one project in a row. */
  boolean listsCapacities(Sentence sentence, int from, int at, Quantity quantity) {
    Indicator indicator = topics.now().head().indicator();
    return indicator != null
        && indicator.dimension().equals(QUANTITY)
        && quantity.kind() == Unit.Kind.MEASURE
        && isNextInRow(sentence, from, at);
  }

  /** 水泥、 or 吨<b>铝棒、</b>: nothing but a product and what joins it stands before the figure. */
  private static boolean isNextInRow(Sentence sentence, int from, int at) {
    boolean joined = false;
    for (int i = from; i < at; i++) {
      Token token = sentence.token(i);
      boolean joint = isJoint(token);
      joined |= joint;
      if (!joint && !token.isText()) {
        return false;
      }
    }
    return joined && at - from <= LONGEST_PRODUCT;
  }
}
