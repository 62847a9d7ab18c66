package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.IndicatorName;

/**
 * The names in a list that values follow one by one: 工业、制造业、工业技改投资<b>分别</b>增长9.4%、13.3%、6.1%.
 *
 * <p>A name that is cut short shares its ending with the last one (工业投资), or its beginning with the
 * first.
 */
final class HeadList {
  private final Sentence sentence;
  private final char[] text;
  private final HeadNames names;
  private final Domains domains;
  private final Words words;

  /** Whether the list tells of trade with partners. */
  private boolean partners;

  HeadList(Sentence sentence, char[] text, HeadNames names, Domains domains, Words words) {
    this.sentence = sentence;
    this.text = text;
    this.names = names;
    this.domains = domains;
    this.words = words;
  }

  /** The heads between the tokens, in order; a single one when there is no list. */
  List<Head> read(int from, int to) {
    int first = clauseStart(from, to);
    List<Head> pair = names.pair(sentence, first, to);
    if (!pair.isEmpty()) {
      return pair;
    }
    partners = tradesWith(first, to);
    List<int[]> parts = new ArrayList<>();
    int start = first;
    for (int i = first; i < to; i++) {
      if (isSeparator(sentence.token(i))) {
        parts.add(new int[] {start, i});
        start = i + 1;
      }
    }
    parts.add(new int[] {start, to});
    List<Head> heads = new ArrayList<>();
    String last = bareText(parts.get(parts.size() - 1));
    String opening = bareText(parts.get(0));
    for (int[] part : parts) {
      Head head = head(part, last, opening);
      if (head != null) {
        heads.add(head);
      }
    }
    return heads;
  }

  /** 对<b>美国</b>进出口、出口: of a partner, not of the whole. */
  private boolean tradesWith(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (sentence.token(i).has(Role.PARTNER) && sentence.token(i + 1).region() != null) {
        return true;
      }
    }
    return false;
  }

  private int clauseStart(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (sentence.token(i).isMark("，,；;：:。")) {
        if (hasContent(i + 1, to)) {
          return i + 1;
        }
      }
    }
    return from;
  }

  private boolean hasContent(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = sentence.token(i);
      if (token.isText() || token.has(Role.INDICATOR)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSeparator(Token token) {
    return token.isMark("、") || token.has(Role.AND);
  }

  private @Nullable Head head(int[] part, String last, String opening) {
    String own = bareText(part);
    if (own.isEmpty()) {
      return null;
    }
    for (int i = part[1] - 1; i >= part[0]; i--) {
      Token token = sentence.token(i);
      IndicatorName name =
          token.has(Role.INDICATOR) ? domains.certainName(token, sentence, i) : null;
      if (name != null && !partners && own.equals(textOf(token))) {
        return new Head(name, own, token.start(), "list." + name.indicator().code());
      }
    }
    if (partners) {
      return new Head(null, own, sentence.token(part[0]).start(), "list.words");
    }
    IndicatorName shared = names.completed(own, last, opening);
    String rule = shared == null ? "list.words" : "list." + shared.indicator().code();
    return new Head(shared, own, sentence.token(part[0]).start(), rule);
  }

  private String textOf(Token token) {
    return new String(text, token.start(), token.end() - token.start());
  }

  /** The naming words of a part, without region, period and words that say nothing. */
  private String bareText(int[] part) {
    StringBuilder bare = new StringBuilder();
    for (int i = part[0]; i < part[1]; i++) {
      Token token = sentence.token(i);
      boolean names =
          token.isText()
              || token.has(Role.INDICATOR)
              || token.has(Role.DOMAIN)
              || (token.has(Role.VETO) && token.region() == null)
              || token.has(Role.PROJECT_NOUN);
      if (names && !(token.isText() && words.namesNothing(sentence, token.start(), token.end()))) {
        bare.append(textOf(token));
      }
    }
    return bare.toString();
  }
}
