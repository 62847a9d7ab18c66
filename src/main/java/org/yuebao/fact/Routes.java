package org.yuebao.fact;

import org.yuebao.fact.Term.Role;

/** Lines and ways from place to place, which lie in none of them. */
final class Routes {
  private Routes() {}

  /** <b>福州</b>至<b>宁德</b>城际铁路: a way between two places lies in neither. */
  static boolean isOnRoute(Sentence sentence, int at) {
    boolean goesOn =
        at + 2 < sentence.size()
            && isTo(sentence.token(at + 1))
            && sentence.token(at + 2).region() != null;
    boolean comes =
        at >= 2 && isTo(sentence.token(at - 1)) && sentence.token(at - 2).region() != null;
    return goesOn || comes || isEndOfWay(sentence, at);
  }

  /** 起于<b>四川</b>凉山州、止于<b>江苏</b>苏州: where a line begins or ends. */
  private static boolean isEndOfWay(Sentence sentence, int at) {
    int i = at;
    while (i > 0 && (sentence.token(i).region() != null || PlaceUse.isListed(sentence, i))) {
      i--;
    }
    return sentence.token(i).has(Role.WAY_END);
  }

  static boolean isTo(Token token) {
    return token.isMark("—")
        || (token.has(Role.LINK) && token.has(Role.FILLER) && token.end() - token.start() == 1);
  }

  /** 兰州至张掖铁路: what leads from place to place lies in none of them. */
  static boolean crosses(Sentence sentence, int to) {
    for (int i = sentence.regionBefore(to); i >= 0; i = sentence.regionBefore(i)) {
      if (isOnRoute(sentence, i)) {
        return true;
      }
    }
    return false;
  }
}
