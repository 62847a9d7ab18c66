package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.fact.Fact;
import org.yuebao.story.Story;

/** The guide to new papers, as it stands, on two layouts that nothing else here has. */
class NewSourceTest {
  private static final Path GUIDE = Path.of("src/docs/new-source.md");

  /** Wrapped at sixteen characters, with a head of the page between tabs. */
  private static final String EVENING =
      """
      江湖晚报\t2024年8月5日\t第03版
      　　　　　上半年外贸稳中有进
      　　本报讯（记者 卯谷）来自海关的数
      据显示，上半年，全区出口112.5
      亿元，同比增长4.1%；进口36.2亿元，
      增长0.8%。
      　　“订单排到了年底。”一家企业负责
      人说。
      """;

  private static final String OFFICE =
      """
      <html><body><table width="100%"><tr><td>网站首页 | 政务公开</td></tr>
      <tr><td><center>上半年主要数据</center>
      <table border="1"><tr><td>指标名称</td><td>单位</td><td>1-6月累计</td><td>同比增长（%）</td></tr>
      <tr><td>固定资产投资</td><td>亿元</td><td>386.27</td><td>4.5</td></tr>
      <tr><td>社会消费品零售总额</td><td>亿元</td><td>187.36</td><td>6.4</td></tr></table>
      </td></tr></table></body></html>
      """;

  @TempDir private Path folder;

  @Test
  void anArchiveOfTextsByDay() throws Exception {
    Path page = folder.resolve("archive/jhwb/2024-08/05/03.txt");
    Files.createDirectories(page.getParent());
    Files.write(page, EVENING.getBytes(Charset.forName("GB18030")));
    assertEquals(
        List.of(
            "jhwb 2024-08-05 320412 FT_EXPORT LEVEL 11250000000 2024-S1",
            "jhwb 2024-08-05 320412 FT_EXPORT GROWTH 4.1 2024-S1",
            "jhwb 2024-08-05 320412 FT_IMPORT LEVEL 3620000000 2024-S1",
            "jhwb 2024-08-05 320412 FT_IMPORT GROWTH 0.8 2024-S1"),
        facts(block("yaml", 0)));
  }

  @Test
  void reportsOfAnOfficeWithWhatTheCrawlerKnew() throws Exception {
    Path page = folder.resolve("archive/office/1024.html");
    Files.createDirectories(page.getParent());
    Files.writeString(page, OFFICE);
    Files.writeString(folder.resolve("archive/office/1024.json"), block("json", 0));
    assertEquals(
        List.of(
            "jhwb 2024-07-25 320412 FAI LEVEL 38627000000 2024-01/2024-06",
            "jhwb 2024-07-25 320412 FAI GROWTH 4.5 2024-01/2024-06",
            "jhwb 2024-07-25 320412 RETAIL LEVEL 18736000000 2024-01/2024-06",
            "jhwb 2024-07-25 320412 RETAIL GROWTH 6.4 2024-01/2024-06"),
        facts(block("yaml", 1)));
  }

  @Test
  void aSiteWithItsOwnWordForTheDay() throws Exception {
    Path page = folder.resolve("archive/office/2048.html");
    Files.createDirectories(page.getParent());
    Files.writeString(page, OFFICE.replace("上半年主要数据", "上半年主要数据<br>见报日：2024-07-26"));
    assertEquals(List.of(), facts(block("yaml", 1), knowledge("data")));
    Path knowledge = knowledge("own-data");
    append(knowledge.resolve("lexicon/sites.tsv"), "见报日\tDATE\n");
    List<String> facts = facts(block("yaml", 1), knowledge);
    assertEquals(4, facts.size(), facts::toString);
    assertTrue(facts.get(0).contains(" 2024-07-26 "), facts::toString);
  }

  private List<String> facts(String spec) throws Exception {
    return facts(spec, knowledge("data"));
  }

  private List<String> facts(String spec, Path knowledge) throws Exception {
    String own =
        spec.replace("archive/", folder + "/archive/") + "knowledge: \"" + knowledge + "\"\n";
    Workshop workshop =
        Workshop.of(SpecReader.read("guide.yaml", own.getBytes(StandardCharsets.UTF_8)));
    List<Story> stories = DemoCorpus.stories(workshop);
    return stories.stream()
        .flatMap(story -> workshop.extract(story).facts().stream())
        .map(NewSourceTest::told)
        .toList();
  }

  private static String told(Fact fact) {
    return Stream.of(
            fact.source(),
            fact.published(),
            fact.region(),
            fact.indicator(),
            fact.measure(),
            fact.value() == null ? "" : fact.value().toPlainString(),
            fact.period())
        .map(String::valueOf)
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  /** What we know, and the guide's row. */
  private Path knowledge(String name) throws IOException {
    Path data = Path.of("data");
    Path copy = folder.resolve(name);
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(data.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    append(copy.resolve("catalogue/sources.tsv"), block("", 0));
    return copy;
  }

  private static void append(Path table, String row) throws IOException {
    Files.writeString(table, Files.readString(table) + row);
  }

  /** The n-th block of code in a language. */
  private static String block(String language, int number) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(GUIDE))
        .results()
        .map(block -> block.group(1))
        .toList()
        .get(number);
  }
}
