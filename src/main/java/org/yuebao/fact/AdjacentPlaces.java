package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.region.RegionWord;

/**
 * The region that a figure is of because of where it stands: in brackets behind it, or before it.
 */
final class AdjacentPlaces {
  private final PlaceNames names;
  private final Sites sites;

  AdjacentPlaces(PlaceNames names, Sites sites) {
    this.names = names;
    this.sites = sites;
  }

  /**
   * 宁波市（954.4万人）, 杭州（GDP 9389亿元）, 比全国平均水平（6.3%）: a figure in brackets is of what stands before
   * them.
   */
  @Nullable String ownerOfBracket(Sentence sentence, int at) {
    int open = at - 1;
    while (open > 0
        && (PlaceUse.isPlain(sentence.token(open)) || sentence.token(open).has(Role.INDICATOR))) {
      open--;
    }
    if (open <= 0 || !sentence.token(open).isMark("（(")) {
      return null;
    }
    int owner = open - 1;
    if (owner > 0 && sentence.token(owner).has(Role.FILLER)) {
      owner--;
    }
    RegionWord word = sentence.token(owner).region();
    boolean named = word != null && word.kind() != RegionWord.Kind.ZONE;
    return named && !PlaceUse.isJoined(sentence, owner) ? names.resolve(sentence, owner) : null;
  }

  /** 总投资8亿元的<b>桐庐</b>古镇改造工程: a figure may describe what is named right after it. */
  @Nullable String described(Sentence sentence, int at, boolean project) {
    int next = at + 1;
    while (next < sentence.size() && sentence.token(next).has(Role.BOUND_AFTER)) {
      next++;
    }
    if (next + 1 >= sentence.size() || !PlaceUse.isOf(sentence.token(next))) {
      return null;
    }
    int named = innermost(sentence, next + 1);
    if (project && PlaceUse.isInName(sentence, named)) {
      int site = sites.inName(sentence, named);
      if (site < 0 && (sites.isOfStranger(sentence, named) || sites.holdsHome(sentence, named))) {
        return null;
      }
      named = site < 0 ? named : site;
    }
    RegionWord word = sentence.token(named).region();
    boolean listed = named + 2 < sentence.size() && PlaceUse.isJoined(sentence, named + 2);
    if (word == null || listed || PlaceUse.isField(word)) {
      return null;
    }
    return word.kind() == RegionWord.Kind.ZONE
        ? PlaceUse.zoneRegion(word)
        : names.resolve(sentence, named);
  }

  /** 户籍人口第一大县的临泉: who ranks may stand after the rank. */
  @Nullable String regionAfter(Sentence sentence, int at) {
    for (int i = at + 1; i < sentence.size() && !sentence.token(i).isMark("，,；;"); i++) {
      RegionWord word = sentence.token(i).region();
      if (word != null && word.kind() != RegionWord.Kind.ZONE && !PlaceUse.isField(word)) {
        return names.resolve(sentence, innermost(sentence, i));
      }
    }
    return null;
  }

  /** 安徽<b>临泉县</b>: the last of regions that stand in a row, each in the one before. */
  static int innermost(Sentence sentence, int first) {
    int last = first;
    while (last + 1 < sentence.size() && sentence.token(last + 1).region() != null) {
      last++;
    }
    return last;
  }
}
