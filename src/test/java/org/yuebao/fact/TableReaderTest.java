package org.yuebao.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.outcome.Rejection;
import org.yuebao.story.OffsetMap;
import org.yuebao.story.PublicationDate;
import org.yuebao.story.Story;

/** Facts from tables in texts, with what is known. */
class TableReaderTest {
  private static final Engine ENGINE =
      new Engine(Knowledge.load(Path.of("data")).vocabulary(), sentence -> List.of());

  @Test
  void unitsInAColumnAndGrowthInPercent() {
    assertFacts(
        """
        2025年1—5月全区主要经济指标
        指标	单位	累计	同比增长
        固定资产投资	亿元	238.08	-7.0%
        全社会用电量	亿千瓦时	21.59	4.8%
        """,
        "238.08 FAI LEVEL 23808000000 CNY 2025-01/2025-05 320412",
        "-7.0% FAI GROWTH -7 PT 2025-01/2025-05 320412",
        "21.59 ELEC_CONS LEVEL 2159000000 KWH 2025-01/2025-05 320412",
        "4.8% ELEC_CONS GROWTH 4.8 PT 2025-01/2025-05 320412");
  }

  @Test
  void oneRowWithItsUnitNeedsNoHeader() {
    assertFacts(
        """
        2025年
        粮食产量\t万吨\t236.6\t-3.7%
        """,
        "236.6 GRAIN LEVEL 2366000 T 2025 320412", "-3.7% GRAIN GROWTH -3.7 PT 2025 320412");
  }

  @Test
  void columnsBetweenBlanksWithUnitsInTheirHeader() {
    assertFacts(
        """
        表1：2025年年末溧阳市常住人口数及其构成
        指标 年末数（万人） 比重（%）
        常住人口 78.6 100.0
        其中：城镇 52.7 67.1
        乡村 25.9 32.9
        """,
        "78.6 POP_RES LEVEL 786000 PS 2025-12-31 320481",
        "100.0 POP_RES SHARE 100 PT 2025-12-31 320481",
        "52.7 城镇常住人口 LEVEL 527000 PS 2025-12-31 320481",
        "67.1 URBAN_RATE LEVEL 67.1 PT 2025-12-31 320481",
        "25.9 乡村常住人口 LEVEL 259000 PS 2025-12-31 320481",
        "32.9 乡村常住人口 SHARE 32.9 PT 2025-12-31 320481");
  }

  @Test
  void indicesToABase() {
    assertFacts(
        """
        表2：2025年居民消费价格指数
        以上年为100
        类别 指数
        居民消费价格指数 100.4
        一、食品烟酒 98.7
        #粮食 95.6
        鲜菜 103.1
        """,
        "100.4 CPI LEVEL 100.4 INDEX 2025 320412",
        "98.7 食品烟酒居民消费价格指数 LEVEL 98.7 INDEX 2025 320412",
        "95.6 粮食居民消费价格指数 LEVEL 95.6 INDEX 2025 320412",
        "103.1 鲜菜居民消费价格指数 LEVEL 103.1 INDEX 2025 320412");
  }

  @Test
  void rowHeadAndColumnTogetherNameAnIndicator() {
    assertFacts(
        """
        表3 2025年主要农产品产量
        产品名称 单位 产量 比上年增长%
        粮 食 万吨 11.28 -0.4
        油菜籽 万吨 1.56 —
        平板玻璃 万重量箱 30.4 2.1
        """,
        "11.28 GRAIN LEVEL 112800 T 2025 320412",
        "-0.4 GRAIN GROWTH -0.4 PT 2025 320412",
        "1.56 油菜籽产量 LEVEL 15600 T 2025 320412",
        "30.4 平板玻璃产量 LEVEL 304000 重量箱 2025 320412",
        "2.1 平板玻璃产量 GROWTH 2.1 PT 2025 320412");
  }

  @Test
  void yearsAndRegionsAsRowHeads() {
    assertFacts(
        """
        表4 2024—2025年地区生产总值及其增长速度
        年份 地区生产总值（亿元） 比上年增长（%）
        2024 3350.2 6.1
        2025 3510.5 5.8
        表5 2025年各地主要指标
        地区 地区生产总值（亿元） 增长（%） 位次
        新北区 2300.1 6.5 2
        溧阳市 1600.1 5.9 3
        """,
        "3350.2 GDP LEVEL 335020000000 CNY 2024 320412",
        "6.1 GDP GROWTH 6.1 PT 2024 320412",
        "3510.5 GDP LEVEL 351050000000 CNY 2025 320412",
        "5.8 GDP GROWTH 5.8 PT 2025 320412",
        "2300.1 GDP LEVEL 230010000000 CNY 2025 320411",
        "6.5 GDP GROWTH 6.5 PT 2025 320411",
        "2 GDP RANK 2 RANK 2025 320411",
        "1600.1 GDP LEVEL 160010000000 CNY 2025 320481",
        "5.9 GDP GROWTH 5.9 PT 2025 320481",
        "3 GDP RANK 3 RANK 2025 320481");
  }

  @Test
  void oneUnitForTheTableAndPlansBesideResults() {
    assertFacts(
        """
        2025年一般公共预算收入执行情况表
        单位：万元
        项目	2024年决算数	2025年预算数	2025年执行数	完成预算%	比上年增长%
        一般公共预算收入	650000	670000	680400	101.6	4.7
        """,
        "650000 FISC_REV LEVEL 6500000000 CNY 2024 320412",
        "670000 FISC_REV LEVEL 6700000000 CNY 2025 320412 TARGET",
        "680400 FISC_REV LEVEL 6804000000 CNY 2025 320412",
        "101.6 一般公共预算收入 LEVEL 101.6 PT 2025 320412",
        "4.7 FISC_REV GROWTH 4.7 PT 2025 320412");
  }

  @Test
  void monthsAndSumsSideBySide() {
    assertFacts(
        """
        2025年1-11月主要指标
        指标	单位	11月	同比±%	1-11月累计	同比±%
        社会消费品零售总额	亿元	28.5	3.2	298.4	4.1
        规模以上工业增加值	%	6.1		6.3
        城镇登记失业率	%			2.3	-0.1
        """,
        "28.5 RETAIL LEVEL 2850000000 CNY 2025-11 320412",
        "3.2 RETAIL GROWTH 3.2 PT 2025-11 320412",
        "298.4 RETAIL LEVEL 29840000000 CNY 2025-01/2025-11 320412",
        "4.1 RETAIL GROWTH 4.1 PT 2025-01/2025-11 320412",
        "6.1 IVA_ADS GROWTH 6.1 PT 2025-11 320412",
        "6.3 IVA_ADS GROWTH 6.3 PT 2025-01/2025-11 320412",
        "2.3 UNEMP LEVEL 2.3 PT 2025-01/2025-11 320412",
        "-0.1 UNEMP CHANGE -0.1 PP 2025-01/2025-11 320412");
  }

  @Test
  void headersOfTwoLinesAndPageNumbersBetweenRows() {
    assertFacts(
        """
        2025年对外贸易
        指 标 绝对数 比上年 增长
        （亿元） （%）
        进出口总额 340.5 6.1
        — 12 —
        出口 250.4 7.1
        对美国出口 30.1 -3.2
        """,
        "340.5 FT_TOTAL LEVEL 34050000000 CNY 2025 320412",
        "6.1 FT_TOTAL GROWTH 6.1 PT 2025 320412",
        "250.4 FT_EXPORT LEVEL 25040000000 CNY 2025 320412",
        "7.1 FT_EXPORT GROWTH 7.1 PT 2025 320412",
        "30.1 对美国出口 LEVEL 3010000000 CNY 2025 320412",
        "-3.2 对美国出口 GROWTH -3.2 PT 2025 320412");
  }

  @Test
  void columnsOfPartsAreParts() {
    assertFacts(
        """
        表8 2025年居民消费价格比上年涨跌幅度
        单位：%
        指标 全区 城市 农村
        居民消费价格 0.2 0.3 -0.1
        """,
        "0.2 CPI GROWTH 0.2 PT 2025 320412",
        "0.3 居民消费价格 GROWTH 0.3 PT 2025 320412",
        "-0.1 居民消费价格 GROWTH -0.1 PT 2025 320412");
  }

  @Test
  void cellsOneBelowTheOther() {
    assertFacts(
        """
        2025年1-6月主要指标
        指标
        |
        单位
        |
        累计
        |
        ±%
        |
        规模以上工业增加值
        |
        亿元
        |
        —
        |
        3.1
        |
        居民消费价格指数（CPI）
        |
        %
        |
        100.8
        |
        0.8
        |
        """,
        "3.1 IVA_ADS GROWTH 3.1 PT 2025-01/2025-06 320412",
        "100.8 CPI LEVEL 100.8 INDEX 2025-01/2025-06 320412",
        "0.8 CPI GROWTH 0.8 PT 2025-01/2025-06 320412");
  }

  @Test
  void cellsBetweenBarsWithARuleUnderTheHeader() {
    assertFacts(
        """
        表1 2025年投资 单位：亿元
        | 指标 | 绝对数 | 增长（%） |
        | --- | --- | --- |
        | 固定资产投资 | 238.1 | 7.2 |
        """,
        "238.1 FAI LEVEL 23810000000 CNY 2025 320412", "7.2 FAI GROWTH 7.2 PT 2025 320412");
  }

  @Test
  void headsInTwoLines() {
    assertFacts(
        """
        2025年工业
        指标 绝对数（亿元） 增长（%）
        工业投资 11.5 3.1
        规模以上工业
        增加值 98.2 6.4
        """,
        "11.5 FAI_IND LEVEL 1150000000 CNY 2025 320412",
        "3.1 FAI_IND GROWTH 3.1 PT 2025 320412",
        "98.2 IVA_ADS LEVEL 9820000000 CNY 2025 320412",
        "6.4 IVA_ADS GROWTH 6.4 PT 2025 320412");
  }

  @Test
  void coverageOfTheCaptionAndOfARow() {
    List<Fact> facts =
        read("""
        表6 2025年市本级一般公共预算收入
        单位：亿元
        项目 执行数 完成预算%
        一般公共预算收入 96.5 101.2
        表7 2025年年末常住人口
        单位：万人
        指标 年末数
        常住人口 78.6
        其中：市区 31.2
        """)
            .facts();
    assertEquals(
        List.of("市本级", "市本级", "null", "市区"),
        facts.stream().map(fact -> String.valueOf(fact.zone())).toList());
    assertEquals("POP_RES", facts.get(3).indicator());
  }

  @Test
  void valuesWithoutAColumnOfTheirOwnAreRejected() {
    Extraction found =
        read(
            """
            指标 绝对数（亿元） 比上年增长（%）
            固定资产投资 238.1 7.0
            工业投资 9.5
            """);
    assertEquals(2, found.facts().size());
    assertEquals(List.of("number.column 9.5"), reasons(found));
  }

  @Test
  void everyNumberOfARowIsAFactOrARejection() {
    Extraction found =
        read(
            """
            指标 2025年 2024年
            1、500万元以上项目（个） 31 28
            65岁及以上人口（万人） 14.2 13.9
            """);
    assertEquals(4, found.facts().size());
    assertEquals(List.of("number.list 1", "number.label 500万元", "number.name 65岁"), reasons(found));
  }

  @Test
  void factsStandWhereTheTableHasThem() {
    String text =
        """
        指标 单位 绝对数
        民间投资 亿元 +11.5
        """;
    Fact fact = read(text).facts().get(0);
    assertEquals("11.5", text.substring(fact.start(), fact.end()));
    assertEquals("民间投资 亿元 +11.5", fact.sentence());
    assertEquals("11.5", fact.sentence().substring(fact.sentenceStart(), fact.sentenceEnd()));
  }

  private static void assertFacts(String text, String... expected) {
    Extraction found = read(text);
    assertEquals(
        String.join("\n", expected),
        String.join("\n", found.facts().stream().map(TableReaderTest::print).toList()));
    assertTrue(found.facts().stream().allMatch(fact -> fact.rule().startsWith("table.")));
  }

  private static String print(Fact fact) {
    String of = fact.indicator() != null ? fact.indicator() : fact.concept();
    String status = fact.status() == Status.ACTUAL ? "" : " " + fact.status();
    return String.join(
            " ",
            fact.text(),
            of,
            fact.measure().name(),
            fact.printedValue(),
            fact.unit(),
            String.valueOf(fact.period()),
            fact.region())
        + status;
  }

  private static List<String> reasons(Extraction found) {
    return found.rejections().stream().map(TableReaderTest::print).toList();
  }

  private static String print(Rejection rejection) {
    return rejection.reason() + " " + rejection.detail();
  }

  private static Extraction read(String text) {
    PublicationDate published =
        new PublicationDate(LocalDate.of(2026, 3, 20), PublicationDate.Precision.DAY);
    return ENGINE.extract(
        new Story("d", "s", "", "", published, "paper", "320412", text, OffsetMap.identity(text)));
  }
}
