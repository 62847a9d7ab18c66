package org.yuebao.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSplitterTest {
  private static final String PAGE =
      """
      云澜日报 2017年05月09日 A01版
      责任编辑 庚禾　版式 辛一

      区领导调研湖滨片区

      一张蓝图绘到底
      绿水青山入画来

      本报讯（乙墨 记者 甲文）昨天上午，区领导到湖滨片区调研，实地察看规划建设、环境整治和产业导入情况，强调要

      统筹好生态保护和文旅开发，让湖光山色变成百姓的好日子。

      湖滨会议中心项目集会议、展览、住宿、餐

      饮、休闲于一体，总建筑面积4.2万平方米，预计2018年底竣工投用。

      全区工业经济稳步向好

      本报讯（记者 戊宁 通讯员 己川）区工信部门统计显示，1—4月，全区规模以上工业企

      业完成总产值553.63亿元，同比增长11.9%。

      “家门口的订单，心里踏实！”企业负责人说。

      日企看好云澜　投资再加码

      本报讯（记者 丁禾）日前，三家日资企业签约落户，总投资2.1亿美元。

      重点工程
      新进展

      枫塘大桥位于枫塘镇东侧，全长1.2公里，总投资3.6亿元。目前主桥合龙，预计9月通车。

      丙林 摄
      """;

  @Test
  void aPageHasItsStories() {
    List<Story> stories = split(PAGE);
    assertEquals(
        List.of("区领导调研湖滨片区 一张蓝图绘到底 绿水青山入画来", "全区工业经济稳步向好", "日企看好云澜 投资再加码", "重点工程 新进展"),
        stories.stream().map(Story::title).toList());
    assertEquals(
        List.of("本报讯（乙墨 记者 甲文）", "本报讯（记者 戊宁 通讯员 己川）", "本报讯（记者 丁禾）", "丙林 摄"),
        stories.stream().map(Story::byline).toList());
    assertTrue(stories.get(0).body().startsWith("云澜日报 2017年05月09日 A01版\n责任编辑 庚禾 版式 辛一\n区领导调研"));
    assertTrue(stories.get(0).body().contains("强调要统筹好"));
    assertTrue(stories.get(0).body().contains("住宿、餐饮、休闲于一体"));
    assertEquals(
        """
        全区工业经济稳步向好
        本报讯（记者 戊宁 通讯员 己川）区工信部门统计显示，1—4月，全区规模以上工业企业完成总产值553.63亿元，同比增长11.9%。
        “家门口的订单，心里踏实！”企业负责人说。
        """,
        stories.get(1).body());
    assertEquals(
        """
        重点工程
        新进展
        枫塘大桥位于枫塘镇东侧，全长1.2公里，总投资3.6亿元。目前主桥合龙，预计9月通车。
        丙林 摄
        """,
        stories.get(3).body());
  }

  @Test
  void storiesCarryWhatTheDocumentSays() {
    PublicationDate published = PublicationDate.parse("2017-05");
    Document document = new Document("p1", "p1.txt", "第一版", published, "ylrb", "320499", PAGE);
    Story story = Pages.split(document).get(1);
    assertEquals("p1", story.doc());
    assertEquals(published, story.published());
    assertEquals("ylrb", story.source());
    assertEquals("320499", story.homeRegion());
    assertEquals("全区工业经济稳步向好", story.title());
  }

  @Test
  void idsFollowDocumentPositionAndText() {
    Story story = split(PAGE).get(0);
    assertTrue(story.story().matches("[0-9a-f]{16}"), story.story());
    assertEquals(story, split(PAGE).get(0));
    assertNotEquals(story.story(), split("\n" + PAGE).get(0).story());
    assertNotEquals(story.story(), split(PAGE.replace("昨天", "今天")).get(0).story());
    Document other = new Document("other", "", "", null, "", "", PAGE);
    assertNotEquals(story.story(), Pages.split(other).get(0).story());
  }

  @Test
  void offsetsLeadToTheDocument() {
    String page = "\r\n" + PAGE.replace("\n", "\r\n").replace("553.63", "５５３．６３");
    Story story = split(page).get(1);
    int start = story.body().indexOf("553.63亿元");
    int place = story.offsets().toDocument(start);
    int[] points = page.codePoints().skip(place).limit(8).toArray();
    assertEquals("５５３．６３亿元", new String(points, 0, points.length));
    assertEquals(place + 8, story.offsets().endToDocument(start + 8));
  }

  @Test
  void briefsWithoutHeadlinesAreStories() {
    String briefs =
        """
        简讯

        本报讯（丁禾）区图书馆新馆昨天开放，藏书12万册。

        本报讯（丙林）枫塘镇新增公园3座。
        """;
    assertEquals(2, split(briefs).size());
  }

  @Test
  void bylinesOnTheirOwnLineOpenStories() {
    String page =
        """
        老街新颜
        本报记者 张某

        三月的老街，游人如织。今年以来，老街接待游客12万人次。

        夜市开张
        □记者 王某 通讯员 李某某

        入夜，百余个摊位前人声鼎沸，一晚营业额达20万元。
        """;
    List<Story> stories = split(page);
    assertEquals(List.of("老街新颜", "夜市开张"), stories.stream().map(Story::title).toList());
    assertEquals(
        List.of("本报记者 张某", "□记者 王某 通讯员 李某某"), stories.stream().map(Story::byline).toList());
  }

  @Test
  void aNewsItemIsOneStory() {
    String item =
        """
        稳投资政策加力显效

        央视网消息（新闻联播）：今年以来，投资稳步回升。

        制造业支撑有力

        一季度，制造业投资同比增长6.1%。

        （记者 丁禾）
        """;
    List<Story> stories = split(item);
    assertEquals(1, stories.size());
    assertEquals("稳投资政策加力显效", stories.get(0).title());
    assertEquals("央视网消息（新闻联播） （记者 丁禾）", stories.get(0).byline());
  }

  @Test
  void datelinesInARowAndQuotedAgenciesSplitNothing() {
    String item =
        """
        央视网消息（新闻联播）：
        本台消息：全国多地春耕开始。
        据新华社北京3月5日电，已播面积达四成。
        新华社北京3月5日电 春耕由南向北推进。
        """;
    assertEquals(1, split(item).size());
  }

  @Test
  void aReportIsOneStory() {
    String report =
        """
        云澜区2024年政府工作报告
        ——2024年1月9日在云澜区人民代表大会上
        区长 庚某

        各位代表：

        现在，我代表区人民政府报告工作。

        一、2023年工作回顾

        产业转型
        步伐加快

        全年新增高新技术企业120家。

        （一）投资持续扩大

        完成投资98亿元。
        """;
    List<Story> stories = split(report);
    assertEquals(1, stories.size());
    assertEquals(11, stories.get(0).body().lines().count());
  }

  @Test
  void theTitleOfADocumentOfOneStoryIsItsStorys() {
    Document document = new Document("d", "", "题目", null, "", "", "小标题\n\n全区完成投资。");
    assertEquals("题目", Pages.split(document).get(0).title());
  }

  @Test
  void nothingButSpaceHasNoStory() {
    assertEquals(List.of(), split(" \n\u3000\r\n\u200B"));
    assertEquals(List.of(), split(""));
  }

  /**
   * Each takes well under a second; the limit only has to tell that from time that grows with the
   * square.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {"全区完成投资1490.10亿元，同比增长8.5%，“两湖”建设（一期）加快。", "全区完成投资1490.10亿元\n", "（“《", "、"})
  void timeGrowsWithTheTextOnly(String piece) {
    String large = piece.repeat(1_000_000 / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> split(large));
  }

  private static List<Story> split(String body) {
    return Pages.split(NothingIsLostTest.document(body));
  }
}
