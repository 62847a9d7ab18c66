package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.quantity.Quantity;

/** The whole that a share is one of, and the shares of a row a:b:c. */
final class ShareReader {
  private final Vocabulary vocabulary;
  private final Domains domains;
  private final char[] text;

  ShareReader(Vocabulary vocabulary, Domains domains, char[] text) {
    this.vocabulary = vocabulary;
    this.domains = domains;
    this.text = text;
  }

  /** 占<b>一般公共预算收入</b>的78%: null when the figure is no share, or of nothing known. */
  @Nullable Head wholeOf(Sentence sentence, Stretch stretch) {
    if (stretch.shareOf < 0 && stretch.ratioTo == null) {
      return null;
    }
    int from = stretch.shareOf >= 0 ? stretch.shareOf + 1 : stretch.from;
    for (int i = from; i < stretch.at; i++) {
      Token token = sentence.token(i);
      if (token.has(Role.INDICATOR) && (stretch.ratioTo == null || token == stretch.ratioTo)) {
        IndicatorName name = domains.certainName(token, sentence, i);
        return name == null ? null : new Head(name, name.name(), token.start(), "whole");
      }
    }
    return null;
  }

  /**
   * 常州占全省<b>GDP</b>的8.3%: a region's share of what a larger one has is of the same; null when the
   * figure is no such share.
   */
  @Nullable Head ofRegion(Sentence sentence, Stretch stretch) {
    int share = stretch.shareOf;
    if (stretch.hasHead() || share < 1 || share + 1 >= stretch.at) {
      return null;
    }
    boolean owned =
        sentence.token(share - 1).region() != null
            && sentence.opensClause(share - 1)
            && sentence.token(share + 1).region() != null;
    return owned ? wholeOf(sentence, stretch) : null;
  }

  /** 1.7:<b>49.7</b>:48.6: what the figure is the share of, by its place in the row. */
  Link part(Sentence sentence, int at, Quantity quantity, Head head) {
    int place = 0;
    for (int i = at - 1; i >= 0; i--) {
      Quantity other = sentence.token(i).quantity();
      if (other != null && other.shape() == Quantity.Shape.PART) {
        place++;
      } else if (!sentence.token(i).isMark(":：")) {
        break;
      }
    }
    Indicator indicator = vocabulary.shareAt(place, sentence, at, text);
    Measure measure = indicator == null ? Measure.SHARE : Measure.LEVEL;
    int confidence = vocabulary.confidence().of(Confidence.Way.SHARES);
    return new Link(head, indicator, measure, false, "shares.row", confidence, quantity.kind());
  }
}
