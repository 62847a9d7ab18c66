package org.yuebao.fact;

import java.util.List;

/**
 * A sentence of a story, cut into tokens.
 *
 * @param start first character in the story's body
 * @param end character after the last
 * @param opensParagraph whether it is the first of its paragraph
 * @param tokens in order
 */
record Sentence(int start, int end, boolean opensParagraph, List<Token> tokens) {
  Token token(int index) {
    return tokens.get(index);
  }

  int size() {
    return tokens.size();
  }

  /** Whether any token from {@code from} to before {@code to} has the role. */
  boolean has(Term.Role role, int from, int to) {
    for (int i = Math.max(from, 0); i < to; i++) {
      if (tokens.get(i).has(role)) {
        return true;
      }
    }
    return false;
  }
}
