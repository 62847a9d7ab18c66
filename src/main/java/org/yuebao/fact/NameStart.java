package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.SubjectHits.Hit;
import org.yuebao.fact.SubjectWord.Role;

/**
 * Where a name begins that a word ends.
 *
 * <p>After a mark, after a time, a figure or 全市, after a word over which no name reaches (的, 在, 由),
 * or after a verb that a name may follow (推进): 由澜芯公司投资建设的|澜芯功率半导体封装项目. Function words of one
 * character count only where the segmenter sees a word in them: 自由贸易 holds no 由.
 */
final class NameStart {
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_BRACKET = 30;
  private static final int LEAST_MODIFIER = 2;
  private static final int LEAST_AFTER_VERB = 3;
  private static final String OPENING = "（(“《‘";
  private static final String CLOSING = "）)”》’";

  private final char[] text;
  private final Sentence sentence;
  private final SubjectHits hits;
  private final Words words;

  NameStart(char[] text, Sentence sentence, SubjectHits hits, Words words) {
    this.text = text;
    this.sentence = sentence;
    this.hits = hits;
    this.words = words;
  }

  /** The first character of the name that the hit ends. */
  int before(Hit ending) {
    int rough = boundary(ending, false);
    return isGeneric(rough, ending.start()) && !mayStop(rough, ending.start())
        ? rough
        : withoutVerb(boundary(ending, true), ending.start());
  }

  /** Whether nothing but words that name nothing stands between. */
  boolean isGeneric(int from, int to) {
    int own = to - from;
    for (int i = hits.firstFrom(from); i < hits.size() && hits.get(i).end() <= to; i++) {
      Hit hit = hits.get(i);
      if (hit.has(Role.GENERIC) || hit.has(Role.VERB) || hit.has(Role.REFERENCE)) {
        own -= hit.length();
      }
    }
    return own < LEAST_MODIFIER;
  }

  /** Whether a function word of one character may stand between: only the segmenter knows. */
  private boolean mayStop(int from, int to) {
    for (int i = hits.firstFrom(from); i < hits.size() && hits.get(i).end() <= to; i++) {
      if (hits.get(i).word().mayStop()) {
        return true;
      }
    }
    return false;
  }

  /** Whether no name reaches over a character. */
  static boolean isMark(char c) {
    return "，,；;：:。！？!?、（(“\"《‘【】[]〔〕—…|\t\n*_★●.．".indexOf(c) >= 0;
  }

  /**
   * The first character that may belong to the name.
   *
   * @param segmented whether the segmenter is asked, which may only shorten the name
   */
  private int boundary(Hit ending, boolean segmented) {
    int at = ending.start();
    while (at > sentence.start() && ending.start() - at < LONGEST_NAME) {
      int figure = hits.startOfFigure(at);
      if (figure >= 0) {
        at = figure;
        continue;
      }
      Hit hit = hits.endingAt(at);
      if (stops(hit, ending, at, segmented)) {
        return at;
      }
      if (hit != null) {
        at = hit.start();
      } else if (CLOSING.indexOf(text[at - 1]) >= 0 && opening(at - 1) >= 0) {
        at = opening(at - 1);
      } else if (isMark(text[at - 1]) || CLOSING.indexOf(text[at - 1]) >= 0) {
        return at;
      } else {
        at--;
      }
    }
    return at;
  }

  private boolean stops(@Nullable Hit hit, Hit ending, int at, boolean segmented) {
    boolean generic = hit != null && hit.has(Role.GENERIC);
    if (hits.endsApart(at)) {
      return true;
    }
    if (segmented && !generic && words.turns(sentence, at, startsRegion(at))) {
      return true;
    }
    return hit != null && reachesNot(hit, ending, at, segmented);
  }

  /** Whether no name that ends so reaches over the word. */
  private boolean reachesNot(Hit hit, Hit ending, int at, boolean segmented) {
    if (hit.word().mayStop()) {
      return isWord(hit, segmented) && !isWay(hit, ending);
    }
    return switch (hit.word().role()) {
      case AND -> endsName(hit.start());
      case VERB -> !isGeneric(at, ending.start());
      case EVENT, FUND, CLUSTER -> !hit.has(ending.word().role());
      default -> false;
    };
  }

  private boolean isWord(Hit hit, boolean segmented) {
    return hit.length() > 1
        || hit.is(Role.STOP, "of")
        || (segmented && words.isWord(sentence, hit.start(), hit.end()));
  }

  /** 云澜至太华城际铁路. */
  private static boolean isWay(Hit hit, Hit ending) {
    return hit.is(Role.STOP, "way") && ending.is(Role.PROJECT, "line");
  }

  private boolean endsName(int at) {
    Hit hit = hits.endingAt(at);
    return hit != null && hit.word().endsName();
  }

  private boolean startsRegion(int at) {
    Token token = sentence.startingAt(at);
    return token != null && token.region() != null;
  }

  /** Verbs at the beginning are no part of the name: 探访|云澜冷链物流中心. */
  private int withoutVerb(int from, int ending) {
    int start = from;
    while (start < ending && Character.isWhitespace(text[start])) {
      start++;
    }
    int verb = words.endOfVerb(sentence, start);
    while (verb > start && ending - verb >= LEAST_AFTER_VERB && !isFigure(verb)) {
      start = verb;
      verb = words.endOfVerb(sentence, start);
    }
    return start;
  }

  /** 年产|5万吨纤维项目: what is made is part of the name with how much. */
  private boolean isFigure(int at) {
    Token next = sentence.startingAt(at);
    return next != null && next.isQuantity();
  }

  private int opening(int closing) {
    char open = OPENING.charAt(CLOSING.indexOf(text[closing]));
    for (int i = closing - 1; i >= sentence.start() && closing - i <= LONGEST_BRACKET; i--) {
      if (text[i] == open) {
        return i;
      }
    }
    return -1;
  }
}
