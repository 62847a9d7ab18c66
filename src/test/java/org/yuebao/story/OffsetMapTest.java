package org.yuebao.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OffsetMapTest {
  @Test
  void bothHalvesOfAPairStandAtOneCodePoint() {
    OffsetMap map = OffsetMap.identity("a𠮷b𠮷");
    assertEquals(0, map.toDocument(0));
    assertEquals(1, map.toDocument(1));
    assertEquals(1, map.toDocument(2));
    assertEquals(2, map.toDocument(3));
    assertEquals(3, map.toDocument(4));
    assertEquals(3, map.toDocument(5));
    assertEquals(2, map.endToDocument(3));
    assertEquals(4, map.endToDocument(6));
  }

  @Property
  void identityCountsCodePoints(@ForAll String text) {
    OffsetMap map = OffsetMap.identity(text);
    int point = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      assertEquals(point, map.toDocument(i));
      point++;
      int end = i + Character.charCount(text.codePointAt(i));
      assertEquals(point, map.endToDocument(end));
    }
  }

  @Property
  void runsAreAllThereIs(@ForAll String text) {
    OffsetMap map = OffsetMap.identity(text);
    OffsetMap again = OffsetMap.of(map.starts(), map.targets());
    assertEquals(map, again);
    assertArrayEquals(map.targets(), again.targets());
  }
}
