package org.yuebao.fact;

import org.yuebao.fact.Term.Role;

/** Lines and ways from place to place, which lie in none of them. */
final class Routes {
  /** 设…淮安<b>东</b>、宝应: how many characters the words between stations may have. */
  private static final int LONGEST_STATION = 3;

  private Routes() {}

  /** <b>福州</b>至<b>宁德</b>城际铁路: a way between two places lies in neither. */
  static boolean isOnRoute(Sentence sentence, int at) {
    boolean goesOn =
        at + 2 < sentence.size()
            && isTo(sentence.token(at + 1))
            && sentence.token(at + 2).region() != null;
    boolean comes =
        at >= 2 && isTo(sentence.token(at - 1)) && sentence.token(at - 2).region() != null;
    return goesOn || comes || isEndOfWay(sentence, at) || isStation(sentence, at);
  }

  /** 设<b>灌云</b>、<b>涟水</b>、<b>淮安</b>东等11座车站: one of the stations that are counted behind them. */
  private static boolean isStation(Sentence sentence, int at) {
    int i = at + 1;
    while (i + 1 < sentence.size() && isOfStations(sentence, i)) {
      i++;
    }
    boolean listed = i > at + 1 || (at > 0 && sentence.token(at - 1).isMark("、"));
    return i + 1 < sentence.size()
        && listed
        && sentence.token(i).isQuantity()
        && sentence.token(i + 1).has(Role.WAY_END);
  }

  private static boolean isOfStations(Sentence sentence, int at) {
    Token token = sentence.token(at);
    boolean light = token.isText() || token.has(Role.FILLER);
    return token.region() != null
        || token.isMark("、")
        || (light && token.end() - token.start() <= LONGEST_STATION);
  }

  /** 经淮安、扬州，<b>跨越</b>长江: whether the sentence says how a line runs. */
  static boolean tellsOfWay(Sentence sentence) {
    if (!sentence.has(Role.WAY_END)) {
      return false;
    }
    for (int i = 0; i < sentence.size(); i++) {
      boolean figure = i + 1 < sentence.size() && sentence.token(i + 1).isQuantity();
      if (sentence.token(i).has(Role.WAY_END) && !figure) {
        return true;
      }
    }
    return false;
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
