package org.yuebao.fact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;

/** Rules by which a word in the clause narrows an indicator: 签约 makes projects signed projects. */
public final class Refinements {
  /**
   * A rule.
   *
   * @param cue a domain or milestone value, as terms carry it, or the code of what was told right
   *     before
   * @param code the narrower indicator
   */
  public record Rule(String cue, String code) {}

  private final Map<String, List<Rule>> byCode;

  public Refinements(Map<String, List<Rule>> byCode) {
    this.byCode = Map.copyOf(byCode);
  }

  /**
   * The narrower indicator; null when the clause says nothing of the kind.
   *
   * @param named where the name begins: a cue of another figure in a list says nothing of it
   * @param topic code of what was told right before; null when there is none
   */
  @Nullable Indicator narrow(
      Indicator indicator,
      int named,
      @Nullable String topic,
      Sentence sentence,
      int at,
      Catalogue catalogue) {
    List<Rule> rules = byCode.getOrDefault(indicator.code(), List.of());
    if (rules.isEmpty()) {
      return null;
    }
    Rule rule = said(rules, sentence, named, at, -1);
    rule = rule == null ? said(rules, sentence, named, at, 1) : rule;
    for (Rule told : rules) {
      if (rule == null && told.cue().equals(topic)) {
        rule = told;
      }
    }
    return rule == null ? null : catalogue.get(rule.code());
  }

  /**
   * The rule whose cue stands nearest in the clause of the quantity, looking from it in one
   * direction: 签约286个、<b>开工</b>243个; 竣工 in 开工150个、竣工100个 is said of the second.
   */
  private static @Nullable Rule said(
      List<Rule> rules, Sentence sentence, int named, int at, int direction) {
    for (int i = at + direction; i >= 0 && i < sentence.size(); i += direction) {
      Token token = sentence.token(i);
      boolean ofAnother = direction < 0 && token.end() <= named && closesItem(sentence, i);
      if (ofAnother || token.isMark("，,；;。：:")) {
        return null;
      }
      int next = sentence.afterBracket(i + 1);
      boolean another =
          direction > 0 && next < sentence.size() && sentence.token(next).isQuantity();
      Rule rule = another ? null : saidBy(token, rules);
      if (rule != null) {
        return isOneOfSeveral(rule, rules, sentence, i, direction) ? null : rule;
      }
    }
    return null;
  }

  private static @Nullable Rule saidBy(Token token, List<Rule> rules) {
    for (Rule rule : rules) {
      if (says(token, rule.cue())) {
        return rule;
      }
    }
    return null;
  }

  /** 项目<b>开工、建设、投产</b>: a row of words that ask for different ones asks for none of them. */
  private static boolean isOneOfSeveral(
      Rule rule, List<Rule> rules, Sentence sentence, int at, int direction) {
    int i = at;
    while (isInner(sentence, i + direction) && isInner(sentence, i + 2 * direction)) {
      i += direction;
      boolean joint = sentence.token(i).isMark("、") || sentence.token(i).has(Term.Role.AND);
      Rule other = joint ? saidBy(sentence.token(i + direction), rules) : null;
      if (other != null && !other.code().equals(rule.code())) {
        return true;
      }
      if (!joint && sentence.token(i).kind() == Token.Kind.MARK) {
        return false;
      }
    }
    return false;
  }

  private static boolean isInner(Sentence sentence, int at) {
    return at >= 0 && at < sentence.size() && !sentence.token(at).isQuantity();
  }

  /** 投产7公里<b>、</b>新开工项目64项: what stands before it is said of another figure. */
  private static boolean closesItem(Sentence sentence, int at) {
    return at > 0 && sentence.token(at).isMark("、") && sentence.token(at - 1).isQuantity();
  }

  private static boolean says(Token token, String cue) {
    for (Term term : token.terms()) {
      if (term.value().equals(cue)) {
        return true;
      }
    }
    return false;
  }
}
