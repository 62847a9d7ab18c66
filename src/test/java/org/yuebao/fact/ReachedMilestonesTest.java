package org.yuebao.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project has reached is heard without a figure, too, and is no fact. */
class ReachedMilestonesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "龙湖冷链物流中心项目主体结构封顶。|PROJ_TOPPED_OUT 结构封顶",
        "记者获悉，龙湖冷链物流中心项目正式投产。|PROJ_IN_PRODUCTION 正式投产",
        "龙湖冷链物流中心项目今天开工。|PROJ_START 今天开工",
        "鞭炮声中，龙湖冷链物流中心项目破土动工，建设者干劲十足。|PROJ_START 破土动工",
        "龙湖冷链物流中心项目成功签约，有关负责人出席。|PROJ_SIGNED 成功签约",
      })
  void reachedByTheDayOfThePaper(String line) {
    String[] parts = line.split("\\|");
    assertEquals(List.of(parts[1] + " <= 2024-06-15 of 龙湖冷链物流中心"), told(parts[0]));
    assertEquals(List.of(), Told.facts(parts[0]));
  }

  @Test
  void whatAnEarlierSentenceNamedIsMeantByItsPointer() {
    assertEquals(
        List.of("PROJ_IN_PRODUCTION 正式投产 <= 2024-06-15 of 龙湖冷链物流中心"),
        told("龙湖冷链物流中心项目建设顺利。目前，该项目正式投产。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "龙湖冷链物流中心项目预计年底主体结构封顶。", // planned
        "龙湖冷链物流中心项目即将正式投产。",
        "龙湖冷链物流中心项目尚未正式投产。",
        "龙湖冷链物流中心项目正式投产后，将带动周边就业。", // only when
        "一批项目正式开工。", // which
        "会议成功签约，气氛热烈。", // of no project
      })
  void nothingIsReachedInPlansOrWithoutAProject(String text) {
    assertEquals(List.of(), told(text));
  }

  @Test
  void aFigureOrADateOfItsOwnIsAFactAsBefore() {
    String text = "2023年5月，龙湖冷链物流中心项目正式投产，总投资6亿元。";
    assertEquals(List.of(), told(text));
    assertEquals(List.of("2023年5月", "6亿元"), Told.facts(text).stream().map(Fact::text).toList());
  }

  private static List<String> told(String text) {
    return Told.milestones(text).stream()
        .map(
            each ->
                each.indicator()
                    + " "
                    + each.text()
                    + " "
                    + each.bound().symbol()
                    + " "
                    + each.date()
                    + " of "
                    + each.subject())
        .toList();
  }
}
