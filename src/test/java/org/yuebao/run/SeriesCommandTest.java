package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesCommandTest {
  private static final String PAGE =
      """
      ---
      id: page-%1$s
      published: %1$s-03-05
      region: "320412"
      source: test
      ---
      统计公报发布

      %2$s年，全区实现地区生产总值%3$s亿元，比上年增长6.8%%。新增高新技术企业120家。
      """;

  @TempDir private static Path folder;

  @BeforeAll
  static void run() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    write("2023", "2022", "2900.5");
    write("2024", "2023", "3222.84");
    write("2025", "2023", "3300.1");
    Files.writeString(
        folder.resolve("reviews.csv"),
        """
        target,period,verdict,value,reason,reviewer,date
        A.HTE.ADDITION..320412....PERIOD.ACTUAL.COUNT,2022,reject,,not counted yet,li,2024-01-01
        """);
    Path spec = folder.resolve("spec.yaml");
    Files.writeString(
        spec,
        ("name: test\ninput: {files: \"%1$s/in/*.txt\"}\noutput: {folder: \"%1$s/out\"}\npublish: []\n"
                + "reviews: %1$s/reviews.csv\n")
            .formatted(folder));
    CommandResult result = CommandResult.of("run", spec.toString());
    assertEquals(0, result.code(), result.err());
  }

  private static void write(String published, String year, String value) throws IOException {
    Files.writeString(
        folder.resolve("in/" + published + ".txt"), PAGE.formatted(published, year, value));
  }

  private static CommandResult series(String... options) {
    String[] all = new String[options.length + 2];
    all[0] = "series";
    all[1] = "--release=" + folder.resolve("out/current");
    System.arraycopy(options, 0, all, 2, options.length);
    return CommandResult.of(all);
  }

  @Test
  void aTableOfOneSeries() {
    CommandResult result = series("--region=武进", "--indicator=GDP");
    assertEquals(0, result.code(), result.err());
    List<String> lines = result.out().lines().toList();
    assertTrue(lines.get(0).startsWith("武进区 地区生产总值（亿元）  A.GDP.LEVEL"), lines.get(0));
    assertTrue(lines.get(1).startsWith("  2022  2900.5  2023-03-05"), lines.get(1));
    assertTrue(lines.get(2).startsWith("  2023"), lines.get(2));
  }

  @Test
  void namesAndCodesMeanTheSame() {
    String byCode = series("--region=320412", "--indicator=GDP").out();
    assertEquals(byCode, series("--region=CN320412", "--indicator=地区生产总值").out());
    assertEquals(byCode, series("--region=武进区", "--indicator=GDP").out());
  }

  @Test
  void asOfADayWhatCouldBeKnownOnIt() {
    String[] gdp = {"--indicator=GDP", "--format=csv", ""};
    gdp[2] = "--asOf=2024-12-31";
    String then = series(gdp).out();
    assertTrue(then.contains(",2023,3222.84,=,CNY,8,"), then);
    assertFalse(then.contains("3300.1"), then);
    gdp[2] = "--asOf=2023-12-31";
    assertFalse(series(gdp).out().contains(",2023,"), "nothing was told of 2023 by then");
    assertTrue(series(gdp).out().contains(",2022,2900.5,"));
  }

  @Test
  void whatWasTakenBackSinceIsThereAsOfADayBefore() {
    String then = series("--indicator=HTE", "--format=csv", "--asOf=2023-12-31").out();
    assertTrue(then.contains(",2022,120,=,COUNT,0,2023-03-05,test"), then);
    String since = series("--indicator=HTE", "--format=csv", "--asOf=2024-01-01").out();
    assertFalse(since.contains(",2022,"), since);
  }

  @Test
  void aDamagedReleaseIsTold() throws IOException {
    Path damaged = Files.createDirectories(folder.resolve("damaged/series"));
    byte[] bytes = Files.readAllBytes(folder.resolve("out/current/series/series.avro"));
    Files.write(damaged.resolve("series.avro"), Arrays.copyOf(bytes, bytes.length - 40));
    CommandResult result = CommandResult.of("series", "--release=" + folder.resolve("damaged"));
    assertEquals(2, result.code());
    assertTrue(result.err().contains("series.avro: cannot be read"), result.err());
  }

  @Test
  void jsonHoldsNumbers() throws IOException {
    List<String> lines = series("--indicator=GDP", "--format=json").out().lines().toList();
    JsonNode first = new ObjectMapper().readTree(lines.get(0));
    assertEquals("2022", first.get("time_period").asText());
    assertTrue(first.get("obs_value").isNumber());
    assertEquals(8, first.get("unit_mult").asInt());
  }

  @Test
  void barsAreAsLongAsTheirValues() {
    List<String> lines =
        series("--indicator=GDP", "--format=chart", "--width=60").out().lines().toList();
    long shorter = lines.get(1).chars().filter(each -> each == '█').count();
    long longest = lines.get(2).chars().filter(each -> each == '█').count();
    assertTrue(longest > shorter && shorter > longest * 8 / 10, lines.toString());
    assertTrue(lines.get(2).length() <= 60, lines.get(2));
  }

  @Test
  void mistakesAreTold() {
    assertEquals(2, CommandResult.of("series", "--release=" + folder.resolve("none")).code());
    assertEquals(2, series("--asOf=yesterday").code());
    CommandResult nothing = series("--indicator=NONE");
    assertEquals(0, nothing.code());
    assertTrue(nothing.err().contains("No series"), nothing.err());
  }
}
