package org.yuebao.fact;

import org.yuebao.fact.Term.Role;

/**
 * Whether those who carry out projects are counted, and not what they carry out:
 * <b>14个城市</b>新上马了地铁项目, <b>22个省</b>的搬迁项目, <b>2000个驻村工作队</b>共实施惠民工程; but 3个城市更新项目, 5个国家重点项目.
 */
final class ProjectDoers {
  /** How many characters their noun may have. */
  private static final int LONGEST_NOUN = 10;

  private final char[] text;
  private final Words words;
  private final ConceptWords concepts;

  ProjectDoers(char[] text, Words words, ConceptWords concepts) {
    this.text = text;
    this.words = words;
    this.concepts = concepts;
  }

  /**
   * Whether the noun right behind a count is that of those who carry out.
   *
   * @param name the token that names projects behind it
   */
  boolean areCounted(Sentence sentence, int at, int name) {
    int from = sentence.token(at).end();
    // 6个由企业实施的项目: who is named after 由 is not counted.
    if (sentence.token(at + 1).has(Role.ORIGIN)) {
      return false;
    }
    int to = Math.min(sentence.token(name).start(), from + LONGEST_NOUN);
    for (int end = from + 1; end < to; end++) {
      if (concepts.end(text, end, ConceptWords.Role.DOER) && !namesRegion(sentence, from, end)) {
        boolean own = isOf(sentence, end) && !words.beginsWithoutNoun(sentence, from, end);
        if (own || act(sentence, end, sentence.token(name).start())) {
          return true;
        }
      }
    }
    return false;
  }

  /** 12个<b>我区</b>的项目: where they lie. */
  private static boolean namesRegion(Sentence sentence, int from, int end) {
    Token last = sentence.endingAt(end);
    return last != null && last.region() != null && last.start() >= from;
  }

  private static boolean isOf(Sentence sentence, int from) {
    Token next = sentence.startingAt(from);
    return next != null && next.has(Role.OF);
  }

  /** 共<b>实施</b>惠民工程, 正在<b>开展</b>修复工程: with nothing but light words before the verb. */
  private boolean act(Sentence sentence, int from, int to) {
    int at = from;
    while (at < to) {
      if (concepts.begin(text, at, ConceptWords.Role.DOES)) {
        return true;
      }
      Token next = sentence.startingAt(at);
      if (next == null || next.has(Role.OF) || !isLight(next)) {
        return false;
      }
      at = next.end();
    }
    return false;
  }

  private static boolean isLight(Token token) {
    return token.has(Role.FILLER)
        || token.has(Role.LINK)
        || token.has(Role.DONE)
        || token.has(Role.IN_ALL)
        || token.has(Role.STATUS);
  }
}
