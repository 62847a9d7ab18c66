package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.region.RegionWord;

/** Trade with a partner, whose exports and imports are named next: 对东盟进出口98亿元，其中出口56亿元. */
final class PartnerTrade {
  private static final String TRADE = "FT_";

  private boolean spoken;

  /** A sentence of figures begins: only 其中 goes on with the trade of the one before. */
  void open(Sentence sentence) {
    spoken &= sentence.token(0).has(Role.AMONG) || !tellsFigures(sentence);
  }

  private static boolean tellsFigures(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).isQuantity()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the head, 出口 or 进口 alone, is of the partner's trade: nobody else is named before it.
   */
  boolean goesOn(Sentence sentence, Stretch stretch, Head head) {
    IndicatorName name = head.name();
    boolean bare = name != null && isTrade(name) && !name.domains().isEmpty();
    if (!spoken || !bare || stretch.place) {
      return false;
    }
    for (int i = stretch.from; i < stretch.at; i++) {
      if (sentence.token(i).period() != null) {
        return false;
      }
    }
    return true;
  }

  /** A figure has been read: whether it is of trade with a partner. */
  void see(Sentence sentence, Stretch stretch, Link link) {
    if (tradesWithPartner(sentence, stretch) || namesBuyer(sentence, stretch)) {
      spoken = link.indicator() == null;
    } else if (link.indicator() != null) {
      spoken = false;
    }
  }

  /** <b>出口美国</b>15亿元, <b>出口欧盟</b>13亿元: who buys stands right between the name and the figure. */
  static boolean namesBuyer(Sentence sentence, Stretch stretch) {
    int buyer = stretch.headAt + 1;
    return stretch.headAt >= 0
        && buyer == stretch.at - 1
        && isTrade(sentence.token(stretch.headAt))
        && isAbroad(sentence.token(buyer).region());
  }

  private static boolean isAbroad(@Nullable RegionWord word) {
    if (word == null || PlaceUse.isNation(word)) {
      return false;
    }
    return word.kind() == RegionWord.Kind.ZONE
        ? PlaceUse.WORLD.equals(PlaceUse.zoneRegion(word))
        : word.kind() == RegionWord.Kind.NAME && Character.isLetter(word.value().charAt(0));
  }

  /** <b>对</b>“一带一路”国家<b>进出口</b>, <b>与</b>非洲<b>进出口</b>: the two in one clause. */
  static boolean tradesWithPartner(Sentence sentence, Stretch stretch) {
    boolean partner = false;
    for (int i = stretch.from; i < stretch.at; i++) {
      Token token = sentence.token(i);
      boolean with = token.has(Role.PARTNER) || tradesWith(sentence, i);
      partner = !token.isMark("，,；;") && (partner || with);
      if (partner && isTrade(token)) {
        return true;
      }
    }
    return false;
  }

  /** 与<b>非洲</b>进出口: whom one trades with, and not of whom the figure is. */
  static boolean isTradedWith(Sentence sentence, int at) {
    return at > 0
        && tradesWith(sentence, at - 1)
        && at + 1 < sentence.size()
        && isTrade(sentence.token(at + 1));
  }

  /** <b>与</b>非洲: whom one trades with opens its clause, or follows who trades. */
  private static boolean tradesWith(Sentence sentence, int at) {
    return sentence.token(at).has(Role.AND)
        && at + 1 < sentence.size()
        && isAbroad(sentence.token(at + 1).region())
        && (at == 0 || !isAbroad(sentence.token(at - 1).region()));
  }

  private static boolean isTrade(Token token) {
    for (Term term : token.terms()) {
      if (term.name() != null && isTrade(term.name())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTrade(IndicatorName name) {
    return name.indicator().code().startsWith(TRADE);
  }
}
