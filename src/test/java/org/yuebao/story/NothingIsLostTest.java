package org.yuebao.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever a document looks like: every character stands in one story, and the offsets lead back to
 * it.
 */
class NothingIsLostTest {
  /** Pieces that documents are made of, cut at random places by line ends of every kind. */
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n\n",
          "\r\n",
          "\r",
          "\u3000\u3000",
          " ",
          "\t",
          "\u200B",
          "\uFEFF",
          "\f",
          "\u2028",
          "**",
          "本报讯（记者 丁禾）",
          "全区完成投资",
          "1490.10",
          "亿元",
          "，",
          "。",
          "、",
          "同比增长８．５％",
          "𠮷田",
          "一、综合",
          "（二）",
          "— 2 —",
          "丙林 摄",
          "重点项目",
          "进行时",
          "GDP",
          "Yunlan Park",
          "“两湖",
          "”",
          "城镇 231.9 66.9",
          "指标\t2023年\t2024年",
          "责任编辑 庚禾",
          "云澜日报 2017年05月09日 A01版",
          "□本报记者 甲文",
          "图8 增速",
          "⼯业");

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 3000)
  void everyCharacterStandsInOneStoryAndLeadsBack(@ForAll("bodies") String body) {
    check(body);
  }

  @Property(tries = 500)
  void arbitraryCharactersToo(@ForAll String body) {
    check(body);
  }

  private static void check(String body) {
    int[] points = body.codePoints().toArray();
    BitSet covered = new BitSet();
    for (Story story : Pages.split(document(body))) {
      assertTrue(story.body().endsWith("\n"), story.body());
      assertFalse(story.body().contains("\n\n"), story.body());
      checkStory(story, points, covered);
    }
    for (int i = 0; i < points.length; i++) {
      if (!covered.get(i)) {
        assertTrue(isLayout(points, i), "lost at " + i + " of " + body);
      }
    }
  }

  private static void checkStory(Story story, int[] points, BitSet covered) {
    String text = story.body();
    for (int i = 0; i < text.length(); i++) {
      int place = story.offsets().toDocument(i);
      char c = text.charAt(i);
      if (c == '\n') {
        assertTrue(place == points.length || isLineEnd(points[place]));
      } else if (Character.isLowSurrogate(c) && i > 0) {
        assertEquals(story.offsets().toDocument(i - 1), place);
      } else if (!(c == ' ' && isLineEnd(points[place]))) {
        assertEquals(folded(points[place]), text.codePointAt(i));
        assertFalse(covered.get(place), "twice: " + place);
        covered.set(place);
        assertEquals(
            place + 1, story.offsets().endToDocument(i + Character.charCount(text.codePointAt(i))));
      }
    }
  }

  private static int folded(int point) {
    return Character.isBmpCodePoint(point) ? Folding.fold((char) point) : point;
  }

  /** What has no width, is space, ends a line, or marks emphasis. */
  private static boolean isLayout(int[] points, int i) {
    int point = points[i];
    boolean emphasis =
        point == '*'
            && (i > 0 && points[i - 1] == '*' || i + 1 < points.length && points[i + 1] == '*');
    int folded = folded(point);
    return isLineEnd(point)
        || folded == Folding.NOTHING
        || folded == ' '
        || folded == '\t'
        || emphasis;
  }

  private static boolean isLineEnd(int point) {
    return Arrays.asList(0x0A, 0x0D, 0x0C, 0x0B, 0x85, 0x2028, 0x2029).contains(point);
  }

  static Document document(String body) {
    return new Document("doc", "doc.txt", "", null, "", "", body);
  }
}
