package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
  private static final String FACT =
      "\"end\":19,\"text\":\"3222.84亿元\",\"indicator\":\"GDP\",\"concept\":null,\"measure\":\"LEVEL\",\"value\":\"322284000000\",\"value2\":null,\"unit\":\"CNY\",\"bound\":\"=\",\"period\":\"2023\",\"region\":\"320412\",\"zone\":null,\"subject\":null,\"status\":\"ACTUAL\"}\n";

  @TempDir private Path folder;

  private Path page(String name, String text, Charset encoding) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(encoding));
  }

  @Test
  void factsHaveTheGoldsNames() throws IOException {
    Path page =
        page(
            "page.txt",
            "---\nid: p1\npublished: 2024-01-20\nregion: \"320412\"\n---\n去年全区地区生产总值3222.84亿元。\n",
            StandardCharsets.UTF_8);
    CommandResult result = CommandResult.of("extract", page.toString());
    assertEquals(0, result.code(), result.err());
    assertEquals("{\"doc\":\"p1\",\"start\":10," + FACT, result.out());
  }

  @Test
  void optionsSpeakForDocumentsThatAreSilent() throws IOException {
    Path page = page("p2.txt", "去年全区地区生产总值3222.84亿元。\n", Charset.forName("GB18030"));
    CommandResult result =
        CommandResult.of("extract", "--published=2024-01-20", "--region=320412", page.toString());
    assertEquals("{\"doc\":\"p2\",\"start\":10," + FACT, result.out());
  }

  @Test
  void standardInput() {
    InputStream before = System.in;
    try {
      System.setIn(
          new ByteArrayInputStream("去年全区地区生产总值3222.84亿元。".getBytes(StandardCharsets.UTF_8)));
      CommandResult result =
          CommandResult.of("extract", "--published=2024-01", "--region=320412", "-");
      assertEquals("{\"doc\":\"stdin\",\"start\":10," + FACT, result.out());
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void evidenceFollowsWhenAskedFor() throws IOException {
    Path page = page("p3.txt", "去年全区地区生产总值3222.84亿元。\n", StandardCharsets.UTF_8);
    CommandResult result = CommandResult.of("extract", "--evidence", page.toString());
    assertTrue(
        result
            .out()
            .matches(".*\"status\":\"ACTUAL\",\"id\":.*\"sentence\":\"去年全区地区生产总值3222.84亿元。\".*\\n"),
        result.out());
  }

  @Test
  void whatIsNotKeptIsToldOrWritten() throws IOException {
    Path page = page("p4.txt", "全区建成5G网络。\n", StandardCharsets.UTF_8);
    Path empty = page("empty.txt", "", StandardCharsets.UTF_8);
    CommandResult told = CommandResult.of("extract", page.toString(), empty.toString());
    assertEquals(0, told.code());
    assertTrue(told.err().contains("p4:4-5: not kept: number.latin: 5 | 全区建成5G网络。\n"), told.err());
    assertTrue(
        told.err().contains("empty.txt: not kept: document.empty: the file has no bytes"),
        told.err());
    Path rejections = folder.resolve("rejections.jsonl");
    CommandResult written =
        CommandResult.of("extract", "--rejections=" + rejections, page.toString());
    assertEquals("", written.err());
    assertTrue(
        Files.readString(rejections)
            .startsWith("{\"stage\":\"extract\",\"reason\":\"number.latin\""),
        Files.readString(rejections));
  }

  @Test
  void badArgumentsEndWithTwo() {
    assertBad("none.txt: no such file", "none.txt");
    assertBad(folder + ": a folder; name the files in it", folder.toString());
    assertBad("--region=999999: no such region", "--region=999999", "pom.xml");
    assertBad("--published=08/2024: no date", "--published=08/2024", "pom.xml");
    assertBad("Missing required parameter: 'FILES'");
  }

  private static void assertBad(String message, String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "extract";
    System.arraycopy(options, 0, arguments, 1, options.length);
    CommandResult result = CommandResult.of(arguments);
    assertEquals(2, result.code(), result.out());
    assertTrue(result.err().contains(message), result.err());
  }
}
