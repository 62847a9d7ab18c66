package org.yuebao.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReflowTest {
  /** {@code ⏎} is a line end of the document; every example becomes one paragraph. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "目前，全区共有外资企业120家，其中投资超亿美元的企⏎⏎业超30家。",
        "项目集研发、检测、中试、孵⏎⏎化、展示于一体，建筑面积约三万平方米。",
        "上半年，全区一般公共预算收入完成1490.10⏎亿元，同比增长4.2%。",
        "上半年，全区一般公共预算收入完成1490.⏎10亿元，同比增长4.2%。",
        "今年前三季度，全区固定资产投资比上年同期增长12⏎%，其中工业投资增长9.1%。",
        "园区一期于2019⏎年建成投用，目前入驻企业四十多家。",
        "据统计，全区粮食总产量12.6万⏎⏎吨，比上年增加0.2万吨。",
        "新闻发布会上，区统计局负责人介绍了全年经济运行的⏎主要特点和下一步工作打算。",
        "年末户籍人口比上年末增加1.2万人⏎，其中城镇人口增加0.9万人。",
        "云澜区（不含经济开⏎发区）完成工业投资36亿元，增长7.5%。",
        "从需求看，前三季度全区固定资产投资⏎364.85亿元，增长10.6%，投资总体平稳。",
        "全区各项存款余额1078.9亿元，各项贷款余额878.2亿元，贷款比⏎年初增加70.9亿元。",
        "本报讯（记者 乙墨）邻里之间因为树木的遮挡⏎闹起了矛盾，社区调解员闻讯赶来。",
        "同日，云澜区⏎公布了上半年经济运行情况，主要指标好于预期。",
        "会议指出，过去的一年全区上下迎难而上。预计全年完成地区生产总值540亿元，⏎⏎增长约10%。",
        "本报讯（记者 丁禾）一块白布、一缸靛蓝，在孩子们手中⏎变成了会说话的图案。"
      })
  void whatWasCutIsJoined(String cut) {
    assertEquals(List.of(cut.replace("⏎", "")), paragraphs(cut.replace('⏎', '\n')));
  }

  /** {@code ⏎} is a line end of the document; every line stays a paragraph. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "云澜区上半年工业经济稳中有进⏎上半年，全区规模以上工业增加值增长7.1%。",
        "一、综合⏎初步核算，全年地区生产总值741.5亿元。",
        "（一）坚持创新引领，加快培育新兴产业，现代化产业体系建设迈出新步伐⏎全年新增高新技术企业120家。",
        "1.一般公共预算收支情况⏎全区一般公共预算收入77.2亿元，下降1.6%。",
        "其中：⏎城镇新增就业6.4万人。",
        "各位代表：⏎现在，我代表区人民政府报告工作。",
        "图8 2021-2025年固定资产投资增速⏎全年房地产开发投资9.5亿元。",
        "全年完成投资98亿元，增长6%⏎表2 主要产品产量",
        "表 1：常住人口及其构成⏎指标 年末数 比重⏎城镇 231.9 66.9⏎乡村 114.8 33.1⏎全年新增就业6万人。",
        "指标\t2023年\t2024年⏎地区生产总值\t700.1\t741.5",
        "01⏎全区共有十二个镇和街道。",
        "02⏎人口为何开始回流？",
        "首页⏎政务公开⏎统计数据⏎云澜区统计公报发布",
        "产业向新⏎⏎走进云澜经济开发区，一座座厂房拔地而起。",
        "去年云澜常住人口增加1.2万人：产业、住房、教育共同作用⏎近日，区统计局发布了公报。",
        "外企高管走进云澜，了解园区，看好合作前景⏎昨天，外企高管一行来到经济开发区。",
        "项目签约落户云澜渔港大使⏎当地时间9日，双方签署协议。",
        "甲某简历：曾任镇长，区发展和改革局副局长，区统计局局长，云澜经济开发区党工委书记⏎1996—1999年 任区统计局局长。",
        "新区建设全面提速，进度超过预期，全年完成投资98亿元，各项民生实事项目全部完成。张某 摄⏎⏎枫塘镇举办丰收节，两千名游客参加。"
      })
  void whatStandsApartStaysApart(String apart) {
    assertEquals(List.of(apart.split("⏎+")), paragraphs(apart.replace('⏎', '\n')));
  }

  @Test
  void columnsAreMadeWhole() {
    String column =
        """
        　　本报讯（记者 甲文）记者从区统计局获悉，前三
        季度，全区实现地区生产总值464.80亿元，同比
        增长8.7%。其中，规上工业总产值
        1190.68亿元，同比增长6.7%；固定资产投
        资364.85亿元，增长10.6%；社会

        消费品零售总额169.86亿元，增长11.4%。
        　　财政收入稳步增长。前三季度，全区完成一般公共
        预算收入40.86亿元，同比增长4.6%。
        """;
    assertEquals(
        List.of(
            "本报讯（记者 甲文）记者从区统计局获悉，前三季度，全区实现地区生产总值464.80亿元，同比增长8.7%。"
                + "其中，规上工业总产值1190.68亿元，同比增长6.7%；固定资产投资364.85亿元，增长10.6%；"
                + "社会消费品零售总额169.86亿元，增长11.4%。",
            "财政收入稳步增长。前三季度，全区完成一般公共预算收入40.86亿元，同比增长4.6%。"),
        paragraphs(column));
  }

  @Test
  void aPageNumberInASentenceFollowsIt() {
    String pdf =
        """
        全年全区规模以上工业增加值比上年增长 7.1%，其中制造业增
        长 7.6%，电力、热力、燃气及水生产和供应业增长 2.4%；高技
        术制造业增加值增长 11.2%，占规模以上工业增加值的比重为百
        — 2 —
        分之二十一，比上年提高 0.8 个百分点。全年规模以上工业企业
        利润总额 41.6 亿元，比上年增长 5.3%，营业收入利润率为百分
        之六点二。
        """;
    assertEquals(
        List.of(
            "全年全区规模以上工业增加值比上年增长 7.1%，其中制造业增长 7.6%，电力、热力、燃气及水生产和供应业"
                + "增长 2.4%；高技术制造业增加值增长 11.2%，占规模以上工业增加值的比重为百分之二十一，比上年提高"
                + " 0.8 个百分点。全年规模以上工业企业利润总额 41.6 亿元，比上年增长 5.3%，营业收入利润率为百分之六点二。",
            "— 2 —"),
        paragraphs(pdf));
  }

  @Test
  void latinWordsAreJoinedWithASpace() {
    String cut = "该项目由德国企业投资，名为 Yunlan Smart⏎Park，占地75亩。".replace('⏎', '\n');
    assertEquals(List.of("该项目由德国企业投资，名为 Yunlan Smart Park，占地75亩。"), paragraphs(cut));
  }

  @Test
  void emptyCellsKeepTheirPlace() {
    assertEquals(
        List.of("\t2023年\t2024年\t", "产值\t\t5"), paragraphs("\t2023年\t2024年\t\n  产值\t\t5 \n"));
    assertEquals(List.of("全区完成投资。"), paragraphs("\t全区完成投资。\t\n"));
  }

  @Test
  void emphasisLeavesNoTrace() {
    assertEquals(List.of("比上年增加14万人，增长0.2%。"), paragraphs("**比上年增加14万人**\n，增长0.2%。"));
  }

  private static List<String> paragraphs(String body) {
    List<Story> stories = Pages.split(NothingIsLostTest.document(body));
    assertEquals(1, stories.size());
    return stories.get(0).body().lines().toList();
  }
}
