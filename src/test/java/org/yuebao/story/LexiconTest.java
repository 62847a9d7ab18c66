package org.yuebao.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static Lexicon<String> lexicon(Iterable<String> words) {
    Lexicon.Builder<String> builder = new Lexicon.Builder<>(1);
    words.forEach(word -> builder.add(word, word));
    return builder.build();
  }

  @Test
  void theLongestWordWinsWithinTheLimit() {
    Lexicon<String> lexicon = lexicon(List.of("地区", "地区生产总值", "值"));
    char[] text = "地区生产总值".toCharArray();
    assertEquals(List.of("地区生产总值"), lexicon.senses(lexicon.longest(text, 0, 6)));
    assertEquals(List.of("地区"), lexicon.senses(lexicon.longest(text, 0, 5)));
    assertEquals(-1, lexicon.longest(text, 0, 1));
    assertEquals(-1, lexicon.longest(text, 1, 6));
    assertEquals(List.of("值"), lexicon.senses(lexicon.longest(text, 5, 6)));
  }

  /** Few characters, so that words share their beginnings; compared with trying every length. */
  @Test
  void findsWhatTryingEveryWordFinds() {
    Random random = new Random(7);
    TreeSet<String> words = new TreeSet<>();
    for (int i = 0; i < 3000; i++) {
      words.add(word(random, 2 + random.nextInt(4)));
    }
    Lexicon<String> lexicon = lexicon(words);
    int found = 0;
    for (int i = 0; i < 3000; i++) {
      String text = word(random, 6);
      String longest = "";
      for (int end = 1; end <= text.length(); end++) {
        longest = words.contains(text.substring(0, end)) ? text.substring(0, end) : longest;
      }
      long match = lexicon.longest(text.toCharArray(), 0, text.length());
      assertEquals(longest, match < 0 ? "" : lexicon.senses(match).get(0));
      found += longest.isEmpty() ? 0 : 1;
    }
    assertTrue(found > 300 && found < 2700, "found " + found);
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append((char) ('一' + random.nextInt(60) * 97));
    }
    return word.toString();
  }
}
