package org.yuebao.story;

/**
 * What tells lines and stories apart, all from the same words.
 *
 * @param bylines who wrote, who photographed
 * @param furniture what a page prints around its stories
 * @param cutNumbers figures that a line end cut
 * @param openings words that open sentences
 * @param words the words themselves
 */
record Layout(
    Bylines bylines,
    PageFurniture furniture,
    CutNumber cutNumbers,
    SentenceOpening openings,
    LayoutWords words) {
  static Layout of(LayoutWords words) {
    return new Layout(
        new Bylines(words),
        new PageFurniture(words),
        new CutNumber(words),
        new SentenceOpening(words),
        words);
  }
}
