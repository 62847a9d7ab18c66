package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;

/** The region that a figure was said of: it holds for the sentence until another is named. */
final class ToldPlaces {
  private @Nullable Sentence sentence;
  private int at;
  private @Nullable String region;

  /** Whether the sentence tells of other regions, too. */
  private boolean several;

  /** The sentence before. */
  private @Nullable Sentence last;

  /** A figure is of the region that a token of its sentence names; the region. */
  String tell(Sentence said, int token, String code) {
    boolean again = sentence == said;
    several = again && (several || !code.equals(region));
    sentence = said;
    at = token;
    region = code;
    return code;
  }

  /** The token that named the region of the sentence's last figure; -1 when none did. */
  int lastIn(Sentence said) {
    return sentence == said ? at : -1;
  }

  /** The region told of last. */
  @Nullable String region() {
    return region;
  }

  /** <b>其中</b>，规上工业增加值…: the one region that the sentence before told of; else null. */
  @Nullable String whole(Sentence next) {
    boolean goesOn = sentence != null && sentence == last && !several && !next.opensParagraph();
    return goesOn && next.token(0).has(Role.AMONG) ? region : null;
  }

  void leave(Sentence said) {
    last = said;
  }
}
