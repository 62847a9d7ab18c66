package org.yuebao.fact;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.region.Gazetteer;
import org.yuebao.region.RegionWord;

/** Where within the paper's home the story's project lies. */
final class Sites {
  private final Gazetteer gazetteer;
  private final String home;
  private final PlaceNames names;

  /** How often the story has named each place within home. */
  private final Map<String, Integer> mentions = new HashMap<>();

  private @Nullable String site;

  /** Whether the paragraph before is the headline of this one. */
  private boolean underHeadline;

  Sites(Gazetteer gazetteer, String home, PlaceNames names) {
    this.gazetteer = gazetteer;
    this.home = home;
    this.names = names;
  }

  /** The place within home that the story's project lies in; null when none has been named. */
  @Nullable String last() {
    return site;
  }

  /** Takes the last place within home that the title names: its code; null when it names none. */
  @Nullable String takeTitle(Sentence title) {
    for (int i = title.regionBefore(title.size()); i >= 0; i = title.regionBefore(i)) {
      String inside = inside(title, i);
      if (inside != null) {
        mention(inside);
        take(inside);
        underHeadline = true;
        return inside;
      }
    }
    return null;
  }

  /**
   * A national story goes on from place to place, and each of its paragraphs may tell of another
   * project.
   */
  void openNationalParagraph(boolean headline) {
    if (headline || !underHeadline) {
      mentions.clear();
      site = null;
    }
    underHeadline = headline;
  }

  void mention(String code) {
    mentions.merge(code, 1, Integer::sum);
  }

  /** The place named most, then last, is the site; a county of the city that was, is it at once. */
  void take(String inside) {
    boolean within = site != null && gazetteer.holds(site, inside);
    boolean around = site != null && gazetteer.holds(inside, site);
    if (site == null || within || (!around && count(inside) >= count(site))) {
      site = inside;
    }
  }

  private int count(String code) {
    return mentions.getOrDefault(code, 0);
  }

  boolean isInside(Sentence sentence, int at) {
    return inside(sentence, at) != null;
  }

  boolean isInside(String code) {
    return !code.equals(home) && gazetteer.holds(home, code);
  }

  /** The place within home that a token names; null when it names none. */
  private @Nullable String inside(Sentence sentence, int at) {
    RegionWord word = sentence.token(at).region();
    boolean zone = word != null && word.kind() == RegionWord.Kind.ZONE;
    String code = word == null || zone ? null : names.resolve(sentence, at);
    return code != null && isInside(code) ? code : null;
  }

  /** 总投资48亿元的项目在合肥奠基, 落户江苏宜兴, 工程位于湖北丹江口市: where works lie may stand behind their figures. */
  @Nullable String after(Sentence sentence, int at) {
    for (int i = at + 1; i < sentence.size() && !sentence.token(i).isMark("；;"); i++) {
      if (sentence.token(i).region() == null || !isPlaced(sentence, at, i)) {
        continue;
      }
      int last = i;
      while (last + 1 < sentence.size() && sentence.token(last + 1).region() != null) {
        last++;
      }
      String found = names.resolve(sentence, last);
      if (found == null || found.equals(home)) {
        return null;
      }
      boolean near = home.isEmpty() || gazetteer.holds(home, found);
      return near || isSurelyPlaced(sentence, i, last) ? found : null;
    }
    return null;
  }

  /** <b>位于</b>四川宜宾, 在四川宜宾<b>开工</b>: far from home, too; but 在北京签约. */
  private static boolean isSurelyPlaced(Sentence sentence, int first, int last) {
    boolean begun = last + 1 < sentence.size() && sentence.token(last + 1).has(Role.MILESTONE);
    return begun || sentence.token(first - 1).has(Role.LIES);
  }

  private static boolean isPlaced(Sentence sentence, int figure, int region) {
    Token before = sentence.token(region - 1);
    return PlaceUse.isWhere(before)
        || before.has(Role.LIES)
        || (PlaceUse.isLocative(before)
            && !before.has(Role.AND)
            && sentence.has(Role.PROJECT_NOUN, figure, region));
  }

  /**
   * 湖南建投<b>汉寿县</b>机制砂项目: a place within home later in the same name: its token; -1 when there is
   * none.
   */
  int inName(Sentence sentence, int from) {
    int found = -1;
    for (int i = from + 1; i < sentence.size() && !sentence.token(i).isMark("，,；;。"); i++) {
      if (isInside(sentence, i)) {
        found = i;
      } else if (sentence.token(i).has(Role.PROJECT_NOUN)) {
        return found;
      }
    }
    return -1;
  }

  /** 由<b>浙江</b>科华集团投资: what a place far from home begins the name of does not lie there. */
  boolean isOfStranger(Sentence sentence, int at) {
    boolean named = PlaceUse.isInName(sentence, at) || follows(sentence, at, "·");
    if (home.isEmpty() || home.equals(PlaceUse.NATION) || !named) {
      return false;
    }
    String code = names.resolve(sentence, at);
    boolean where = at > 0 && PlaceUse.isWhere(sentence.token(at - 1));
    return code != null && !isNested(code, home) && !where;
  }

  /** 武汉<b>·</b>五峰工业园: a name that goes on behind a point. */
  private static boolean follows(Sentence sentence, int at, String mark) {
    return at + 1 < sentence.size() && sentence.token(at + 1).isMark(mark);
  }

  /** <b>福建省</b>川田重工有限公司, in a paper of a city there: says less of where it lies than home. */
  boolean holdsHome(Sentence sentence, int at) {
    String code = names.resolve(sentence, at);
    return code != null && !home.isEmpty() && !code.equals(home) && gazetteer.holds(code, home);
  }

  /** Whether a token names home or a place within it. */
  boolean isAtHome(Sentence sentence, int at) {
    RegionWord word = sentence.token(at).region();
    boolean named = word != null && word.kind() == RegionWord.Kind.NAME && !PlaceUse.isNation(word);
    return isInside(sentence, at) || (named && home.equals(names.resolve(sentence, at)));
  }

  boolean isNested(String one, String other) {
    return one.equals(other) || gazetteer.holds(one, other) || gazetteer.holds(other, one);
  }
}
