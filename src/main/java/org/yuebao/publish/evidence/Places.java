package org.yuebao.publish.evidence;

import org.yuebao.story.OffsetMap;
import org.yuebao.story.Story;

/**
 * Finds places of the document in a story's text. The story's characters stand in the order of the
 * document, so that a place is found by halving.
 */
final class Places {
  private final OffsetMap offsets;
  private final String text;
  private int countedTo;
  private int counted;

  Places(Story story) {
    this.offsets = story.offsets();
    this.text = story.body();
  }

  /**
   * Index (UTF-16) of the first character that stands at this code point of the document or after.
   */
  int index(int point) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (offsets.toDocument(middle) < point) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Code points before this index (UTF-16); quick for one place after the other. */
  int points(int index) {
    if (index < countedTo) {
      countedTo = 0;
      counted = 0;
    }
    counted += text.codePointCount(countedTo, index);
    countedTo = index;
    return counted;
  }
}
