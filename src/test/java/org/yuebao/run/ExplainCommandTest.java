package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
  @Test
  void showsWhatWasSeenAndWhatBecameOfIt() {
    CommandResult result =
        CommandResult.of(
            "explain", "--published=2024-02-01", "--region=320412", "去年全区地区生产总值3222.84亿元，第3版。");
    assertEquals(0, result.code(), result.err());
    List<String> lines =
        result.out().lines().map(line -> line.strip().replaceAll(" +", " ")).toList();
    assertEquals("去年全区地区生产总值3222.84亿元，第3版。", lines.get(0));
    assertTrue(lines.contains("1 period 去年 2023"), result.out());
    assertTrue(lines.contains("3 indicator 地区生产总值 GDP"), result.out());
    assertTrue(lines.contains("4 quantity 3222.84亿元 322284000000 CNY"), result.out());
    assertTrue(
        lines.contains(
            "3222.84亿元 -> GDP LEVEL = 322284000000 CNY | period 2023 | region 320412 | ACTUAL"),
        result.out());
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("* GDP ")), result.out());
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith("第3版 -> rejected: number.ordinal")),
        result.out());
  }

  @Test
  void aNameThatWasPassedOverSaysWhy() {
    CommandResult result = CommandResult.of("explain", "全市地区生产总值增长，出口企业120家。");
    assertTrue(
        result.out().lines().anyMatch(line -> line.matches("\\s+GDP +0  .*unit CNY.*")),
        result.out());
  }

  @Test
  void badArgumentsEndWithTwo() {
    CommandResult result = CommandResult.of("explain", "--published=yesterday", "5亿元");
    assertEquals(2, result.code());
    assertTrue(result.err().contains("--published=yesterday: no date"), result.err());
  }
}
