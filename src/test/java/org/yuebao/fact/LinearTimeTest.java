package org.yuebao.fact;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.hanlp.HanlpSegmenter;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.story.Document;
import org.yuebao.story.PublicationDate;
import org.yuebao.story.Story;

/**
 * A line without end costs no more than its length: whatever is asked again for every figure of a
 * sentence shows here. Seconds are the processor's, so that a busy machine proves nothing.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LinearTimeTest {
  private static final int MEGABYTE = 1_000_000;
  private static final double SECONDS = 10;
  private static final Knowledge KNOWLEDGE = Knowledge.load(Path.of("data"));
  private static final Engine ENGINE = new Engine(KNOWLEDGE.vocabulary(), new HanlpSegmenter());

  /** Ten megabytes in one line. */
  @ParameterizedTest
  @ValueSource(strings = {"5", "亿", "（"})
  void tenMegabytes(String unit) {
    check(unit, 10 * MEGABYTE);
  }

  /** Two hundred kilobytes in one line; what is quadratic takes minutes already. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "一",
        "第",
        "前",
        "增长",
        "占",
        "从",
        "年",
        "、",
        "）",
        "1,",
        "1、",
        "一、",
        "5-",
        "5%",
        "1:2:3:",
        "百分之",
        "5亿元、",
        "5亿元，",
        "5—6，",
        "3%和",
        "（5%）",
        "北京市",
        "上海市、",
        "北京市大5亿元",
        "全市",
        "2023年",
        "从2023年5亿元",
        "比2023年增长3%",
        "地区生产总值",
        "收入",
        "项目竣工",
        "2025年竣工",
        "占5亿元的",
        "预计5亿元",
        "公司5亿元",
        "第5位、",
        "A1",
        "“十四五”",
        "欣欣向荣",
        "\uD83D\uDE00",
      })
  void hundredsOfKilobytes(String unit) {
    check(unit, MEGABYTE / 5);
  }

  private static void check(String unit, int bytes) {
    int times = bytes / unit.getBytes(StandardCharsets.UTF_8).length;
    Document document =
        new Document(
            "line",
            "line.txt",
            "",
            PublicationDate.parse("2024-08-01"),
            "",
            "320412",
            "地区生产总值" + unit.repeat(times));
    long start = processorTime();
    for (Story story : KNOWLEDGE.pageSplitter().split(document)) {
      ENGINE.extract(story);
    }
    double seconds = (processorTime() - start) / 1e9;
    assertTrue(seconds < SECONDS, () -> bytes + " bytes of " + unit + " took " + seconds + " s");
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
