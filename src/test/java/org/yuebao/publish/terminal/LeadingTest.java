package org.yuebao.publish.terminal;

import static java.util.Comparator.comparing;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeadingTest {
  private static final Comparator<String> BY_LENGTH = comparing(String::length);

  private static Leading<String> of(int most, List<String> words) {
    Leading<String> leading = new Leading<>(BY_LENGTH, most);
    words.forEach(leading::add);
    return leading;
  }

  @Test
  void areTheFirstOfAStableSort() {
    Random random = new Random(5);
    for (int count = 0; count < 40; count++) {
      List<String> words =
          Stream.generate(() -> Integer.toString(random.nextInt(20_000))).limit(count).toList();
      Leading<String> leading = of(7, words);
      assertEquals(words.stream().sorted(BY_LENGTH).limit(7).toList(), leading.all());
      assertEquals(count, leading.added());
    }
  }

  @Test
  void noneOfNone() {
    assertEquals(List.of(), of(3, List.of()).all());
    assertEquals(List.of(), of(0, List.of("亩")).all());
  }
}
