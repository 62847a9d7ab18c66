package org.yuebao.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose figure it is. The names are invented. */
class SubjectsTest {
  @Test
  void aProjectIsNamedBeforeItsFigures() {
    assertEquals(List.of("12亿元 枫桥智能轴承项目", "86亩 枫桥智能轴承项目"), Told.subjects("枫桥智能轴承项目总投资12亿元，占地86亩。"));
  }

  @Test
  void aProjectIsNamedAfterItsFigure() {
    assertEquals(List.of("25亿元 清溪湿地修复工程"), Told.subjects("总投资25亿元的清溪湿地修复工程加速建设。"));
  }

  @Test
  void namesBeginAfterTheVerbThatLeadsToThem() {
    assertEquals(List.of("9亿元 清溪河综合整治工程"), Told.subjects("今年，我区加快推进清溪河综合整治工程，总投资9亿元。"));
    assertEquals(List.of("3亿元 硅碳负极材料项目"), Told.subjects("由枫桥新材料公司投资建设的硅碳负极材料项目正式开工，总投资3亿元。"));
  }

  @Test
  void functionWordsWithinWordsEndNoName() {
    assertEquals(List.of("6亿元 枫桥自由贸易服务中心"), Told.subjects("枫桥自由贸易服务中心总投资6亿元。"));
  }

  @Test
  void aBuildingIsNamedByItselfAndADevelopmentByTheProject() {
    assertEquals(List.of("4亿元 枫桥文化交流中心"), Told.subjects("枫桥文化交流中心项目总投资4亿元。"));
    assertEquals(List.of("4亿元 枫桥轴承产业园项目"), Told.subjects("枫桥轴承产业园项目总投资4亿元。"));
  }

  @Test
  void shortNamesAndPointersMeanTheProjectThatWasNamed() {
    assertEquals(
        List.of("12亿元 枫桥智能轴承产业园项目", "70% 枫桥智能轴承产业园项目", "5亿元 枫桥智能轴承产业园项目"),
        Told.subjects("枫桥智能轴承产业园项目正式开工。该项目总投资12亿元。\n目前，枫桥产业园总体进度已达70%。截至5月底，项目累计完成投资5亿元。"));
  }

  @Test
  void aPhaseIsOfItsProjectAndItsOwnFigureKeepsIt() {
    assertEquals(List.of("7亿元 枫桥医药创新中心"), Told.subjects("枫桥医药创新中心位于枫桥路北侧，一期A地块总投资7亿元。"));
    assertEquals(List.of("2亿元 枫桥轴承产业园二期"), Told.subjects("枫桥轴承产业园二期总投资2亿元。"));
  }

  @Test
  void streetsAndPartsAreNoSubjects() {
    assertEquals(List.of("7亿元 枫桥医药创新中心"), Told.subjects("枫桥医药创新中心东至清溪大道，建有检测中心、展示中心等，总投资7亿元。"));
  }

  @Test
  void severalProjectsAreNone() {
    assertEquals(List.of("33个 -", "175亿元 -"), Told.subjects("昨天，全区33个重大项目集中开工，总投资175亿元。"));
  }

  @Test
  void milestonesAreTheProjects() {
    assertEquals(
        List.of("今年3月 清溪大道北延工程", "2025年6月 清溪大道北延工程"),
        Told.subjects("清溪大道北延工程于今年3月开工建设，预计2025年6月建成通车。"));
  }

  @Test
  void anEnterpriseOwnsItsFiguresAndARegionNone() {
    assertEquals(
        List.of("480多人 江苏枫织纺织科技有限公司", "86万套 江苏枫织纺织科技有限公司"),
        Told.subjects("江苏枫织纺织科技有限公司现有员工480多人。前5个月，企业产量达到86万套。"));
    assertEquals(List.of("3222亿元 -"), Told.subjects("2023年，全区实现地区生产总值3222亿元。"));
  }

  @Test
  void eventsFundsAndClusters() {
    assertEquals(List.of("186个 第六届清溪创新创业大赛"), Told.subjects("第六届清溪创新创业大赛落下帷幕。大赛共吸引186个项目团队参赛。"));
    assertEquals(List.of("10亿元 清溪科创产业基金"), Told.subjects("清溪科创产业基金总规模10亿元。"));
    assertEquals(List.of("360亿元 新型电力装备产业集群"), Told.subjects("去年，全区新型电力装备产业集群产值突破360亿元。"));
  }

  @Test
  void partnersAreSubjectsOfWhatIsCountedByCountry() {
    assertEquals(
        List.of("第二大 德国", "310家 -", "44家 德国"),
        Told.subjects("德国是我区第二大外资来源地。目前，全区现有外商投资企业310家，其中德资企业44家。"));
  }

  @Test
  void aProjectThatIsNamedLaterIsMeantFromTheBeginning() {
    assertEquals(
        List.of("9亿元 清溪大道沿线水系治理项目", "2024亩 清溪大道沿线水系治理项目"),
        Told.subjects("督察通报的项目总投资9亿元。\n记者了解到，该项目为清溪大道沿线水系治理项目，占地2024亩。"));
  }

  @Test
  void theFullestNameStandsForTheShorterOnesBeforeIt() {
    assertEquals(
        List.of("12亿元 枫桥智能轴承产业园项目", "86亩 枫桥智能轴承产业园项目"),
        Told.subjects("枫桥产业园总投资12亿元。枫桥智能轴承产业园项目占地86亩。"));
  }

  @Test
  void whoSaysItIsNotOfWhomItIsSaid() {
    assertEquals(List.of("120户 -"), Told.subjects("江苏枫织纺织科技有限公司发布消息，受灾农户120户。"));
  }

  @Test
  void commonNounsAreNoNames() {
    assertEquals(List.of("1735个 -"), Told.subjects("农民专业合作社达1735个。"));
    assertEquals(List.of("14亿元 -"), Told.subjects("对外承包工程新签合同额14亿元。"));
  }

  @Test
  void whatIsSaidOfAPredicateIsSaidOfItsSubject() {
    assertEquals(List.of("5.7公里 枫桥山隧道"), Told.subjects("枫桥山隧道是我国最长的公路隧道，长5.7公里。"));
  }

  @Test
  void wayAndWordsOfPlacesStandInNamesOfLines() {
    assertEquals(List.of("138亿元 武进至溧阳城际铁路"), Told.subjects("武进至溧阳城际铁路总投资138亿元。"));
  }

  @Test
  void figuresOfAFacilityAreNotTheRegions() {
    assertEquals(List.of("35亿元 武进铁路口岸"), Told.subjects("去年，经武进铁路口岸进出口总值35亿元。"));
  }
}
