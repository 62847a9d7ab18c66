package org.yuebao.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages as a few pieces, each in its place: what is read after what, and what is one paragraph. */
class LayoutTest {
  private static final float SIZE = 10;

  private final List<Piece> page = new ArrayList<>();

  @Test
  void storiesBesideEachOtherAreNotMixed() {
    headline(0, 40, "左边的标题");
    column(0, 60, "　左一第一行文字", "左一第二行文字。");
    column(100, 60, "　左二第一行文字", "左二第二行文字。");
    headline(200, 40, "右边的标题");
    column(200, 60, "　右一第一行文字", "右一第二行文字。");
    column(300, 60, "　右二第一行文字", "右二第二行文字。");
    headline(0, 130, "下边的标题");
    column(0, 150, "　下一第一行文字", "下一第二行文字。");
    column(100, 150, "　下二第一行文字", "下二第二行文字。");
    assertEquals(
        """
        左边的标题
        左一第一行文字左一第二行文字。
        左二第一行文字左二第二行文字。
        右边的标题
        右一第一行文字右一第二行文字。
        右二第一行文字右二第二行文字。
        下边的标题
        下一第一行文字下一第二行文字。
        下二第一行文字下二第二行文字。""",
        text());
  }

  @Test
  void paragraphsGoOnInTheNextColumn() {
    headline(0, 40, "增长的一年");
    column(0, 60, "　全区完成投资", "一四九〇点一亿");
    column(100, 60, "元增长百分之六", "　第二段的文字", "到这里结束。");
    assertEquals("增长的一年\n全区完成投资一四九〇点一亿元增长百分之六\n第二段的文字到这里结束。", text());
  }

  @Test
  void figuresAndUnitsMeetAgain() {
    piece(0, 60, "全区投资1490.10", 80);
    piece(0, 76, "亿元，增长6.5%。", 80);
    piece(0, 92, "其中工业投资过半", 80);
    assertEquals("全区投资1490.10亿元，增长6.5%。其中工业投资过半", text());
  }

  @Test
  void tablesKeepTheirRows() {
    headline(0, 20, "主要指标");
    piece(160, 44, "单位：亿元", 50);
    piece(20, 60, "指标", 20);
    piece(120, 52, "2023年", 30);
    piece(120, 68, "绝对额", 30);
    piece(180, 60, "增长（%）", 45);
    row(84, "地区生产总值", "1163.58", "7.0");
    row(100, "固定资产投资", "702.15", "4.9");
    row(116, "进出口总额", "417.0", "-2.4");
    assertEquals(
        """
        主要指标
        单位：亿元
        指标\t2023年绝对额\t增长（%）
        地区生产总值\t1163.58\t7.0
        固定资产投资\t702.15\t4.9
        进出口总额\t417.0\t-2.4""",
        text());
  }

  @Test
  void aHeadlineMayStandUpright() {
    String words = "云澜新貌";
    for (int i = 0; i < words.length(); i++) {
      page.add(new Piece(words.substring(i, i + 1), 0, 20, 60 + i * 22, 20));
    }
    column(40, 60, "　右边的正文写在", "竖排标题的旁边。");
    assertEquals("云澜新貌\n右边的正文写在竖排标题的旁边。", text());
  }

  @Test
  void headsAndNumbersOfPagesAreLeftOut() {
    List<List<Piece>> pages = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      page.clear();
      piece(0, 20, "云澜统计月报", 60);
      column(0, 60, "　第" + number + "页的第一行", "第" + number + "页的第二行。");
      piece(100, 400, "— " + number + " —", 20);
      pages.add(sorted());
    }
    List<String> kept =
        PageEdges.cut(pages).stream().flatMap(List::stream).map(Piece::text).toList();
    assertEquals(
        List.of("第1页的第一行", "第1页的第二行。", "第2页的第一行", "第2页的第二行。", "第3页的第一行", "第3页的第二行。"), kept);
  }

  @Test
  void theHeadOfAPaperIsOneLine() {
    piece(0, 20, "云澜日报", 40);
    piece(150, 20, "2024年8月5日", 60);
    piece(350, 20, "A01", 15);
    headline(0, 60, "标题");
    column(0, 80, "　正文的第一行文", "正文的第二行。");
    assertEquals("云澜日报 2024年8月5日 A01", PageEdges.cut(List.of(sorted())).get(0).get(0).text());
  }

  @Test
  void raisedMarksStandInTheirLine() {
    List<Glyph> glyphs = new ArrayList<>();
    String words = "面积35km，";
    for (int i = 0; i < words.length(); i++) {
      float left = i * 10 + (i > 5 ? 5 : 0);
      glyphs.add(new Glyph(words.substring(i, i + 1), left, left + 10, 100, 10, false));
    }
    glyphs.add(new Glyph("2", 60, 65, 96, 5, false));
    assertEquals(List.of("面积35km²，"), Pieces.of(glyphs).stream().map(Piece::text).toList());
  }

  private void headline(float left, float baseline, String words) {
    page.add(new Piece(words, left, left + words.length() * 16, baseline, 16));
  }

  /** Lines of ten characters; one that begins with a blank is indented. */
  private void column(float left, float baseline, String... lines) {
    for (int i = 0; i < lines.length; i++) {
      boolean indented = lines[i].startsWith("　");
      String words = lines[i].strip();
      float from = left + (indented ? 2 * SIZE : 0);
      boolean last = words.endsWith("。");
      float to = last ? from + words.length() * SIZE : left + 9 * SIZE;
      page.add(new Piece(words, from, to, baseline + i * 16, SIZE));
    }
  }

  private void piece(float left, float baseline, String words, float width) {
    page.add(new Piece(words, left, left + width, baseline, SIZE));
  }

  private void row(float baseline, String name, String... figures) {
    piece(0, baseline, name, 60);
    for (int i = 0; i < figures.length; i++) {
      piece(125 + i * 65, baseline, figures[i], 25);
    }
  }

  private List<Piece> sorted() {
    return page.stream()
        .sorted(Comparator.comparing(Piece::baseline).thenComparing(Piece::left))
        .toList();
  }

  private String text() {
    return String.join("\n", Paragraphs.of(PdfPages.blocks(sorted())));
  }
}
