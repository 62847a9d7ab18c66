package org.yuebao.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.region.Gazetteer;
import org.yuebao.region.Region;
import org.yuebao.region.RegionWord;

/**
 * The region that the text speaks of: what was last named as the subject, else the paper's home.
 */
final class Places {
  /** 该项目选址位于: how many tokens may stand before the verb. */
  private static final int REACH_OF_SITE = 5;

  private final Gazetteer gazetteer;
  private final String home;
  private final Words words;
  private final PlaceNames names;
  private final Sites sites;
  private final PlaceLists lists;
  private final AdjacentPlaces adjacent;
  private final Nearby nearby;
  private boolean report;

  private final ToldPlaces told = new ToldPlaces();

  /** The region around home that the title tells of; null when it is home that it tells of. */
  private @Nullable String topic;

  Places(Gazetteer gazetteer, String home, Words words) {
    this.gazetteer = gazetteer;
    this.home = home;
    this.words = words;
    this.names = new PlaceNames(gazetteer, home);
    this.sites = new Sites(gazetteer, home, names);
    this.lists = new PlaceLists(gazetteer, names, sites);
    this.adjacent = new AdjacentPlaces(names, sites);
    this.nearby = new Nearby(gazetteer, home);
  }

  /**
   * What holds for a quantity.
   *
   * @param region code; null when several are meant
   * @param zone the zone or coverage; null when none is named
   */
  record Found(@Nullable String region, @Nullable String zone) {
    static Found of(String region) {
      return new Found(region, null);
    }
  }

  /** The regions that are named side by side. */
  PlaceLists lists() {
    return lists;
  }

  /** The story is a report of its home: what it says of places within does not carry on. */
  void isReport() {
    report = true;
  }

  /**
   * A place within home that the title names is where the story's project lies; another that it
   * tells of is what the story is about.
   */
  void takeHeadline(Sentence title) {
    topic = report ? null : topicOf(title);
    names.speakOf(topic);
    seeProvince(title);
    String inside = report ? null : sites.takeTitle(title);
    if (inside != null) {
      nearby.mention(inside);
    }
  }

  /** <b>陕西</b>发展, over a national story: the one province that 全省 points to. */
  private void seeProvince(Sentence title) {
    String only = null;
    for (int i = title.regionBefore(title.size()); i >= 0; i = title.regionBefore(i)) {
      String code = names.resolve(title, i);
      Region province = code == null ? null : gazetteer.ancestor(code, "province");
      if (province == null || (only != null && !gazetteer.holds(province.code(), only))) {
        return;
      }
      only = code;
    }
    if (only != null) {
      names.see(only);
    }
  }

  /** 今年一季度<b>浙江</b>外贸数据好于全国, in a paper of 杭州: the one region around home that is told of. */
  private @Nullable String topicOf(Sentence title) {
    String found = null;
    for (int i = 0; i < title.size(); i++) {
      RegionWord word = title.token(i).region();
      String code = word == null ? null : names.resolve(title, i);
      if (word == null || code == null || PlaceUse.isNation(word) || code.equals(found)) {
        continue;
      }
      boolean told = isTopic(title, i) && isLight(title, i + 1);
      if (found != null || !told || word.kind() != RegionWord.Kind.NAME) {
        return null;
      }
      found = code;
    }
    boolean outer = found != null && (isAround(found) || home.equals(PlaceUse.NATION));
    return outer ? found : null;
  }

  /**
   * What a paragraph said of another place than home ends with it. A national story goes on from
   * place to place, and each of its paragraphs may tell of another project; under a new headline
   * nothing goes on.
   */
  void openParagraph(boolean headline) {
    if (home.equals(PlaceUse.NATION)) {
      sites.openNationalParagraph(headline);
      names.speakOf(headline ? null : names.current());
      if (headline) {
        names.forget();
      }
    } else if (!home.isEmpty()) {
      names.speakOf(topic);
    }
  }

  /** The region that the text speaks of, else the paper's home; null when neither is known. */
  @Nullable String spokenOf() {
    return names.current() != null ? names.current() : names.orHome();
  }

  /** The places whose short names are taken. */
  Nearby nearby() {
    return nearby;
  }

  /**
   * The region that the token names, seen from home and from what is spoken of; null if none is.
   */
  @Nullable String named(Sentence sentence, int at) {
    return names.resolve(sentence, at);
  }

  /** Whether the region is a city by its name. */
  boolean isCalledCity(String code) {
    return names.isCalledCity(code);
  }

  /** Takes from the tokens of a sentence what only seems to point to a region. */
  void settle(List<Token> tokens) {
    names.two().settle(tokens);
  }

  /** The place for the quantity at token {@code at}, which names nothing itself. */
  Found at(Sentence sentence, int at, boolean rank, boolean project) {
    return at(sentence, at, -1, rank, project);
  }

  /**
   * The place for the quantity at token {@code at}.
   *
   * @param head the token of the name that the sentence gives it; -1 where it gives none
   */
  Found at(Sentence sentence, int at, int head, boolean rank, boolean project) {
    String owner = adjacent.ownerOfBracket(sentence, at);
    int averaged = Averages.regionOf(sentence, at);
    owner = averaged >= 0 ? names.resolve(sentence, averaged) : owner;
    owner = owner == null && !rank ? adjacent.described(sentence, at, project) : owner;
    if (owner != null) {
      return new Found(owner, null);
    }
    boolean several =
        at < sentence.size()
            && (rank
                ? PlaceLists.ranksSeveral(sentence, at)
                : PlaceLists.isOfCounted(sentence, at));
    if (several) {
      return new Found(null, null);
    }
    String zone = null;
    for (int i = sentence.regionBefore(at); i >= 0; i = sentence.regionBefore(i)) {
      RegionWord word = sentence.token(i).region();
      if (word == null
          || !PlaceUse.isSubject(sentence, i, at)
          || isMeetingAway(sentence, i)
          || (rank && RankField.isOfRank(sentence, i, at))) {
        continue;
      }
      if (!isTopic(sentence, i)
          && sentence.isApart(i, at)
          && i != head - 1
          && i != told.lastIn(sentence)
          && !(project && sites.isAtHome(sentence, i))) {
        continue;
      }
      if (project
          && (sites.isOfStranger(sentence, i)
              || isElsewhere(sentence, i, at)
              || (PlaceUse.isInName(sentence, i) && sites.after(sentence, at) != null))) {
        continue;
      }
      if (word.kind() == RegionWord.Kind.SEVERAL) {
        return new Found(null, zone);
      }
      if (word.kind() == RegionWord.Kind.ZONE) {
        String region = PlaceUse.zoneRegion(word);
        if (rank && PlaceUse.WORLD.equals(region) && isSaidToRank(sentence, i, at)) {
          continue;
        }
        zone = zone == null ? PlaceUse.zoneName(word) : zone;
        if (region != null) {
          return new Found(
              home.isEmpty() || !gazetteer.holds(region, home) || region.equals(PlaceUse.NATION)
                  ? region
                  : home,
              zone);
        }
        continue;
      }
      if (PlaceUse.isJoined(sentence, i)) {
        return new Found(null, zone);
      }
      String region = names.resolve(sentence, i);
      if (region == null && word.kind() == RegionWord.Kind.NAME) {
        return new Found(null, zone);
      }
      boolean mayBeName = region != null && (isAround(region) || (project && region.equals(home)));
      boolean inName = mayBeName && isInName(sentence, i);
      boolean wide = region != null && isWiderField(sentence, i, region);
      if (region != null && (wide || (project && isAtMostHome(region, inName)))) {
        continue;
      }
      boolean there = project && names.liesAbroad(sentence, i);
      if (region != null && (there || !names.isPartnerOf(region, sentence, i))) {
        boolean near = inName && isAround(region);
        return new Found(told.tell(sentence, i, near ? home : region), zone);
      }
    }
    int last = told.lastIn(sentence);
    if (last >= 0
        && !(project && sites.isOfStranger(sentence, last))
        && PlaceUse.nearestSubject(sentence, at) == last) {
      return new Found(told.region(), zone);
    }
    String ranked = rank ? adjacent.regionAfter(sentence, at) : null;
    if (ranked != null) {
      return new Found(ranked, zone);
    }
    if (project && home.equals(PlaceUse.NATION) && Routes.crosses(sentence, at)) {
      return new Found(null, zone);
    }
    String site = project && !report ? sites.after(sentence, at) : null;
    if (site != null) {
      return new Found(site, zone);
    }
    String found = project && !report ? sites.last() : null;
    if (found != null) {
      return new Found(found, zone);
    }
    String office = names.ofOffice(sentence, at);
    String whole = project || report || office != null ? null : told.whole(sentence);
    if (whole != null) {
      return new Found(whole, zone);
    }
    boolean spokenOf = names.current() != null && !(project && isAround(names.current()));
    String region = office != null ? office : spokenOf ? names.current() : names.orHome();
    return new Found(region, zone);
  }

  /** <b>东盟</b>为第一大贸易伙伴: as whose partner it ranks, the text says elsewhere. */
  private static boolean isSaidToRank(Sentence sentence, int region, int at) {
    boolean verb = false;
    for (int i = region + 1; i < at; i++) {
      Token token = sentence.token(i);
      verb |= token.has(Role.LINK);
      if (!token.has(Role.LINK) && !token.has(Role.FILLER)) {
        return false;
      }
    }
    return verb;
  }

  /** 该项目<b>位于</b>金坛区: where a sentence says that the project told of before lies; else null. */
  @Nullable String siteToldBy(Sentence sentence) {
    int reach = sentence.has(Role.LIES) ? Math.min(sentence.size(), REACH_OF_SITE) : 0;
    for (int i = 0; i < reach; i++) {
      Token token = sentence.token(i);
      if (token.has(Role.LIES)) {
        return sentence.has(Role.PROJECT_NOUN, 0, i) ? sites.after(sentence, i - 1) : null;
      }
      if (token.kind() == Token.Kind.MARK || token.isQuantity() || token.region() != null) {
        return null;
      }
    }
    return null;
  }

  /** 江苏|远山公司, 全国|首批; but 全省|…, and 江苏<b>克服</b>困难, where a verb says what the region does. */
  private boolean isInName(Sentence sentence, int at) {
    if (PlaceUse.isField(sentence.token(at))) {
      return PlaceUse.isInName(sentence, at);
    }
    boolean acts =
        PlaceUse.isBeforeText(sentence, at)
            && words.endOfVerb(sentence, sentence.token(at + 1).start()) > 0;
    return !acts && !PlaceUse.saysHere(sentence.token(at)) && PlaceUse.isInName(sentence, at);
  }

  /** Where an event is held, and what is named as one of many, says not where the many lie. */
  private boolean isElsewhere(Sentence sentence, int at, int quantity) {
    return isVenue(sentence, at, quantity) || lists.isExample(sentence, at, quantity);
  }

  /** 在<b>深圳</b>的招商推介会上签约6个, in a paper of elsewhere: home is who signed. */
  private boolean isMeetingAway(Sentence sentence, int at) {
    if (home.isEmpty() || home.equals(PlaceUse.NATION) || !Venues.isVenue(sentence, at)) {
      return false;
    }
    String there = names.resolve(sentence, at);
    return there == null || !gazetteer.holds(home, there);
  }

  /** 广东省重大项目集中开工活动在<b>广州</b>举行: the works lie in the whole that is told of. */
  private boolean isVenue(Sentence sentence, int at, int quantity) {
    boolean held =
        at > 0
            && PlaceUse.isWhere(sentence.token(at - 1))
            && PlaceUse.follows(sentence, at, Role.HOLDS)
            && startsTogether(sentence, quantity);
    int whole = held ? sentence.regionBefore(at) : -1;
    while (whole >= 0 && !isTopic(sentence, whole)) {
      whole = sentence.regionBefore(whole);
    }
    return whole >= 0 && holds(sentence, whole, at);
  }

  private boolean holds(Sentence sentence, int whole, int at) {
    String around = names.resolve(sentence, whole);
    String inside = names.resolve(sentence, at);
    return around != null && inside != null && gazetteer.holds(around, inside);
  }

  /** Whether works of many places begin on one day: 集中开工. */
  private static boolean startsTogether(Sentence sentence, int to) {
    for (int i = 0; i < to; i++) {
      Term domain = sentence.token(i).term(Role.DOMAIN);
      if (domain != null && domain.value().equals("STARTING")) {
        return true;
      }
    }
    return false;
  }

  /** 在<b>全省</b>91个县中: among whom home is counted; but 在<b>全省</b>，…. */
  private boolean isWiderField(Sentence sentence, int at, String region) {
    boolean topic = at + 1 < sentence.size() && sentence.token(at + 1).isMark("，,");
    return at > 0 && !topic && PlaceUse.isWhere(sentence.token(at - 1)) && isAround(region);
  }

  /** Whether the paper's home lies in the region. */
  private boolean isAround(String region) {
    return !home.isEmpty()
        && !home.equals(PlaceUse.NATION)
        && !region.equals(home)
        && gazetteer.holds(region, home);
  }

  /** 湖北远山公司, 全省重点项目, in a paper of a city there: says less of where a project lies than home. */
  private boolean isAtMostHome(String region, boolean inName) {
    return !report && (isAround(region) || (inName && region.equals(home)));
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
    told.leave(sentence);
    if (sentence.regionBefore(sentence.size()) < 0) {
      return;
    }
    boolean decided = false;
    String inside = null;
    int joined = -1;
    boolean way = Routes.tellsOfWay(sentence);
    for (int i = sentence.regionBefore(sentence.size()); i >= 0; i = sentence.regionBefore(i)) {
      RegionWord word = sentence.token(i).region();
      if (word == null) {
        continue;
      }
      if (word.kind() == RegionWord.Kind.ZONE) {
        boolean venue = PlaceUse.follows(sentence, i, Role.HOLDS) && sentence.regionBefore(i) >= 0;
        boolean lies = inside == null && !venue && home.equals(PlaceUse.NATION);
        inside = lies ? zoneWithin(word) : inside;
        continue;
      }
      String code = names.resolve(sentence, i);
      if (code == null) {
        continue;
      }
      nearby.mention(code);
      if (sites.isInside(code) && !way && !Routes.isOnRoute(sentence, i)) {
        sites.mention(code);
        inside = inside == null ? code : inside;
      }
      names.see(code);
      if (!decided
          && i != joined
          && !(i + 1 < sentence.size() && sentence.token(i + 1).region() != null)
          && PlaceUse.isSubject(sentence, i, sentence.size())
          && !isMeetingAway(sentence, i)
          && isTopic(sentence, i)
          && !isWiderField(sentence, i, code)
          && (word.kind() == RegionWord.Kind.HERE || isLight(sentence, i + 1))
          && !PlaceUse.isJoined(sentence, i)
          && !(i > 0 && sentence.token(i - 1).isMark("、"))) {
        names.speakOf(isPassing(code) ? null : code);
        decided = true;
      }
      joined = decided ? -1 : PlaceUse.joinedWith(sentence, i);
    }
    names.two().leave(sentence);
    if (home.equals(PlaceUse.NATION) && lists.tellsOfProvinces(sentence)) {
      sites.openNationalParagraph(false);
    } else if (listsPlaces(sentence)) {
      names.speakOf(null);
    } else if (inside != null) {
      sites.take(inside);
    }
  }

  /** 巴州区8个…；恩阳区11个…: after its parts one by one a local paper speaks of its home again. */
  private boolean listsPlaces(Sentence sentence) {
    if (home.isEmpty() || home.equals(PlaceUse.NATION)) {
      return false;
    }
    String first = null;
    for (int i = sentence.regionBefore(sentence.size()); i >= 0; i = sentence.regionBefore(i)) {
      String code =
          isTopic(sentence, i) && sites.isInside(sentence, i) ? names.resolve(sentence, i) : null;
      if (code != null && first != null && !sites.isNested(code, first)) {
        return true;
      }
      first = code == null ? first : code;
    }
    return false;
  }

  /** The region that a zone lies in; null where it reaches over the whole nation. */
  private static @Nullable String zoneWithin(RegionWord zone) {
    String region = PlaceUse.zoneRegion(zone);
    return PlaceUse.NATION.equals(region) ? null : region;
  }

  /**
   * Whether a region is what its sentence speaks of from there on: 安徽常住人口…, 全省…. One that only
   * names a thing (武隆荆竹村入选…) reaches no further than its clause.
   */
  private boolean isTopic(Sentence sentence, int at) {
    if (PlaceUse.saysHere(sentence.token(at))) {
      return true;
    }
    if (!PlaceUse.opensClause(sentence, at) && !PlaceUse.isDescribed(sentence, at)) {
      return false;
    }
    return isLight(sentence, at + 1) || (!report && PlaceUse.opensSentence(sentence, at));
  }

  private static boolean isLight(Sentence sentence, int at) {
    if (at >= sentence.size()) {
      return true;
    }
    Token next = sentence.token(at);
    return switch (next.kind()) {
      case TEXT -> false;
      case MARK -> !next.isMark("·");
      case WORD ->
          !next.has(Role.PROJECT_NOUN)
              && !next.has(Role.ENTERPRISE)
              && (!next.has(Role.VETO) || next.has(Role.INDICATOR));
      default -> true;
    };
  }

  /** Other countries, and whatever a report names beside its home, are spoken of in passing. */
  private boolean isPassing(String code) {
    return names.isAbroad(code) || code.equals(PlaceUse.WORLD) || (report && !code.equals(home));
  }
}
