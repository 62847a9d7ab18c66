package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.region.RegionWord;

/**
 * What a region does in its sentence: it is what is spoken of, or a partner, a comparison, an
 * office, a whole, the field of a rank, an end of a way.
 */
final class PlaceUse {
  static final String NATION = "CN";
  static final String WORLD = "XW";

  /** A region's rank in a list of the whole nation, which is no indicator of the nation. */
  private static final String RANKING = "RANK_NAT";

  /** Ends the level of 我市 and 我省, which are the paper's own. */
  static final String OWN = ":own";

  /** 对世界经济增长的平均<b>贡献</b>: how many tokens behind a region's growth it may stand. */
  private static final int REACH_OF_SHARE = 4;

  /** How many tokens a firm's name may have. */
  private static final int LONGEST_NAME = 5;

  private PlaceUse() {}

  /**
   * Whether the region is what is spoken of, not a partner, a comparison, an office, a whole or a
   * rank's field.
   */
  static boolean isSubject(Sentence sentence, int at, int quantity) {
    if (at >= quantity - 2
        && quantity < sentence.size()
        && at == ComparedPlaces.ownerOf(sentence, quantity)) {
      return true;
    }
    if (isPartner(sentence, at)
        || (isLeftOut(sentence, at) && !tellsOfLeftOut(sentence, at, quantity))
        || Routes.isOnRoute(sentence, at)
        || ProjectListers.isLister(sentence, at)
        || follows(sentence, at, Role.OFFICE)
        || ComparedPlaces.isLevelWith(sentence, at)
        || ComparedPlaces.isComparedWith(sentence, at)
        || isLedIn(sentence, at)
        || sentence.token(at).has(Role.GAP)
        || sentence.isInClosedBrackets(at, quantity)) {
      return false;
    }
    if (at > 0) {
      int outer = at - 1;
      while (outer > 0 && sentence.token(outer).region() != null) {
        outer--;
      }
      Token before = sentence.token(outer);
      boolean ahead = isOf(before) && outer > 0 && sentence.token(outer - 1).has(Role.GAP);
      if (ahead
          || before.has(Role.COMPARE)
          || before.has(Role.GAP)
          || before.has(Role.SHARE_OF)
          || before.has(Role.RANK_CUE)
          || before.has(Role.BOUND)) {
        return false;
      }
    }
    if (ComparedPlaces.isComparedToo(sentence, at)
        || ComparedPlaces.isSharedToo(sentence, at)
        || isRankedBehind(sentence, at)
        || isWhereOneLies(sentence, at)
        || RankedPlaces.isField(sentence, at, quantity)
        || RankedPlaces.isComparedWith(sentence, at)
        || RankField.isRankedIn(sentence, at)) {
      return false;
    }
    if (RankField.isOfSuperlative(sentence, at) || RankField.isOfCounted(sentence, at)) {
      return false;
    }
    boolean figure = at + 1 < quantity || saysHere(sentence.token(at));
    if (at + 1 < sentence.size()
        && figure
        && isRank(sentence.token(at + 1))
        && !isOwn(sentence.token(at).region())) {
      return false;
    }
    return !isField(sentence, at);
  }

  /** 主要指标<b>全省</b>领跑，…: where one is ahead is not spoken of; but 我区领跑全市. */
  private static boolean isLedIn(Sentence sentence, int at) {
    if (at + 1 >= sentence.size()) {
      return false;
    }
    Token next = sentence.token(at + 1);
    boolean ends = at + 2 >= sentence.size() || sentence.token(at + 2).kind() == Token.Kind.MARK;
    return ends && (next.has(Role.RANK_CUE) || next.has(Role.GAP));
  }

  /** 总量居苏州、<b>南京</b>之后: the next of those that one ranks behind. */
  private static boolean isRankedBehind(Sentence sentence, int at) {
    int i = at - 1;
    while (i > 0 && isListed(sentence, i)) {
      i--;
    }
    return i >= 0 && i < at - 1 && sentence.token(i).has(Role.RANK_CUE);
  }

  /** 远山县位于<b>临川省</b>北部: where a region lies is not spoken of. */
  private static boolean isWhereOneLies(Sentence sentence, int at) {
    int i = at - 1;
    while (i > 0 && (sentence.token(i).region() != null || sentence.token(i).isJoint())) {
      i--;
    }
    return i > 0 && sentence.token(i).has(Role.LIES) && sentence.token(i - 1).region() != null;
  }

  static boolean isField(Token token) {
    return token.region() != null && isField(token.region());
  }

  static boolean isField(RegionWord word) {
    return isNation(word) || word.value().equals(WORLD);
  }

  /** 入选全国首批, 是目前全国唯一, 在世界主要经济体中: the nation and the world as a field, not as a subject. */
  static boolean isField(Sentence sentence, int at) {
    RegionWord word = sentence.token(at).region();
    if (word == null || !isField(word)) {
      return false;
    }
    int verb = at > 0 && sentence.token(at - 1).period() != null ? at - 2 : at - 1;
    if (verb >= 0 && isPredicate(sentence.token(verb))) {
      return true;
    }
    if (at + 1 < sentence.size()) {
      boolean of = isOf(sentence.token(at + 1)) && at + 2 < sentence.size();
      Token next = sentence.token(of ? at + 2 : at + 1);
      if (namesRanking(next)) {
        return true;
      }
      if (next.has(Role.INDICATOR)
          || next.has(Role.DOMAIN)
          || next.period() != null
          || next.region() != null
          || next.isMark("，,")) {
        return false;
      }
    }
    boolean within = at > 0 && isWhere(sentence.token(at - 1));
    return within || word.value().equals(WORLD) || !opensClause(sentence, at);
  }

  /** 中国<b>工业百强区</b>: those among whom one is ranked. */
  private static boolean namesRanking(Token token) {
    Term term = token.term(Role.INDICATOR);
    return term != null && term.name() != null && term.name().indicator().code().equals(RANKING);
  }

  /** Whether a ranking is named before the token: 综合实力百强县, 排名. */
  static boolean speaksOfRanking(Sentence sentence, int to) {
    for (int i = 0; i < to; i++) {
      if (sentence.token(i).has(Role.RANK_CUE) || namesRanking(sentence.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** 在全国率先: 在 is both a verb and a light word. */
  static boolean isWhere(Token token) {
    return token.has(Role.LINK)
        && isLocative(token)
        && !token.has(Role.AND)
        && !token.has(Role.ORIGIN);
  }

  /** 是全国唯一, 成为世界第一. */
  static boolean isPredicate(Token token) {
    return token.has(Role.LINK)
        && !token.has(Role.BASE)
        && token.kind() == Token.Kind.WORD
        && !token.has(Role.BOUND)
        && !token.has(Role.ORIGIN)
        && !isLocative(token);
  }

  /** 在全国: a verb that only says where; 为 says what too. */
  static boolean isLocative(Token token) {
    return token.has(Role.FILLER) && !token.has(Role.REACHES);
  }

  static boolean isNation(RegionWord word) {
    return word.kind() == RegionWord.Kind.HERE
        ? word.value().equals("country")
        : word.value().equals(NATION);
  }

  /** 韩国是我区第三大外资来源国: 我区 is who has it, 全省 in 居全省第二位 is where it ranks. */
  static boolean isOwn(@Nullable RegionWord word) {
    return word != null && word.kind() == RegionWord.Kind.HERE && word.value().endsWith(OWN);
  }

  static boolean isRank(Token token) {
    return token.quantity() != null && token.quantity().unit().equals("RANK");
  }

  /** 对<b>美国</b>、<b>欧盟</b>和<b>东盟</b>出口, 与<b>非洲</b>进出口. */
  static boolean isPartner(Sentence sentence, int at) {
    if (PartnerTrade.isTradedWith(sentence, at)) {
      return true;
    }
    int i = at - 1;
    while (i > 0 && isListed(sentence, i)) {
      i--;
    }
    return i >= 0 && sentence.token(i).has(Role.PARTNER) && !growsItself(sentence, at);
  }

  /** 对<b>中国</b>二季度经济增速的预期: whose growth is told, no matter who tells of it. */
  private static boolean growsItself(Sentence sentence, int at) {
    int next = at + 1;
    while (next < sentence.size()
        && (sentence.token(next).period() != null || isOf(sentence.token(next)))) {
      next++;
    }
    Term term = next < sentence.size() ? sentence.token(next).term(Role.INDICATOR) : null;
    return term != null
        && term.name() != null
        && term.name().measure().equals("GROWTH")
        && !sentence.has(Role.CONTRIBUTION, next, Math.min(sentence.size(), next + REACH_OF_SHARE));
  }

  /** 除了<b>重庆</b>和<b>云南</b>外: regions of which the rest of the sentence does not tell. */
  static boolean isLeftOut(Sentence sentence, int at) {
    int i = at - 1;
    while (i > 0 && isListed(sentence, i)) {
      i--;
    }
    return i >= 0 && sentence.token(i).has(Role.EXCEPT);
  }

  /**
   * 除了<b>大连</b>的投资下降0.6%外, 除了<b>大连</b>是3.1%外, 除了<b>大连</b>3.1%外: the figure says why a region is
   * left out.
   */
  private static boolean tellsOfLeftOut(Sentence sentence, int at, int quantity) {
    if (at + 1 >= sentence.size() || sentence.isApart(at, quantity)) {
      return false;
    }
    Token next = sentence.token(at + 1);
    return at + 1 == quantity || isOf(next) || isPredicate(next) || next.has(Role.CHANGE);
  }

  /** Whether the token is a region or joins two of them. */
  static boolean isListed(Sentence sentence, int at) {
    Token token = sentence.token(at);
    boolean joins =
        token.isMark("、")
            || (token.has(Role.FILLER)
                && !token.has(Role.PARTNER)
                && token.end() - token.start() == 1);
    return token.region() != null || (joins && sentence.token(at - 1).region() != null);
  }

  /** 江西、黑龙江、陕西<b>三省</b>: says only how many have just been named. */
  static boolean sumsUp(Sentence sentence, int at) {
    RegionWord word = sentence.token(at).region();
    return word != null
        && word.kind() == RegionWord.Kind.SEVERAL
        && sentence.token(at - 1).region() != null;
  }

  /** 上海和北京, 京沪: one value for several. */
  static boolean isJoined(Sentence sentence, int at) {
    return joinedWith(sentence, at) >= 0;
  }

  /** The region that stands side by side with this one, before it; -1 when none does. */
  static int joinedWith(Sentence sentence, int at) {
    if (at < 1) {
      return -1;
    }
    Token between = sentence.token(at - 1);
    if (ProvinceRow.isLetter(between) && ProvinceRow.isLetter(sentence.token(at))) {
      return at - 1;
    }
    int outer = at;
    while (outer > 1 && sentence.token(outer - 1).region() != null) {
      outer--;
    }
    Token joint = sentence.token(outer - 1);
    boolean joined = joint.isMark("、") || joint.has(Role.AND);
    return joined && outer >= 2 && sentence.token(outer - 2).region() != null ? outer - 2 : -1;
  }

  /** 排在第三位的<b>山东</b>，增长最快的是<b>贵阳</b>，: what is described before its name is spoken of after it. */
  static boolean isDescribed(Sentence sentence, int at) {
    int of = at > 1 && isPredicate(sentence.token(at - 1)) ? at - 2 : at - 1;
    return of >= 0
        && isOf(sentence.token(of))
        && at + 1 < sentence.size()
        && sentence.token(at + 1).isMark("，,");
  }

  /** 全市, 我省, and 全国, which is a name too. */
  static boolean saysHere(Token token) {
    for (Term term : token.terms()) {
      if (term.region() != null && term.region().kind() == RegionWord.Kind.HERE) {
        return true;
      }
    }
    return false;
  }

  static boolean opensSentence(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.isMark("；;")) {
        return true;
      }
      if (token.isText() || token.isQuantity() || token.has(Role.INDICATOR)) {
        return false;
      }
    }
    return true;
  }

  static boolean opensClause(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.isMark("“《") && i > 0) {
        continue;
      }
      if (token.kind() == Token.Kind.MARK) {
        return true;
      }
      if (token.has(Role.APPOSITION) || (i == at - 1 && token.has(Role.CLASS))) {
        return true;
      }
      if (!token.has(Role.FILLER)
          && token.period() == null
          && token.region() == null
          && !token.has(Role.LINK)
          && !token.has(Role.AMONG)) {
        return false;
      }
    }
    return true;
  }

  /**
   * 浙江|清河面业生产基地, 安徽|中茂木业有限公司: a region right before unknown words, or before those of a firm, may
   * belong to a name.
   */
  static boolean isInName(Sentence sentence, int at) {
    return isBeforeText(sentence, at) || isBeforeFirm(sentence, at);
  }

  /** 浙江|清河面业, 江苏|克服困难. */
  static boolean isBeforeText(Sentence sentence, int at) {
    return at + 1 < sentence.size()
        && sentence.token(at + 1).isText()
        && sentence.token(at + 1).start() == sentence.token(at).end();
  }

  private static boolean isBeforeFirm(Sentence sentence, int at) {
    for (int i = at + 1; i < sentence.size() && i <= at + LONGEST_NAME; i++) {
      Token token = sentence.token(i);
      if (token.start() != sentence.token(i - 1).end() || token.kind() == Token.Kind.MARK) {
        return false;
      }
      if (token.has(Role.ENTERPRISE)) {
        return true;
      }
    }
    return false;
  }

  /** A word of a figure's own that names neither place nor thing: 约, 增长. */
  static boolean isPlain(Token token) {
    return token.kind() == Token.Kind.WORD
        && token.region() == null
        && !token.has(Role.INDICATOR)
        && !token.has(Role.DOMAIN);
  }

  static boolean isOf(Token token) {
    return token.has(Role.FILLER)
        && !token.has(Role.AND)
        && !token.has(Role.LINK)
        && token.end() - token.start() == 1;
  }

  /** The last region before a quantity that is no part of a comparison or a share. */
  static int nearestSubject(Sentence sentence, int at) {
    int i = sentence.regionBefore(at);
    while (i >= 0 && !isSubject(sentence, i, at)) {
      i = sentence.regionBefore(i);
    }
    return i;
  }

  static boolean follows(Sentence sentence, int at, Role role) {
    return at + 1 < sentence.size() && sentence.token(at + 1).has(role);
  }

  static String zoneName(RegionWord word) {
    int bar = word.value().indexOf(';');
    return bar < 0 ? word.value() : word.value().substring(0, bar);
  }

  static @Nullable String zoneRegion(RegionWord word) {
    int bar = word.value().indexOf(';');
    return bar < 0 ? null : word.value().substring(bar + 1);
  }
}
