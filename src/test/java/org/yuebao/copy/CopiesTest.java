package org.yuebao.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.story.OffsetMap;
import org.yuebao.story.PublicationDate;
import org.yuebao.story.Story;

class CopiesTest {
  private static final List<String> REPORT =
      List.of(
          "澄湖区一季度经济开门红\n",
          "记者从区统计局了解到，今年一季度全区实现地区生产总值186.42亿元，按可比价格计算同比增长6.3%，增速高于全市0.4个百分点。",
          "分产业看，第一产业增加值2.15亿元，增长3.1%；第二产业增加值88.37亿元，增长7.2%；第三产业增加值95.9亿元，增长5.6%。\n",
          "工业生产稳步加快，规模以上工业增加值增长8.4%，其中高技术制造业增长13.7%，拉动规上工业增长2.9个百分点。",
          "消费市场持续回暖，社会消费品零售总额61.28亿元，增长5.8%，限额以上网上零售额增长21.5%。",
          "下阶段，各镇各部门将围绕全年目标任务，抓项目、促消费、优服务，确保上半年时间过半、任务过半。");

  private static final String BOILERPLATE = "欢迎关注澄湖发布微信公众号，获取更多权威信息，本报新闻热线为八八六六三三二二，欢迎读者提供线索。";

  @Test
  void aReprintUnderAnotherHeadline() {
    String other = "增长6.3%！澄湖首季成绩单出炉\n" + body(1, 6);
    assertEquals(
        "a",
        original(
            story("a", "日报", "2024-04-20", body(0, 6)), story("b", "晚报", "2024-04-21", other)));
  }

  @Test
  void aShortenedReprint() {
    assertEquals(
        "a",
        original(
            story("a", "日报", "2024-04-20", body(0, 6)),
            story("b", "晚报", "2024-04-21", "澄湖开门红\n" + body(1, 3))));
  }

  @Test
  void aLongerOneAfterAShortOne() {
    assertEquals(
        "a",
        original(
            story("a", "快报", "2024-04-19", body(1, 3)),
            story("b", "日报", "2024-04-21", body(0, 6))));
  }

  @Test
  void otherMarksAndBlanksMakeNoOther() {
    String other = body(0, 6).replace("，", ", ").replace("。", " 。").replace("；", ";");
    assertEquals(
        "a",
        original(
            story("a", "日报", "2024-04-20", body(0, 6)), story("b", "晚报", "2024-04-21", other)));
  }

  @Test
  void aSentenceThatEveryStoryEndsWithMakesNoCopy() {
    String other =
        "澄湖区人民医院新院区启用\n5月12日，位于枫塘镇的区人民医院新院区正式启用，设置床位800张，总投资9.5亿元，建筑面积14.3万平方米。" + BOILERPLATE;
    assertNull(
        original(
            story("a", "日报", "2024-04-20", body(0, 3) + BOILERPLATE),
            story("b", "日报", "2024-05-13", other)));
  }

  @Test
  void aFormThatIsFilledWithOtherFiguresMakesNoCopy() {
    String other =
        body(0, 6)
            .replace("186.42", "203.77")
            .replace("6.3%", "5.9%")
            .replace("2.15", "2.44")
            .replace("88.37", "96.12")
            .replace("95.9", "105.21")
            .replace("61.28", "66.03")
            .replace("13.7", "11.2")
            .replace("8.4%", "7.7%")
            .replace("21.5", "18.4");
    assertNull(
        original(
            story("a", "日报", "2023-04-20", body(0, 6)), story("b", "日报", "2024-04-21", other)));
  }

  @Test
  void aFormWithoutFiguresMakesNoCopy() {
    String form =
        "代表视察%s\n昨天下午，区里组织部分代表视察%s。代表们一路走、一路看、一路议，对取得的进展给予肯定，也提出了中肯的意见建议。"
            + "座谈会上，代表们建议进一步加强统筹协调，注重听取群众意见，把%s这件好事办好、实事办实。";
    assertNull(
        original(
            story("a", "日报", "2024-04-20", form.replace("%s", "澄湖沿线防洪工程")),
            story("b", "日报", "2024-05-20", form.replace("%s", "枫塘镇太阳能屋顶示范村"))));
  }

  @Test
  void theSameFiguresInOwnWordsMakeNoCopy() {
    String other =
        "我区首季GDP增长6.3%\n1至3月，澄湖区GDP达186.42亿元，比去年同期增长6.3%。三次产业分别完成2.15亿元、88.37亿元和95.9亿元。"
            + "规上工业同比上升8.4%，社零总额61.28亿元，同比上升5.8%。";
    assertNull(
        original(
            story("a", "日报", "2024-04-20", body(0, 6)), story("b", "晚报", "2024-04-21", other)));
  }

  @Test
  void aBriefNoteSaysTooLittle() {
    assertNull(Sketcher.sketch(story("a", "日报", "2024-04-20", "全区GDP增长6.3%。")));
  }

  @Test
  void aCopyOfACopyRepeatsTheFirst() {
    Copy first = copy("c", "a", "日报", "2024-04-20");
    assertEquals(
        copy("d", "a", "日报", "2024-04-20"),
        Copies.onward(copy("d", "c", "晚报", "2024-04-21"), first));
  }

  @Test
  void ofTwoStoriesTheEarlierIsTheOriginal() {
    Sketch late = sketch(story("a", "晚报", "2024-04-21", body(0, 6)));
    Sketch early = sketch(story("b", "日报", "2024-04-20", body(0, 6)));
    assertEquals(List.of(copy("a", "b", "日报", "2024-04-20")), Copies.among(List.of(late, early)));
  }

  /** What a run as of a day finds stays found, whatever is printed later. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void laterStoriesChangeNothingAndNeitherDoesTheOrder(long seed) {
    Random random = new Random(seed);
    List<Sketch> stories = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int from = random.nextInt(3);
      String day = "2024-04-" + (10 + i / 3);
      stories.add(
          sketch(story("s" + i, "报" + random.nextInt(9), day, body(from, from + 2) + body(5, 6))));
    }
    Map<String, Copy> all = copies(stories);
    Collections.shuffle(stories, random);
    assertEquals(all, copies(stories));
    List<Sketch> until =
        stories.stream()
            .filter(each -> Objects.requireNonNull(each.published()).date().getDayOfMonth() < 20)
            .toList();
    Map<String, Copy> known = copies(until);
    assertTrue(!known.isEmpty());
    until.forEach(each -> assertEquals(all.get(each.story()), known.get(each.story())));
  }

  @Test
  void aPhraseOfManyStoriesCostsNoSquare() {
    List<Sketch> many = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      List<Long> pieces = new ArrayList<>(random.longs(63).boxed().toList());
      pieces.add(Long.MIN_VALUE);
      Collections.sort(pieces);
      many.add(new Sketch("s" + i, "日报", PublicationDate.parse("2024-04-20"), pieces, List.of(7L)));
    }
    List<Copy> copies = Assertions.assertTimeout(Duration.ofSeconds(60), () -> Copies.among(many));
    assertEquals(List.of(), copies);
  }

  /** As a pipeline does it: those meet that share a key. */
  private static Map<String, Copy> copies(List<Sketch> stories) {
    Map<Long, List<Sketch>> alike = new TreeMap<>();
    for (Sketch each : stories) {
      each.keys().forEach(key -> alike.computeIfAbsent(key, none -> new ArrayList<>()).add(each));
    }
    List<Copy> found = new ArrayList<>();
    alike.values().forEach(some -> found.addAll(Copies.among(some)));
    Map<String, Copy> copies = new TreeMap<>();
    Copies.earliest(found).forEach(each -> copies.put(each.story(), each));
    return copies;
  }

  /** The story that the second repeats; null when none. */
  private static String original(Story one, Story other) {
    Copy copy = copies(List.of(sketch(one), sketch(other))).get(other.story());
    return copy == null ? null : copy.original();
  }

  private static Sketch sketch(Story story) {
    return Objects.requireNonNull(Sketcher.sketch(story));
  }

  private static Copy copy(String story, String original, String origin) {
    return new Copy(story, original, origin, null);
  }

  private static Copy copy(String story, String original, String origin, String published) {
    return new Copy(story, original, origin, PublicationDate.parse(published));
  }

  private static String body(int from, int to) {
    return String.join("", REPORT.subList(from, to));
  }

  private static Story story(String id, String source, String published, String body) {
    return new Story(
        "doc-" + id,
        id,
        "",
        "",
        PublicationDate.parse(published),
        source,
        "320499",
        body,
        OffsetMap.identity(body));
  }
}
