package org.yuebao.publish.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0", "GDP, 3", "亿元, 4", "５％, 4", "“两湖”, 6", // quotation marks are ambiguous: one column
    "、。, 4", "𠮷, 2", // outside the basic plane
    "é, 1", "5.2亿, 5", "％｡ｱ, 4", // half-width forms take one
  })
  void columns(String text, int columns) {
    assertEquals(columns, DisplayWidth.of(text));
  }

  @Test
  void marksAndControlsTakeNone() {
    assertEquals(1, DisplayWidth.of("e\u0301"));
    assertEquals(2, DisplayWidth.of("区\u200B\n"));
  }

  @Test
  void padding() {
    assertEquals("亿元  |", DisplayWidth.padEnd("亿元", 6) + "|");
    assertEquals("  亿元", DisplayWidth.padStart("亿元", 6));
    assertEquals("亿元", DisplayWidth.padStart("亿元", 3));
  }
}
