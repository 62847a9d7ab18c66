package org.yuebao.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.knowledge.Knowledge;

/** Which lines are a table's, and that prose is none. */
class TableFinderTest {
  private static final Vocabulary VOCABULARY = Knowledge.load(Path.of("data")).vocabulary();

  @Test
  void captionHeaderAndRowsAreOneTable() {
    List<TextTable> tables =
        tables(
            """
            全年粮食产量11.28万吨，比上年下降0.4%。
            表3 主要农产品产量
            单位：万吨
            产品名称 产量 比上年增长（%）
            粮食 11.28 -0.4
            按品种分
            小麦 5.15 1.2
            — 7 —
            稻谷 6.1 -2.1
            全年造林3万亩。
            """);
    assertEquals(1, tables.size());
    TextTable table = tables.get(0);
    assertEquals(List.of("表3主要农产品产量", "单位：万吨"), texts(table.captions()));
    assertEquals(List.of("产品名称产量比上年增长（%）"), texts(table.header()));
    assertEquals(List.of("粮食", "小麦", "稻谷"), heads(table));
    assertEquals(List.of("按品种分", "—7—"), texts(table.others()));
  }

  @Test
  void twoTablesInARow() {
    List<TextTable> tables =
        tables(
            """
            指标 单位 绝对数
            工业投资 亿元 11.5
            指标 比上年增长（%）
            民间投资 -2.0
            """);
    assertEquals(List.of("工业投资"), heads(tables.get(0)));
    assertEquals(List.of("民间投资"), heads(tables.get(1)));
  }

  @Test
  void rowsWithUnitsNeedNoHeader() {
    List<TextTable> tables = tables("水泥\t万吨\t23.6\t-3.7%\n钢材\t万吨\t41.2\t5.1%\n");
    assertEquals(List.of("水泥", "钢材"), heads(tables.get(0)));
  }

  @Test
  void headerOfYears() {
    List<TextTable> tables = tables("指标\t2024\t2025\n工业投资（亿元）\t10.1\t11.5\n");
    assertEquals(List.of("工业投资（亿元）"), heads(tables.get(0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "全区生产总值增长 5.2%\n工业投资增长 6\n",
        "年末全区常住人口 46.7 万人，比上年末增加 0.3 万人\n城镇人口 31.2 万人\n",
        "索引号：\t123456789/2025\t组配分类：\t回应\n发布日期：\t2026-01-23\n",
        "浏览次数 1234\n责任编辑 32\n",
        "表 1\n以上年为 100\n",
        "第 3 页\n— 4 —\n5\n",
        "图1 2019—2025年地区生产总值\n2019 2020 2021\n",
        "会议指出，2025年，要做好以下工作 1\n一是抓项目 2\n",
        "主要指标好于预期，增长 5\n项目建设提速，完成 80%\n",
        "电话 85861234\n邮编 213100\n",
      })
  void proseIsNoTable(String text) {
    assertEquals(List.of(), tables(text));
  }

  @Test
  void manyLinesTakeLinearTime() {
    String rows = "指标 单位 绝对数\n" + "工业投资 亿元 11.5\n一般公共预算收入 增长\n".repeat(20_000);
    String wide = "指标 " + "1 ".repeat(1_000_000);
    assertTimeout(Duration.ofSeconds(40), () -> tables(rows + wide));
  }

  private static List<TextTable> tables(String text) {
    CellReader cells = new CellReader(VOCABULARY);
    char[] body = text.toCharArray();
    Words words = new Words(body, clause -> List.of(), VOCABULARY.classifiers());
    Places places = new Places(VOCABULARY.gazetteer(), "320412", words);
    LabelReader labels = new LabelReader(VOCABULARY, new Tokenizer(VOCABULARY), cells, places);
    CaptionReader captions = new CaptionReader(body, VOCABULARY, cells, labels);
    return new TableFinder(body, cells, labels, captions).tables();
  }

  private static List<String> texts(List<TableLine> lines) {
    return lines.stream().map(TableLine::text).toList();
  }

  private static List<String> heads(TextTable table) {
    return table.rows().stream().map(row -> row.name().text()).toList();
  }
}
