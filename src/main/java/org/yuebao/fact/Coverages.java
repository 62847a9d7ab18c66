package org.yuebao.fact;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Mentions.Mention;
import org.yuebao.fact.SubjectWord.Role;
import org.yuebao.region.RegionWord;

/**
 * Says which part of its region a figure covers: 市本级, 中心城区, 不含常州经开区. A coverage goes on through its
 * paragraph and the numbered items after it, until a region is named.
 */
final class Coverages {
  private final Mentions mentions;
  private final char[] text;
  private @Nullable String topic;
  private int topicParagraph;

  Coverages(Mentions mentions, char[] text) {
    this.mentions = mentions;
    this.text = text;
  }

  /**
   * The coverage of the figure at token {@code at} in the paper's words; null when it covers all.
   */
  @Nullable String at(Sentence sentence, int at) {
    if (sentence.end() - sentence.start() > SubjectHits.LONGEST_SENTENCE) {
      return null;
    }
    String excluded = excluded(sentence, at);
    for (int i = at - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.has(Term.Role.COVERAGE) && opensClause(sentence, i)) {
        String words = slice(token) + (excluded == null ? "" : "（" + excluded + "）");
        turnTo(leads(sentence, i) ? words : null);
        return words;
      }
      RegionWord region = token.region();
      if (region != null && region.kind() != RegionWord.Kind.ZONE && !isBracketed(sentence, i)) {
        turnTo(null);
        return excluded;
      }
    }
    if (excluded != null) {
      return excluded;
    }
    turnTo(goesOn(sentence) ? topic : null);
    return topic;
  }

  /** 其中市本级… reaches no further than its sentence. */
  private static boolean leads(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.isQuantity() || token.has(Term.Role.AMONG)) {
        return false;
      }
    }
    return true;
  }

  private boolean goesOn(Sentence sentence) {
    boolean item = sentence.token(0).rejected() != null;
    int paragraph = mentions.paragraph();
    return topicParagraph == paragraph || (item && topicParagraph == paragraph - 1);
  }

  private void turnTo(@Nullable String coverage) {
    topic = coverage;
    topicParagraph = mentions.paragraph();
  }

  /** （不含常州经开区） before the figure in its clause. */
  private @Nullable String excluded(Sentence sentence, int at) {
    if (!mentions.mayHold(sentence, Set.of(Role.EXCLUSION))) {
      return null;
    }
    List<Mention> all = mentions.of(sentence);
    for (int i = all.size() - 1; i >= 0; i--) {
      SubjectName name = all.get(i).name();
      if (name.kind() == Role.EXCLUSION && name.end() <= sentence.token(at).start()) {
        return Subjects.holdsComma(sentence, name.end(), at) ? null : name.name();
      }
    }
    return null;
  }

  /** 市级以上平台 names a grade: a coverage stands at the head of its clause. */
  private static boolean opensClause(Sentence sentence, int at) {
    if (at + 1 < sentence.size() && sentence.token(at + 1).has(Term.Role.BOUND_AFTER)) {
      return false;
    }
    for (int i = at - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.kind() == Token.Kind.MARK) {
        return !token.isMark("、“");
      }
      if (token.period() == null && !token.has(Term.Role.FILLER) && !token.has(Term.Role.AMONG)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBracketed(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (sentence.token(i).isMark("（(")) {
        return true;
      }
      if (sentence.token(i).isMark("）)")) {
        return false;
      }
    }
    return false;
  }

  private String slice(Token token) {
    return new String(text, token.start(), token.end() - token.start());
  }
}
