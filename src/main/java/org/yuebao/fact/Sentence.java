package org.yuebao.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.quantity.Quantity;

/**
 * A sentence of a story, cut into tokens.
 *
 * <p>What a reader of many figures asks again and again is looked up once, so that a long row of
 * figures costs no more than its length: where the last region and the last period stand, whether a
 * comma stands between, which bracket comes next.
 */
final class Sentence {
  private final int start;
  private final int end;
  private final boolean opensParagraph;
  private final List<Token> tokens;
  private final Token[] each;
  private final long roles;
  private final int[] regionBefore;
  private final int[] periodBefore;

  /** Asked of figures alone: made when one asks. */
  private int @Nullable [] commasBefore;

  private int @Nullable [] bracketFrom;

  /**
   * A sentence.
   *
   * @param start first character in the story's body
   * @param end character after the last
   * @param opensParagraph whether it is the first of its paragraph
   * @param tokens in order
   */
  Sentence(int start, int end, boolean opensParagraph, List<Token> tokens) {
    this.start = start;
    this.end = end;
    this.opensParagraph = opensParagraph;
    this.tokens = tokens;
    this.each = tokens.toArray(Token[]::new);
    int size = tokens.size();
    this.regionBefore = new int[size + 1];
    this.periodBefore = new int[size + 1];
    this.roles = lookAhead();
  }

  private long lookAhead() {
    long found = 0;
    regionBefore[0] = -1;
    periodBefore[0] = -1;
    for (int i = 0; i < each.length; i++) {
      Token token = each[i];
      found |= token.roles();
      regionBefore[i + 1] = token.region() != null ? i : regionBefore[i];
      periodBefore[i + 1] = token.period() != null ? i : periodBefore[i];
    }
    return found;
  }

  private int[] commasBefore() {
    if (commasBefore == null) {
      int[] commas = new int[each.length + 1];
      for (int i = 0; i < each.length; i++) {
        commas[i + 1] = commas[i] + (each[i].isMark("，,；;") ? 1 : 0);
      }
      commasBefore = commas;
    }
    return commasBefore;
  }

  private int[] bracketFrom() {
    if (bracketFrom == null) {
      int[] brackets = new int[each.length + 1];
      brackets[each.length] = each.length;
      for (int i = each.length - 1; i >= 0; i--) {
        brackets[i] = each[i].isMark("（(）)") ? i : brackets[i + 1];
      }
      bracketFrom = brackets;
    }
    return bracketFrom;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  boolean opensParagraph() {
    return opensParagraph;
  }

  List<Token> tokens() {
    return tokens;
  }

  Token token(int index) {
    return each[index];
  }

  int size() {
    return each.length;
  }

  /** Whether any token has the role. */
  boolean has(Term.Role role) {
    return (roles & Token.bit(role)) != 0;
  }

  /** Whether any token from {@code from} to before {@code to} has the role. */
  boolean has(Term.Role role, int from, int to) {
    if (!has(role)) {
      return false;
    }
    for (int i = Math.max(from, 0); i < to; i++) {
      if (each[i].has(role)) {
        return true;
      }
    }
    return false;
  }

  /** Index of the last token before {@code at} that names a region; -1 when none does. */
  int regionBefore(int at) {
    return regionBefore[at];
  }

  /** Index of the last period before token {@code at}; -1 when there is none. */
  int periodBefore(int at) {
    return periodBefore[at];
  }

  /** Whether a comma or semicolon stands between the two tokens. */
  boolean isApart(int from, int to) {
    return to > from + 1 && commasBefore()[to] > commasBefore()[from + 1];
  }

  /** Whether the first bracket between the two tokens closes: {@code from} stands inside it. */
  boolean isInClosedBrackets(int from, int to) {
    int bracket = bracketFrom()[Math.min(from + 1, each.length)];
    return bracket < Math.min(to, each.length) && each[bracket].isMark("）)");
  }

  /** Where to go on behind a bracket that opens with a token; the token itself where none does. */
  int afterBracket(int at) {
    if (at >= each.length || !each[at].isMark("（(")) {
      return at;
    }
    int closing = at + 1;
    while (closing < each.length && !each[closing].isMark("）)")) {
      closing++;
    }
    return Math.min(closing + 1, each.length);
  }

  /** The token that ends at a character; null when none does. */
  @Nullable Token endingAt(int end) {
    int low = 0;
    int high = each.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (each[middle].end() < end) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < each.length && each[low].end() == end ? each[low] : null;
  }

  /** The token that begins at a character; null when none does. */
  @Nullable Token startingAt(int start) {
    int low = 0;
    int high = each.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (each[middle].start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < each.length && each[low].start() == start ? each[low] : null;
  }

  /**
   * The quantity at a token.
   *
   * @throws IllegalStateException when the token is none
   */
  Quantity quantityAt(int at) {
    Quantity quantity = token(at).quantity();
    if (quantity == null) {
      throw new IllegalStateException("token " + at + " is no quantity");
    }
    return quantity;
  }

  /** Whether a clause begins with the token, a plain verb before it aside: ，实现|利润总额. */
  boolean opensClause(int at) {
    int before = at - 1;
    if (before >= 0 && token(before).has(Role.LINK)) {
      before--;
    }
    return before < 0 || token(before).kind() == Token.Kind.MARK || token(before).has(Role.AMONG);
  }
}
