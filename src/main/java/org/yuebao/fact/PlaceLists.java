package org.yuebao.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.quantity.Bound;
import org.yuebao.quantity.Quantity;
import org.yuebao.region.Gazetteer;
import org.yuebao.region.Region;
import org.yuebao.region.RegionWord;

/**
 * Regions that are named side by side: those of values one by one, examples of many, provinces that
 * works lie in.
 */
final class PlaceLists {
  private final Gazetteer gazetteer;
  private final PlaceNames names;
  private final Sites sites;

  PlaceLists(Gazetteer gazetteer, PlaceNames names, Sites sites) {
    this.gazetteer = gazetteer;
    this.names = names;
    this.sites = sites;
  }

  /** The regions named between two tokens, for values that follow one by one. */
  List<String> list(Sentence sentence, int from, int to) {
    List<String> regions = new ArrayList<>();
    for (int i = from; i < to; i++) {
      RegionWord word = sentence.token(i).region();
      boolean counts =
          word != null
              && word.kind() != RegionWord.Kind.ZONE
              && !PlaceUse.isPartner(sentence, i)
              && !PlaceUse.isLeftOut(sentence, i)
              && !holdsNext(sentence, i);
      if (counts) {
        String code = names.resolve(sentence, i);
        if (code != null) {
          regions.add(code);
        }
      }
    }
    return regions;
  }

  /** <b>江苏</b>的苏州、浙江的宁波: only says where the next one lies. */
  private boolean holdsNext(Sentence sentence, int at) {
    int next = at + 2;
    if (next >= sentence.size()
        || !PlaceUse.isOf(sentence.token(at + 1))
        || sentence.token(next).region() == null) {
      return false;
    }
    String around = names.resolve(sentence, at);
    String inside = names.resolve(sentence, next);
    return around != null
        && inside != null
        && !around.equals(inside)
        && gazetteer.holds(around, inside);
  }

  /** The regions that stood last before a token side by side: 广东、江苏均超过6万亿元，分别为…. */
  List<String> lastList(Sentence sentence, int before) {
    int last = sentence.regionBefore(before);
    if (last > 0 && PlaceUse.sumsUp(sentence, last)) {
      last--;
    }
    int first = last;
    while (PlaceUse.joinedWith(sentence, first) >= 0) {
      first = PlaceUse.joinedWith(sentence, first);
    }
    return last < 0 || first == last ? List.of() : list(sentence, first, last + 1);
  }

  /**
   * <b>山西、福建、江西</b>3个省份的增速跑赢全国，增速分别为…: the regions that stand side by side before how many they
   * are; empty when so many do not.
   *
   * @param counted the token that tells how many
   */
  List<String> countedList(Sentence sentence, int counted, int size) {
    Quantity quantity = counted < 1 ? null : sentence.token(counted).quantity();
    if (quantity == null
        || quantity.value().compareTo(BigDecimal.valueOf(size)) != 0
        || !Limits.countsPlaces(sentence, counted, quantity)) {
      return List.of();
    }
    List<String> listed = lastList(sentence, counted);
    return listed.size() == size ? listed : List.of();
  }

  /**
   * <b>历下区、高新区、章丘区</b>分别完成…: regions and coverages that stand side by side up to the last region
   * before a token; empty where no coverage is among them.
   */
  List<Places.Found> mixed(Sentence sentence, int from, int to, @Nullable String around) {
    List<Places.Found> row = new ArrayList<>();
    boolean covers = false;
    for (int i = sentence.regionBefore(to); i >= from; i -= 2) {
      Token token = sentence.token(i);
      Term coverage = token.term(Role.COVERAGE);
      String code = token.region() == null ? null : names.resolve(sentence, i);
      if (code == null && coverage == null) {
        return List.of();
      }
      covers |= code == null;
      row.add(
          0,
          code != null
              ? Places.Found.of(code)
              : new Places.Found(around, coverage == null ? null : coverage.value()));
      if (i < 2 || !sentence.token(i - 1).isMark("、")) {
        break;
      }
    }
    return covers ? row : List.of();
  }

  /** <b>苏南、苏中、苏北</b>分别增长…: the zones that stand side by side between two tokens. */
  List<Places.Found> zones(Sentence sentence, int from, int to) {
    List<Places.Found> zones = new ArrayList<>();
    int last = sentence.regionBefore(to);
    for (int i = last; i >= from; i = PlaceUse.joinedWith(sentence, i)) {
      RegionWord word = sentence.token(i).region();
      if (word == null || word.kind() != RegionWord.Kind.ZONE) {
        return List.of();
      }
      zones.add(0, new Places.Found(PlaceUse.zoneRegion(word), PlaceUse.zoneName(word)));
    }
    return zones;
  }

  /** Whether the list that the region is named in closes with 等 and how many they are. */
  boolean isExample(Sentence sentence, int at, int quantity) {
    boolean mayBeExample =
        !PlaceUse.opensSentence(sentence, at)
            || tellsOfProvinces(sentence)
            || namesAnother(sentence, at, quantity);
    for (int i = at + 1; i < quantity && mayBeExample; i++) {
      if (sentence.token(i).has(Role.FILLER, Term.ETC)) {
        return sentence.token(i + 1).isQuantity();
      }
      if (sentence.token(i).isMark("，,；;：:")) {
        return false;
      }
    }
    return false;
  }

  /** <b>成都</b>轨道项目、文化基地（<b>自贡</b>）等84个: places within home side by side. */
  private boolean namesAnother(Sentence sentence, int at, int quantity) {
    String first = names.resolve(sentence, at);
    int last = sentence.regionBefore(quantity);
    String other =
        last > at && sites.isInside(sentence, last) ? names.resolve(sentence, last) : null;
    return first != null && other != null && !sites.isNested(first, other);
  }

  /** 有<b>3省区</b>GDP增速达到9%: one value of several that are only counted. */
  static boolean isOfCounted(Sentence sentence, int at) {
    Quantity quantity = sentence.token(at).quantity();
    if (quantity == null || quantity.countsThings()) {
      return false;
    }
    for (int i = at - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.isQuantity()) {
        return Limits.countsPlaces(sentence, i, sentence.quantityAt(i))
            && !PlaceUse.follows(sentence, i, Role.RANK_CUE);
      }
      if (token.kind() == Token.Kind.MARK || token.region() != null) {
        return false;
      }
    }
    return false;
  }

  /** GDP排名<b>前十</b>的城市: a rank of several of which none is named. */
  static boolean ranksSeveral(Sentence sentence, int at) {
    if (sentence.quantityAt(at).bound() != Bound.AT_MOST || at + 2 >= sentence.size()) {
      return false;
    }
    Token ranked = sentence.token(at + 2);
    boolean several = ranked.has(Role.CLASS) || Limits.countsRegions(ranked);
    int region = sentence.regionBefore(at);
    return several
        && PlaceUse.isOf(sentence.token(at + 1))
        && (region < 0 || sentence.isApart(region, at));
  }

  /** 甘肃石岭水库、四川青溪水库等20项工程: what lies in several provinces lies in none of them. */
  boolean tellsOfProvinces(Sentence sentence) {
    String first = null;
    for (int i = sentence.regionBefore(sentence.size()); i >= 0; i = sentence.regionBefore(i)) {
      String code = sites.isInside(sentence, i) ? names.resolve(sentence, i) : null;
      Region province = code == null ? null : gazetteer.ancestor(code, "province");
      if (province != null && first != null && !first.equals(province.code())) {
        return true;
      }
      first = province == null ? first : province.code();
    }
    return false;
  }
}
