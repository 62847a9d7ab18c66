package org.yuebao.fact;

import org.yuebao.fact.SubjectHits.Hit;
import org.yuebao.fact.SubjectWord.Role;
import org.yuebao.quantity.Numerals;
import org.yuebao.quantity.Quantity;

/** What stands around a name and says whether its clause is about it. */
final class Surroundings {
  private static final int LONGEST_CLAUSE = 60;
  private static final int LONGEST_BRACKET = 30;
  private static final String COMMAS = "，,；;。";

  private final char[] text;
  private final Sentence sentence;
  private final SubjectHits hits;

  Surroundings(char[] text, Sentence sentence, SubjectHits hits) {
    this.text = text;
    this.sentence = sentence;
    this.hits = hits;
  }

  /**
   * Whether nothing before {@code at} narrows what begins here, or makes it an object; 在 opens with
   * it.
   */
  boolean opens(int at) {
    int before = at;
    while (before > sentence.start() && Character.isWhitespace(text[before - 1])) {
      before--;
    }
    if (before == sentence.start() || NameStart.isMark(text[before - 1])) {
      return true;
    }
    Token token = sentence.endingAt(before);
    if (token != null && PlaceUse.isWhere(token)) {
      return opens(token.start());
    }
    Hit hit = hits.endingAt(before);
    if (hit != null) {
      return hit.is(Role.STOP, "opening") || hit.is(Role.STOP, "of");
    }
    return token != null && (token.period() != null || isAdverb(token));
  }

  private static boolean isAdverb(Token token) {
    return token.has(Term.Role.FILLER) && token.end() - token.start() > 1;
  }

  /** 该, 本 before it. */
  boolean isThis(int start) {
    Hit before = hits.endingAt(start);
    return before != null && before.has(Role.THIS);
  }

  /** 33个…项目, 项目共26个. */
  boolean areCounted(int start, int end) {
    Token before = sentence.endingAt(start);
    Hit counter = hits.endingAt(start);
    if (before != null && before.isQuantity() && !Numerals.isOrdinal(text[before.start()])) {
      return true;
    }
    return (counter != null && counter.has(Role.COUNTER)) || precedesCount(end);
  }

  private boolean precedesCount(int end) {
    Token next = sentence.startingAt(end);
    if (next != null && next.has(Term.Role.FILLER)) {
      next = sentence.startingAt(next.end());
    }
    Quantity quantity = next == null ? null : next.quantity();
    return quantity != null && quantity.countsThings();
  }

  /** Whether the clause goes on with 发布 or 介绍: who says something is not of whom it is said. */
  boolean speaks(int end) {
    for (int i = hits.firstFrom(end); i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (holdsComma(end, hit.start())) {
        return false;
      }
      if (hit.has(Role.SAYS)) {
        return true;
      }
    }
    return false;
  }

  /** A landmark (大道以西), a predicate (是…隧道), one of a list, or a remark in brackets. */
  boolean makeAside(SubjectName name) {
    if (name.kind() == Role.ZONE) {
      return isInBrackets(name);
    }
    return (name.kind() == Role.PROJECT && isLandmark(name))
        || isPredicate(name)
        || isListed(name)
        || isInBrackets(name);
  }

  private boolean isLandmark(SubjectName name) {
    Hit before = hits.endingAt(name.start());
    Hit after = hits.startingAt(name.end());
    return (before != null && before.is(Role.BESIDE, "before"))
        || (after != null && after.is(Role.BESIDE, "after"));
  }

  private boolean isPredicate(SubjectName name) {
    for (int i = hits.firstFrom(name.start()) - 1; i >= 0; i--) {
      Hit hit = hits.get(i);
      if (holdsComma(hit.end(), name.start())) {
        return false;
      }
      if (hit.is(Role.STOP, "predicate")) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsComma(int from, int to) {
    if (to - from > LONGEST_CLAUSE) {
      return true;
    }
    for (int i = from; i < to; i++) {
      if (COMMAS.indexOf(text[i]) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isListed(SubjectName name) {
    Hit next = hits.startingAt(name.end());
    boolean after = name.end() < sentence.end() && text[name.end()] == '、';
    return after
        || (next != null && (next.has(Role.AND) || next.is(Role.STOP, "and")))
        || (name.start() > sentence.start() && text[name.start() - 1] == '、');
  }

  private boolean isInBrackets(SubjectName name) {
    int first = Math.max(sentence.start(), name.start() - LONGEST_BRACKET);
    for (int i = name.start() - 1; i >= first; i--) {
      if ("）)".indexOf(text[i]) >= 0) {
        return false;
      }
      if ("（(".indexOf(text[i]) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Where the brackets close that open right before the hit; -1 when they do not. */
  int endOfBracket(Hit hit) {
    if (hit.start() == sentence.start() || "（(".indexOf(text[hit.start() - 1]) < 0) {
      return -1;
    }
    int limit = Math.min(sentence.end(), hit.end() + LONGEST_BRACKET);
    for (int end = hit.end(); end < limit; end++) {
      if ("）)".indexOf(text[end]) >= 0 || NameStart.isMark(text[end])) {
        return end;
      }
    }
    return -1;
  }
}
