package org.yuebao.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which zone or part of a region a figure is about. The names are invented. */
class ZonesTest {
  @Test
  void aZoneThatIsSpokenOf() {
    assertEquals(List.of("280家 清溪科技城 320412"), Told.zones("目前，清溪科技城拥有高新技术企业280家。"));
  }

  @Test
  void thePointerMeansTheZoneThatOpenedAClause() {
    assertEquals(
        List.of("31家 武进枫桥高新区 320412"), Told.zones("武进枫桥高新区加快推进清溪示范区建设。眼下，园区省级以上创新创业平台达31家。"));
  }

  @Test
  void aRegionEndsIt() {
    assertEquals(
        List.of("280家 清溪科技城 320412", "900家 - 320412"),
        Told.zones("目前，清溪科技城拥有高新技术企业280家，全区拥有高新技术企业900家。"));
  }

  @Test
  void whereSomethingTakesPlaceIsNotSpokenOf() {
    assertEquals(List.of("900家 - 320412"), Told.zones("会议在清溪科技城举行。目前，全区拥有高新技术企业900家。"));
  }

  @Test
  void aProjectLiesInTheZoneThatIsNamedWithIt() {
    assertEquals(
        List.of("12亿元 清溪科技城 320412", "86亩 清溪科技城 320412"),
        Told.zones("枫桥智能轴承项目落户清溪科技城，总投资12亿元。项目占地86亩。"));
  }

  @Test
  void zonesOneByOne() {
    assertEquals(
        List.of("492亿元 清溪科技城 320412", "115亿元 武进枫桥高新区 320412"),
        Told.zones("今年1—5月，清溪科技城、武进枫桥高新区分别完成规上工业总产值492亿元、115亿元。"));
  }

  @Test
  void coverageInThePapersWords() {
    assertEquals(
        List.of("96亿元 市本级 320400"),
        Told.zones("2024年，市本级一般公共预算收入预算安排96亿元。").stream()
            .map(told -> told.replace("320412", "320400"))
            .toList());
    assertEquals(List.of("162亿元 不含常州经开区 320412"), Told.zones("2023年，武进区（不含常州经开区）一般公共预算收入162亿元。"));
  }

  @Test
  void coverageGoesOnThroughNumberedItems() {
    assertEquals(
        List.of("33亿元 市级 320412", "22亿元 市级 320412", "7亿元 市级 320412"),
        Told.zones("2023年市级一般公共预算收入33亿元。其中：税收收入22亿元。主要情况是：\n1、非税收入7亿元。"));
  }

  @Test
  void aFigureOfAllZonesTogetherIsOfNone() {
    assertEquals(
        List.of("492亿元 清溪科技城 320412", "115亿元 武进枫桥高新区 320412", "六成 - 320412"),
        Told.zones("今年1—5月，清溪科技城、武进枫桥高新区分别完成规上工业总产值492亿元、115亿元，合计占全区的六成。"));
  }

  @Test
  void coverageAfterAWholeEndsWithItsSentence() {
    assertEquals(
        List.of("58亿元 - 320412", "25亿元 区本级 320412", "65亿元 - 320412"),
        Told.zones("2024年全区一般公共预算收入安排58亿元；其中区本级安排25亿元。一般公共预算支出安排65亿元。"));
  }

  @Test
  void whatIsExcludedByDefinitionIsNoCoverage() {
    assertEquals(List.of("9% - 320412"), Told.zones("2023年，固定资产投资（不含农户）增长9%。"));
  }
}
