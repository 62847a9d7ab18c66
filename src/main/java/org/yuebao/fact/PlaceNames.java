package org.yuebao.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.region.Gazetteer;
import org.yuebao.region.Region;
import org.yuebao.region.RegionWord;

/** The region that a word means, seen from the paper's home and from what the text speaks of. */
final class PlaceNames {
  /** 全省 and 全区 are never the nation. */
  private static final List<String> LEVELS_OF_HERE = List.of("province", "prefecture", "county");

  private final Gazetteer gazetteer;
  private final String home;
  private @Nullable String current;
  private @Nullable String lastCity;

  /** What 全省 and 全区 of a story without a home of their level point back to. */
  private final Map<String, String> lastAtLevel = new HashMap<>();

  private final TwoPlaces two = new TwoPlaces();

  PlaceNames(Gazetteer gazetteer, String home) {
    this.gazetteer = gazetteer;
    this.home = home;
  }

  /** The region that the text speaks of; null when it is the paper's home. */
  @Nullable String current() {
    return current;
  }

  void speakOf(@Nullable String region) {
    current = region;
  }

  /** A region that the text has named, the last of its sentence first. */
  void see(String code) {
    if (lastCity == null || isCity(code)) {
      lastCity = isCity(code) ? code : lastCity;
    }
    for (String level : LEVELS_OF_HERE) {
      String around = atLevel(code, level);
      if (around != null) {
        lastAtLevel.put(level, around);
      }
    }
  }

  /** What comes next tells of other places: 全省 points back no further. */
  void forget() {
    lastAtLevel.clear();
  }

  /** The two that 前者 and 后者 point to. */
  TwoPlaces two() {
    return two;
  }

  @Nullable String resolve(Sentence sentence, int at) {
    if (TwoPlaces.isPointer(sentence.token(at).region())) {
      RegionWord meant = two.meant(sentence, at);
      return meant == null ? null : meant.value();
    }
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
    Region region = nearest(sentence, at, codes);
    if (region != null && PlaceUse.follows(sentence, at, Role.SERVES_CITY)) {
      String city = atLevel(region.code(), "prefecture");
      return city != null ? city : cityOverDistrict(region.code());
    }
    return region == null ? null : countyOf(region);
  }

  /**
   * 深圳市<b>南山区</b>: a shared name means the place in the region right before it, else the one
   * nearest to what is spoken of, else one in a region that the sentence has named.
   */
  private @Nullable Region nearest(Sentence sentence, int at, List<String> codes) {
    boolean shared = codes.size() > 1;
    boolean follows = shared && at > 0 && sentence.token(at - 1).region() != null;
    Region found = follows ? inside(sentence, at - 1, codes) : null;
    if (found == null) {
      found = gazetteer.nearest(codes, current != null ? current : home);
    }
    for (int i = sentence.regionBefore(at); found == null && i >= 0 && shared; ) {
      found = inside(sentence, i, codes);
      i = sentence.regionBefore(i);
    }
    return found;
  }

  /** The one of the places that lies in the region at the token; null when none or several do. */
  private @Nullable Region inside(Sentence sentence, int outer, List<String> codes) {
    RegionWord word = sentence.token(outer).region();
    boolean named = word != null && word.kind() == RegionWord.Kind.NAME;
    String around = named ? resolve(sentence, outer) : null;
    if (around == null || around.equals(PlaceUse.NATION)) {
      return null;
    }
    List<String> held = codes.stream().filter(code -> gazetteer.holds(around, code)).toList();
    return held.isEmpty() ? null : gazetteer.nearest(held, around);
  }

  /** 双流机场, 浦东机场: the city around the district after which an airport is called. */
  private String cityOverDistrict(String code) {
    Region province = gazetteer.ancestor(code, "province");
    return province != null && gazetteer.isMunicipality(province.code()) ? province.code() : code;
  }

  static String levelOf(RegionWord word) {
    String level = word.value();
    return level.endsWith(PlaceUse.OWN)
        ? level.substring(0, level.length() - PlaceUse.OWN.length())
        : level;
  }

  /** A town's figures lie in its county's series: six digits are the smallest region. */
  static String countyOf(Region region) {
    return region.level().equals("town") ? region.parent() : region.code();
  }

  /** The region that the sentence names by its name before 全省 or 全市; null when it names none. */
  @Nullable String namedBefore(Sentence sentence, int at) {
    for (int i = sentence.regionBefore(at); i >= 0; i = sentence.regionBefore(i)) {
      RegionWord word = sentence.token(i).region();
      if (word != null
          && word.kind() == RegionWord.Kind.NAME
          && (PlaceUse.isSubject(sentence, i, at) || PlaceUse.follows(sentence, i, Role.OFFICE))) {
        return resolve(sentence, i);
      }
    }
    return null;
  }

  /** 全市, 我省: of the region named before it, else of the one spoken of, else of the paper's home. */
  @Nullable String here(String level, @Nullable String named) {
    if (level.equals("country")) {
      return PlaceUse.NATION;
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
    String meant = named != null ? named : current != null ? current : orHome();
    String autonomous = level.equals("county") && meant != null ? autonomous(meant) : null;
    if (autonomous != null) {
      return autonomous;
    }
    return PlaceUse.NATION.equals(meant) ? lastAtLevel.get(level) : meant;
  }

  /** 广西柳州市…，<b>全区</b>: the autonomous region around a city; null where none is. */
  private @Nullable String autonomous(String code) {
    Region province = gazetteer.ancestor(code, "province");
    return province != null && province.isDistrict() ? province.code() : null;
  }

  /** 溧阳市…全市: a city under a city is meant itself. */
  boolean isCalledCity(String code) {
    Region region = gazetteer.get(code);
    return region != null && region.isCity();
  }

  /** The region of the level that holds {@code code}: a city under the nation is its own city. */
  @Nullable String atLevel(String code, String level) {
    Region region = gazetteer.ancestor(code, level);
    if (region == null && level.equals("prefecture")) {
      Region province = gazetteer.ancestor(code, "province");
      return province != null && gazetteer.isMunicipality(province.code()) ? province.code() : null;
    }
    if (region == null && level.equals("county")) {
      Region own = gazetteer.get(code);
      return own != null && own.isDistrict() ? code : null;
    }
    return region == null ? null : region.code();
  }

  boolean isCity(String code) {
    return gazetteer.isMunicipality(code) || gazetteer.ancestor(code, "prefecture") != null;
  }

  @Nullable String orHome() {
    return home.isEmpty() ? null : home;
  }

  /** 重庆统计局公布的数据: the office's region where the sentence names no other. */
  @Nullable String ofOffice(Sentence sentence, int at) {
    if (!sentence.has(Role.OFFICE)) {
      return null;
    }
    for (int i = sentence.regionBefore(at); i >= 0; i = sentence.regionBefore(i)) {
      RegionWord word = sentence.token(i).region();
      if (word != null
          && word.kind() == RegionWord.Kind.NAME
          && PlaceUse.follows(sentence, i, Role.OFFICE)) {
        return resolve(sentence, i);
      }
    }
    return null;
  }

  /** Whether it is another country. */
  boolean isAbroad(String code) {
    Region region = gazetteer.get(code);
    return region != null && region.level().equals("country") && !code.equals(PlaceUse.NATION);
  }

  /** Another country is what is spoken of only where its figure follows: 日本GDP, never 日本是我市第二大…. */
  boolean isPartnerOf(String code, Sentence sentence, int at) {
    if (!isAbroad(code)) {
      return false;
    }
    int told = at + 1;
    while (told < sentence.size()
        && (isNominal(sentence.token(told))
            || isPlainOf(sentence.token(told))
            || isAchieved(sentence, told))) {
      told++;
    }
    Token next = told < sentence.size() ? sentence.token(told) : null;
    boolean own =
        next != null
            && (next.has(Role.INDICATOR)
                || next.has(Role.CHANGE)
                || next.has(Role.STATUS)
                || next.period() != null);
    return !own && !goesOnAbroad(sentence, at);
  }

  /** <b>位于墨西哥</b>的二期项目, 在<b>阿根廷的</b>盐湖项目: where works lie, not whom one trades with. */
  boolean liesAbroad(Sentence sentence, int at) {
    if (at == 0) {
      return false;
    }
    boolean of = at + 1 < sentence.size() && PlaceUse.isOf(sentence.token(at + 1));
    Token before = sentence.token(at - 1);
    return before.has(Role.LIES) || (of && PlaceUse.isWhere(before));
  }

  /** 英国<b>的</b>经济增长率, 日本<b>新</b>经济举措; but 英国<b>将</b>…. */
  private static boolean isPlainOf(Token token) {
    long others = token.roles() & ~Token.bit(Role.OF);
    return PlaceUse.isOf(token) && others == Token.bit(Role.FILLER);
  }

  /** 美国<b>实现</b>出口额265亿元; but 日本是我市…. */
  private static boolean isAchieved(Sentence sentence, int at) {
    return PlaceUse.isPredicate(sentence.token(at))
        && at + 1 < sentence.size()
        && sentence.token(at + 1).has(Role.INDICATOR);
  }

  /** 日本<b>名义</b>GDP, 韩国<b>实际</b>增长: what says how a figure is measured. */
  private static boolean isNominal(Token token) {
    return token.has(Role.FILLER)
        && !token.has(Role.LINK)
        && !token.has(Role.AND)
        && token.end() - token.start() > 1;
  }

  /** 日本GDP为4.2万亿美元，<b>德国</b>4.1万亿美元、印度以3.4万亿美元…: after one country that is spoken of, the next. */
  private boolean goesOnAbroad(Sentence sentence, int at) {
    int figure = at + 1;
    while (figure < sentence.size() && isBeforeFigure(sentence.token(figure))) {
      figure++;
    }
    if (figure >= sentence.size() || !sentence.token(figure).isQuantity()) {
      return false;
    }
    for (int i = sentence.regionBefore(at); i >= 0; i = sentence.regionBefore(i)) {
      RegionWord word = sentence.token(i).region();
      if (word != null && word.kind() == RegionWord.Kind.NAME && isAbroad(word.value())) {
        return !isPartnerOf(word.value(), sentence, i);
      }
    }
    return current != null && isAbroad(current);
  }

  private static boolean isBeforeFigure(Token token) {
    return token.has(Role.LINK) || token.has(Role.FILLER) || token.has(Role.BOUND);
  }
}
