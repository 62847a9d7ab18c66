package org.yuebao.fact;

import java.util.ArrayList;
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
  private final Gazetteer gazetteer;
  private final String home;
  private @Nullable String current;

  Places(Gazetteer gazetteer, String home) {
    this.gazetteer = gazetteer;
    this.home = home;
  }

  /**
   * What holds for a quantity.
   *
   * @param region code; null when several are meant
   * @param zone the zone or coverage; null when none is named
   */
  record Found(@Nullable String region, @Nullable String zone) {}

  void openParagraph() {
    current = null;
  }

  /** The place for the quantity at token {@code at}. */
  Found at(Sentence sentence, int at) {
    String zone = null;
    for (int i = at - 1; i >= 0; i--) {
      RegionWord word = sentence.token(i).region();
      if (word == null || !isSubject(sentence, i, at)) {
        continue;
      }
      if (word.kind() == RegionWord.Kind.ZONE) {
        zone = zone == null ? zoneName(word) : zone;
        String region = zoneRegion(word);
        if (region != null) {
          return new Found(region, zone);
        }
        continue;
      }
      if (isJoined(sentence, i)) {
        return new Found(null, zone);
      }
      return new Found(resolve(sentence.token(i)), zone);
    }
    return new Found(current != null ? current : orHome(), zone);
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
        String code = resolve(sentence.token(i));
        if (code != null) {
          regions.add(code);
        }
      }
    }
    return regions;
  }

  /** After a sentence: the last region that was its subject goes on being spoken of. */
  void leave(Sentence sentence) {
    for (int i = sentence.size() - 1; i >= 0; i--) {
      RegionWord word = sentence.token(i).region();
      if (word != null
          && word.kind() != RegionWord.Kind.ZONE
          && isSubject(sentence, i, sentence.size())
          && opensClause(sentence, i)) {
        current = isJoined(sentence, i) ? current : resolve(sentence.token(i));
        return;
      }
    }
  }

  private static boolean opensClause(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.kind() == Token.Kind.MARK) {
        return true;
      }
      if (!token.has(Role.FILLER)
          && token.period() == null
          && token.region() == null
          && !token.has(Role.LINK)) {
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

  /** Whether the region is what is spoken of, not a partner, a comparison, an office or a whole. */
  private static boolean isSubject(Sentence sentence, int at, int quantity) {
    if (isPartner(sentence, at) || follows(sentence, at, Role.OFFICE)) {
      return false;
    }
    if (at > 0) {
      Token before = sentence.token(at - 1);
      if (before.has(Role.COMPARE)
          || before.has(Role.GAP)
          || before.has(Role.SHARE_OF)
          || before.has(Role.RANK_CUE)) {
        return false;
      }
    }
    return at + 1 >= quantity || !isRank(sentence.token(at + 1));
  }

  private static boolean isRank(Token token) {
    return token.quantity() != null && token.quantity().unit().equals("RANK");
  }

  private static boolean isPartner(Sentence sentence, int at) {
    return at > 0 && sentence.token(at - 1).has(Role.PARTNER);
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
    return between.isMark("、") || between.has(Role.FILLER);
  }

  private @Nullable String resolve(Token token) {
    List<String> codes = new ArrayList<>();
    for (Term term : token.terms()) {
      RegionWord word = term.region();
      if (word == null) {
        continue;
      }
      if (word.kind() == RegionWord.Kind.HERE) {
        return here(word.value());
      }
      codes.add(word.value());
    }
    Region region = gazetteer.nearest(codes, current != null ? current : home);
    return region == null ? null : countyOf(region);
  }

  /** A town's figures lie in its county's series: six digits are the smallest region. */
  private static String countyOf(Region region) {
    return region.level().equals("town") ? region.parent() : region.code();
  }

  private @Nullable String here(String level) {
    if (level.equals("country")) {
      return "CN";
    }
    for (String from : new String[] {current == null ? "" : current, home}) {
      Region region = gazetteer.ancestor(from, level);
      if (region != null) {
        return region.code();
      }
    }
    Region homeRegion = gazetteer.get(home);
    return homeRegion == null ? null : home;
  }
}
