package org.yuebao.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.region.Gazetteer;
import org.yuebao.region.Region;
import org.yuebao.region.RegionWord;
import org.yuebao.region.TownNames;

/**
 * The region that the text speaks of: what was last named as the subject, else the paper's home.
 */
final class Places {
  private static final String NATION = "CN";
  private static final String OWN = ":own";
  private static final String WORLD = "XW";

  private final Gazetteer gazetteer;
  private final String home;
  private final Set<String> mentioned = new HashSet<>();
  private @Nullable String current;
  private boolean report;
  private final Map<String, Integer> insideMentions = new HashMap<>();

  /**
   * The place within the home region that the story has named most, then last: where its project
   * lies.
   */
  private @Nullable String lastInside;

  /** Whether the paragraph before is the headline of this one. */
  private boolean underHeadline;

  private @Nullable String lastCity;

  /** The towns near home. */
  private final TownNames towns;

  /** A region that a figure was said of: it holds for the sentence until another is named. */
  private record Said(Sentence sentence, int at, String region) {}

  private @Nullable Said said;

  Places(Gazetteer gazetteer, String home) {
    this.gazetteer = gazetteer;
    this.home = home;
    Region prefecture = gazetteer.ancestor(home, "prefecture");
    this.towns = gazetteer.townNames(prefecture == null ? home : prefecture.code());
  }

  /**
   * What holds for a quantity.
   *
   * @param region code; null when several are meant
   * @param zone the zone or coverage; null when none is named
   */
  record Found(@Nullable String region, @Nullable String zone) {}

  /** The story is a report of its home: what it says of places within does not carry on. */
  void isReport() {
    report = true;
  }

  /**
   * What a paragraph said of another place than home ends with it. A national story goes on from
   * place to place, and each of its paragraphs may tell of another project; under a new headline
   * nothing goes on.
   */
  void openParagraph(boolean headline) {
    if (home.equals(NATION)) {
      if (headline || !underHeadline) {
        insideMentions.clear();
        lastInside = null;
      }
      current = headline ? null : current;
      underHeadline = headline;
    } else if (!home.isEmpty()) {
      current = null;
    }
  }

  /**
   * Whether the short name of a county may be taken: near home, or when the story has named it in
   * full.
   */
  boolean knows(String code) {
    if (mentioned.contains(code)) {
      return true;
    }
    Region prefecture = gazetteer.ancestor(home, "prefecture");
    return prefecture != null
        ? gazetteer.holds(prefecture.code(), code)
        : gazetteer.isMunicipality(home) && gazetteer.holds(home, code);
  }

  /** The town that is named at {@code at}, near home or right behind the region it lies in. */
  @Nullable Region town(char[] text, int at, int limit, @Nullable RegionWord before) {
    Region town = towns.at(text, at, limit);
    return town == null && before != null && before.kind() != RegionWord.Kind.ZONE
        ? gazetteer.townNames(before.value()).at(text, at, limit)
        : town;
  }

  /** Whether {@code code} lies in the region that the word names: 浙江桐庐. */
  boolean isIn(@Nullable RegionWord outer, String code) {
    return outer != null
        && outer.kind() == RegionWord.Kind.NAME
        && !outer.value().equals(NATION)
        && gazetteer.holds(outer.value(), code);
  }

  /** The place for the quantity at token {@code at}. */
  Found at(Sentence sentence, int at, boolean rank, boolean project) {
    String owner = ownerOfBracket(sentence, at);
    owner = owner == null && !rank ? described(sentence, at) : owner;
    if (owner != null) {
      return new Found(owner, null);
    }
    String zone = null;
    for (int i = sentence.regionBefore(at); i >= 0; i = sentence.regionBefore(i)) {
      RegionWord word = sentence.token(i).region();
      if (word == null || !isSubject(sentence, i, at) || (rank && isFieldOfRank(sentence, i))) {
        continue;
      }
      if (!isTopic(sentence, i) && sentence.isApart(i, at) && !(project && isInside(sentence, i))) {
        continue;
      }
      if (word.kind() == RegionWord.Kind.SEVERAL) {
        return new Found(null, zone);
      }
      if (word.kind() == RegionWord.Kind.ZONE) {
        zone = zone == null ? zoneName(word) : zone;
        String region = zoneRegion(word);
        if (region != null) {
          return new Found(
              home.isEmpty() || !gazetteer.holds(region, home) || region.equals(NATION)
                  ? region
                  : home,
              zone);
        }
        continue;
      }
      if (isJoined(sentence, i)) {
        return new Found(null, zone);
      }
      String region = resolve(sentence, i);
      if (region != null && !isPartnerOf(region, sentence, i)) {
        boolean near = (project || isInName(sentence, i)) && isAround(region);
        said = new Said(sentence, i, near ? home : region);
        return new Found(said.region, zone);
      }
    }
    if (said != null && said.sentence == sentence && nearestSubject(sentence, at) == said.at) {
      return new Found(said.region, zone);
    }
    String ranked = rank ? regionAfter(sentence, at) : null;
    if (ranked != null) {
      return new Found(ranked, zone);
    }
    String site = project && !report ? siteAfter(sentence, at) : null;
    if (site != null) {
      return new Found(site, zone);
    }
    if (project && !report && lastInside != null) {
      return new Found(lastInside, zone);
    }
    String office = officeRegion(sentence, at);
    boolean spokenOf = current != null && !(project && isAround(current));
    String region = office != null ? office : spokenOf ? current : orHome();
    return new Found(region, zone);
  }

  /** 总投资48亿元的项目在合肥奠基, 落户江苏宜兴: where works lie may stand behind their figures. */
  private @Nullable String siteAfter(Sentence sentence, int at) {
    for (int i = at + 1; i < sentence.size() && !sentence.token(i).isMark("；;"); i++) {
      boolean placed = sentence.token(i).region() != null && isLocative(sentence.token(i - 1));
      if (placed && sentence.has(Role.PROJECT_NOUN, at, i)) {
        int last = i;
        while (last + 1 < sentence.size() && sentence.token(last + 1).region() != null) {
          last++;
        }
        String site = resolve(sentence, last);
        if (site == null || site.equals(home)) {
          return null;
        }
        return home.isEmpty() || gazetteer.holds(home, site) ? site : null;
      }
    }
    return null;
  }

  /** Whether the paper's home lies in the region. */
  private boolean isAround(String region) {
    return !home.isEmpty()
        && !home.equals(NATION)
        && !region.equals(home)
        && gazetteer.holds(region, home);
  }

  /** 浙江|清河面业生产基地: a region right before unknown words may belong to a name. */
  private static boolean isInName(Sentence sentence, int at) {
    return at + 1 < sentence.size()
        && sentence.token(at + 1).isText()
        && sentence.token(at + 1).start() == sentence.token(at).end();
  }

  /** 宁波市（954.4万人）, 比全国平均水平（6.3%）: a figure in brackets is of what stands before them. */
  private @Nullable String ownerOfBracket(Sentence sentence, int at) {
    int open = at - 1;
    while (open > 0 && isPlain(sentence.token(open))) {
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
    return named && !isJoined(sentence, owner) ? resolve(sentence, owner) : null;
  }

  /** 总投资8亿元的<b>桐庐</b>古镇改造工程: a figure may describe what is named right after it. */
  private @Nullable String described(Sentence sentence, int at) {
    int next = at + 1;
    while (next < sentence.size() && sentence.token(next).has(Role.BOUND_AFTER)) {
      next++;
    }
    if (next + 1 >= sentence.size() || !isOf(sentence.token(next))) {
      return null;
    }
    int named = next + 1;
    while (named + 1 < sentence.size() && sentence.token(named + 1).region() != null) {
      named++;
    }
    RegionWord word = sentence.token(named).region();
    boolean listed = named + 2 < sentence.size() && isJoined(sentence, named + 2);
    if (word == null || listed || isField(word)) {
      return null;
    }
    return word.kind() == RegionWord.Kind.ZONE ? zoneRegion(word) : resolve(sentence, named);
  }

  private static boolean isOf(Token token) {
    return token.has(Role.FILLER)
        && !token.has(Role.AND)
        && !token.has(Role.LINK)
        && token.end() - token.start() == 1;
  }

  /** A word of a figure's own that names neither place nor thing: 约, 增长. */
  private static boolean isPlain(Token token) {
    return token.kind() == Token.Kind.WORD
        && token.region() == null
        && !token.has(Role.INDICATOR)
        && !token.has(Role.DOMAIN);
  }

  /** The last region before a quantity that is no part of a comparison or a share. */
  private static int nearestSubject(Sentence sentence, int at) {
    int i = sentence.regionBefore(at);
    while (i >= 0 && !isSubject(sentence, i, at)) {
      i = sentence.regionBefore(i);
    }
    return i;
  }

  /** 重庆统计局公布的数据: the office's region where the sentence names no other. */
  private @Nullable String officeRegion(Sentence sentence, int at) {
    if (!sentence.has(Role.OFFICE)) {
      return null;
    }
    for (int i = sentence.regionBefore(at); i >= 0; i = sentence.regionBefore(i)) {
      RegionWord word = sentence.token(i).region();
      if (word != null
          && word.kind() == RegionWord.Kind.NAME
          && follows(sentence, i, Role.OFFICE)) {
        return resolve(sentence, i);
      }
    }
    return null;
  }

  /** 户籍人口第一大县的临泉: who ranks may stand after the rank. */
  private @Nullable String regionAfter(Sentence sentence, int at) {
    for (int i = at + 1; i < sentence.size() && !sentence.token(i).isMark("，,；;"); i++) {
      RegionWord word = sentence.token(i).region();
      if (word != null && word.kind() != RegionWord.Kind.ZONE && !isField(word)) {
        return resolve(sentence, i);
      }
    }
    return null;
  }

  /** 居全国第一 ranks within the nation, 中国利用外资居世界第一 ranks it. */
  private static boolean isFieldOfRank(Sentence sentence, int at) {
    RegionWord word = sentence.token(at).region();
    boolean owns = at + 1 < sentence.size() && sentence.token(at + 1).has(Role.INDICATOR);
    return word != null && isField(word) && !(owns && opensClause(sentence, at));
  }

  private static boolean isField(RegionWord word) {
    return isNation(word) || word.value().equals(WORLD);
  }

  private @Nullable String orHome() {
    return home.isEmpty() ? null : home;
  }

  /** The regions named between two tokens, for values that follow one by one. */
  List<String> list(Sentence sentence, int from, int to) {
    List<String> regions = new ArrayList<>();
    for (int i = from; i < to; i++) {
      RegionWord word = sentence.token(i).region();
      if (word != null && word.kind() != RegionWord.Kind.ZONE && !isPartner(sentence, i)) {
        String code = resolve(sentence, i);
        if (code != null) {
          regions.add(code);
        }
      }
    }
    return regions;
  }

  /** The regions that stood last before a token side by side: 广东、江苏均超过6万亿元，分别为…. */
  List<String> lastList(Sentence sentence, int before) {
    int last = sentence.regionBefore(before);
    int first = last;
    while (first >= 2 && isJoined(sentence, first)) {
      first -= 2;
    }
    return last < 0 || first == last ? List.of() : list(sentence, first, last + 1);
  }

  /** Whether the figure stands in brackets right after a region: 宁波市（954.4万人）. */
  static boolean followsRegion(Sentence sentence, int at) {
    if (at < 2 || !sentence.token(at - 1).isMark("（(")) {
      return false;
    }
    Token before = sentence.token(at - 2);
    boolean filled = at >= 3 && before.has(Role.FILLER);
    return before.region() != null || (filled && sentence.token(at - 3).region() != null);
  }

  /** After a sentence: the last region that was its subject goes on being spoken of. */
  void leave(Sentence sentence) {
    boolean decided = false;
    String inside = null;
    for (int i = sentence.regionBefore(sentence.size()); i >= 0; i = sentence.regionBefore(i)) {
      RegionWord word = sentence.token(i).region();
      if (word == null) {
        continue;
      }
      if (word.kind() == RegionWord.Kind.ZONE) {
        inside = inside == null && home.equals(NATION) ? zoneWithin(word) : inside;
        continue;
      }
      String code = resolve(sentence, i);
      if (code == null) {
        continue;
      }
      mentioned.add(code);
      if (!code.equals(home) && gazetteer.holds(home, code)) {
        insideMentions.merge(code, 1, Integer::sum);
        inside = inside == null ? code : inside;
      }
      if (lastCity == null || isCity(code)) {
        lastCity = isCity(code) ? code : lastCity;
      }
      if (!decided
          && isSubject(sentence, i, sentence.size())
          && isTopic(sentence, i)
          && (word.kind() == RegionWord.Kind.HERE || isLight(sentence, i + 1))
          && !isJoined(sentence, i)) {
        current = isPassing(code) ? null : code;
        decided = true;
      }
    }
    if (listsPlaces(sentence)) {
      current = null;
    } else if (inside != null && (lastInside == null || mentions(inside) >= mentions(lastInside))) {
      lastInside = inside;
    }
  }

  /** 巴州区8个…；恩阳区11个…: after its parts one by one a local paper speaks of its home again. */
  private boolean listsPlaces(Sentence sentence) {
    if (home.isEmpty() || home.equals(NATION)) {
      return false;
    }
    String first = null;
    for (int i = sentence.regionBefore(sentence.size()); i >= 0; i = sentence.regionBefore(i)) {
      String code = isTopic(sentence, i) && isInside(sentence, i) ? resolve(sentence, i) : null;
      if (code != null && first != null && !isNested(code, first)) {
        return true;
      }
      first = code == null ? first : code;
    }
    return false;
  }

  private boolean isNested(String one, String other) {
    return one.equals(other) || gazetteer.holds(one, other) || gazetteer.holds(other, one);
  }

  /** The region that a zone lies in; null where it reaches over the whole nation. */
  private static @Nullable String zoneWithin(RegionWord zone) {
    String region = zoneRegion(zone);
    return NATION.equals(region) ? null : region;
  }

  private int mentions(String code) {
    return insideMentions.getOrDefault(code, 0);
  }

  /**
   * Whether a region is what its sentence speaks of from there on: 安徽常住人口…, 全省…. One that only
   * names a thing (武隆荆竹村入选…) reaches no further than its clause.
   */
  private boolean isTopic(Sentence sentence, int at) {
    if (saysHere(sentence.token(at))) {
      return true;
    }
    if (!opensClause(sentence, at) && !isDescribed(sentence, at)) {
      return false;
    }
    return isLight(sentence, at + 1) || (!report && opensSentence(sentence, at));
  }

  /** 排在第三位的<b>山东</b>，: what is described before its name is spoken of after it. */
  private static boolean isDescribed(Sentence sentence, int at) {
    return at > 0
        && isOf(sentence.token(at - 1))
        && at + 1 < sentence.size()
        && sentence.token(at + 1).isMark("，,");
  }

  /** 全市, 我省, and 全国, which is a name too. */
  private static boolean saysHere(Token token) {
    for (Term term : token.terms()) {
      if (term.region() != null && term.region().kind() == RegionWord.Kind.HERE) {
        return true;
      }
    }
    return false;
  }

  private boolean isInside(Sentence sentence, int at) {
    String code = resolve(sentence, at);
    return code != null && !code.equals(home) && gazetteer.holds(home, code);
  }

  private static boolean isLight(Sentence sentence, int at) {
    if (at >= sentence.size()) {
      return true;
    }
    Token next = sentence.token(at);
    return switch (next.kind()) {
      case TEXT -> false;
      case WORD ->
          !next.has(Role.PROJECT_NOUN) && !next.has(Role.VETO) && !next.has(Role.ENTERPRISE);
      default -> true;
    };
  }

  private static boolean opensSentence(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.isText() || token.isQuantity() || token.has(Role.INDICATOR)) {
        return false;
      }
    }
    return true;
  }

  /** Other countries, and whatever a report names beside its home, are spoken of in passing. */
  private boolean isPassing(String code) {
    Region region = gazetteer.get(code);
    boolean abroad = region != null && region.level().equals("country") && !code.equals(NATION);
    return abroad || code.equals(WORLD) || (report && !code.equals(home));
  }

  private boolean isCity(String code) {
    return gazetteer.isMunicipality(code) || gazetteer.ancestor(code, "prefecture") != null;
  }

  private static boolean opensClause(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.kind() == Token.Kind.MARK) {
        return true;
      }
      if (token.has(Role.APPOSITION)) {
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

  private static String zoneName(RegionWord word) {
    int bar = word.value().indexOf(';');
    return bar < 0 ? word.value() : word.value().substring(0, bar);
  }

  private static @Nullable String zoneRegion(RegionWord word) {
    int bar = word.value().indexOf(';');
    return bar < 0 ? null : word.value().substring(bar + 1);
  }

  /**
   * Whether the region is what is spoken of, not a partner, a comparison, an office, a whole or a
   * rank's field.
   */
  private static boolean isSubject(Sentence sentence, int at, int quantity) {
    if (isPartner(sentence, at)
        || isOnRoute(sentence, at)
        || follows(sentence, at, Role.OFFICE)
        || sentence.isInClosedBrackets(at, quantity)) {
      return false;
    }
    if (at > 0) {
      Token before = sentence.token(at - 1);
      if (before.has(Role.COMPARE)
          || before.has(Role.GAP)
          || before.has(Role.SHARE_OF)
          || before.has(Role.RANK_CUE)
          || before.has(Role.BOUND)) {
        return false;
      }
    }
    if (isComparedToo(sentence, at)) {
      return false;
    }
    if (at + 1 < quantity
        && isRank(sentence.token(at + 1))
        && !isOwn(sentence.token(at).region())) {
      return false;
    }
    return !isField(sentence, at);
  }

  /** 比全省（7.4%）和<b>全国</b>高, 高于全国0.7、<b>全省</b>2.3个百分点: what one compares with, in a list. */
  private static boolean isComparedToo(Sentence sentence, int at) {
    Token joint = at > 0 ? sentence.token(at - 1) : null;
    if (joint == null || !(joint.has(Role.AND) || joint.isMark("、"))) {
      return false;
    }
    for (int i = at - 2; i >= 0 && !sentence.token(i).isMark("，,；;。"); i--) {
      Token token = sentence.token(i);
      boolean compares = token.has(Role.COMPARE) && sentence.token(i + 1).region() != null;
      if (compares || token.has(Role.GAP)) {
        return true;
      }
    }
    return false;
  }

  /** 入选全国首批, 在世界主要经济体中: the nation and the world as a field, not as a subject. */
  private static boolean isField(Sentence sentence, int at) {
    RegionWord word = sentence.token(at).region();
    if (word == null || !isField(word)) {
      return false;
    }
    if (at > 0 && isPredicate(sentence.token(at - 1))) {
      return true;
    }
    if (at + 1 < sentence.size()) {
      Token next = sentence.token(at + 1);
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

  /** 在全国率先: 在 is both a verb and a light word. */
  private static boolean isWhere(Token token) {
    return token.has(Role.LINK)
        && isLocative(token)
        && !token.has(Role.AND)
        && !token.has(Role.ORIGIN);
  }

  /** 是全国唯一, 成为世界第一. */
  private static boolean isPredicate(Token token) {
    return token.has(Role.LINK)
        && !token.has(Role.BASE)
        && token.kind() == Token.Kind.WORD
        && !token.has(Role.BOUND)
        && !token.has(Role.ORIGIN)
        && !isLocative(token);
  }

  /** 在全国: a verb that only says where; 为 says what too. */
  private static boolean isLocative(Token token) {
    return token.has(Role.FILLER) && !token.has(Role.REACHES);
  }

  private static boolean isNation(RegionWord word) {
    return word.kind() == RegionWord.Kind.HERE
        ? word.value().equals("country")
        : word.value().equals(NATION);
  }

  /** 日本是我市第二大外资来源地: 我市 is who has it, 全省 in 居全省第二位 is where it ranks. */
  private static boolean isOwn(@Nullable RegionWord word) {
    return word != null && word.kind() == RegionWord.Kind.HERE && word.value().endsWith(OWN);
  }

  private static boolean isRank(Token token) {
    return token.quantity() != null && token.quantity().unit().equals("RANK");
  }

  /** Another country is what is spoken of only where its figure follows: 日本GDP, never 日本是我市第二大…. */
  private boolean isPartnerOf(String code, Sentence sentence, int at) {
    Region region = gazetteer.get(code);
    boolean abroad = region != null && region.level().equals("country") && !code.equals(NATION);
    if (!abroad) {
      return false;
    }
    Token next = at + 1 < sentence.size() ? sentence.token(at + 1) : null;
    boolean own =
        next != null
            && (next.has(Role.INDICATOR)
                || next.has(Role.CHANGE)
                || next.has(Role.STATUS)
                || next.period() != null);
    return !own;
  }

  /** <b>福州</b>至<b>宁德</b>城际铁路: a way between two places lies in neither. */
  private static boolean isOnRoute(Sentence sentence, int at) {
    boolean goesOn =
        at + 2 < sentence.size()
            && isTo(sentence.token(at + 1))
            && sentence.token(at + 2).region() != null;
    boolean comes =
        at >= 2 && isTo(sentence.token(at - 1)) && sentence.token(at - 2).region() != null;
    return goesOn || comes;
  }

  private static boolean isTo(Token token) {
    return token.isMark("—")
        || (token.has(Role.LINK) && token.has(Role.FILLER) && token.end() - token.start() == 1);
  }

  /** 对<b>美国</b>、<b>欧盟</b>和<b>东盟</b>出口. */
  private static boolean isPartner(Sentence sentence, int at) {
    int i = at - 1;
    while (i > 0 && isListed(sentence, i)) {
      i--;
    }
    return i >= 0 && sentence.token(i).has(Role.PARTNER);
  }

  /** Whether the token is a region or joins two of them. */
  private static boolean isListed(Sentence sentence, int at) {
    Token token = sentence.token(at);
    boolean joins =
        token.isMark("、")
            || (token.has(Role.FILLER)
                && !token.has(Role.PARTNER)
                && token.end() - token.start() == 1);
    return token.region() != null || (joins && sentence.token(at - 1).region() != null);
  }

  private static boolean follows(Sentence sentence, int at, Role role) {
    return at + 1 < sentence.size() && sentence.token(at + 1).has(role);
  }

  /** 上海和北京: one value for several. */
  private static boolean isJoined(Sentence sentence, int at) {
    if (at < 2 || sentence.token(at - 2).region() == null) {
      return false;
    }
    Token between = sentence.token(at - 1);
    return between.isMark("、") || between.has(Role.AND);
  }

  private @Nullable String resolve(Sentence sentence, int at) {
    List<String> codes = new ArrayList<>();
    for (Term term : sentence.token(at).terms()) {
      RegionWord word = term.region();
      if (word == null) {
        continue;
      }
      if (word.kind() == RegionWord.Kind.HERE) {
        return here(levelOf(word), namedBefore(sentence, at));
      }
      codes.add(word.value());
    }
    Region region = gazetteer.nearest(codes, current != null ? current : home);
    return region == null ? null : countyOf(region);
  }

  private static String levelOf(RegionWord word) {
    String level = word.value();
    return level.endsWith(OWN) ? level.substring(0, level.length() - OWN.length()) : level;
  }

  /** A town's figures lie in its county's series: six digits are the smallest region. */
  private static String countyOf(Region region) {
    return region.level().equals("town") ? region.parent() : region.code();
  }

  /** The region that the sentence names by its name before 全省 or 全市; null when it names none. */
  private @Nullable String namedBefore(Sentence sentence, int at) {
    for (int i = sentence.regionBefore(at); i >= 0; i = sentence.regionBefore(i)) {
      RegionWord word = sentence.token(i).region();
      if (word != null
          && word.kind() == RegionWord.Kind.NAME
          && (isSubject(sentence, i, at) || follows(sentence, i, Role.OFFICE))) {
        return resolve(sentence, i);
      }
    }
    return null;
  }

  /** 全市, 我省: of the region named before it, else of the one spoken of, else of the paper's home. */
  private @Nullable String here(String level, @Nullable String named) {
    if (level.equals("country")) {
      return NATION;
    }
    if (named != null && level.equals("prefecture") && isCalledCity(named)) {
      return named;
    }
    if (level.equals("prefecture")) {
      for (String city : new String[] {current, home}) {
        if (city != null && gazetteer.ancestor(city, "county") != null && isCalledCity(city)) {
          return city;
        }
      }
    }
    for (String from : new String[] {named, current, home, lastCity}) {
      String fitting = from == null ? null : atLevel(from, level);
      if (fitting != null) {
        return fitting;
      }
    }
    return named != null ? named : current != null ? current : orHome();
  }

  /** 溧阳市…全市: a city under a city is meant itself. */
  private boolean isCalledCity(String code) {
    Region region = gazetteer.get(code);
    return region != null && region.name().endsWith("市");
  }

  /** The region of the level that holds {@code code}: a city under the nation is its own city. */
  private @Nullable String atLevel(String code, String level) {
    if (level.equals("prefecture") && gazetteer.isMunicipality(code)) {
      return code;
    }
    Region region = gazetteer.ancestor(code, level);
    if (region == null && level.equals("county")) {
      Region own = gazetteer.get(code);
      return own != null && own.name().endsWith("区") ? code : null;
    }
    return region == null ? null : region.code();
  }
}
