package org.yuebao.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Words are data: no literal of the core holds a Chinese character, but for those that the grammars
 * of numbers, dates, numbered lines and full names of regions are written in.
 */
class WordsTest {
  /** A class, the characters it may hold, and why they are no words of the lexicon. */
  private static final String GRAMMAR =
      """
      fact/CaptionReader | 一二三四五六七八九十 | the number of a table
      fact/CellReader | 年 | a bare year of a header is read as the period that it is
      fact/LabelReader | 一二三四五六七八九十 | the number of a row
      observation/Wording | 一二三四五六七八九十百千万亿 | where a figure stands beside a word
      period/DateNumbers | 至到 | from one part of a date to another
      period/HolidayReader | 天前的第日 | the days of a holiday: 前三天, 第二天
      period/PeriodScanner | 元年后度来间的增均月份个日号 | dates and spans: 2024年1至6月份, 近五年来
      project/NameReader | 省市区县一二三四五六七八九十号 | the rank of a region and the number of a part
      quantity/ChineseNumber | 点额 | the decimal point; 余额 ends no number
      quantity/FigureReader | 额 | 余额 ends no number
      quantity/Numerals | 第 | an ordinal
      quantity/Quantity | 公里小时 | a unit's code, as facts carry it
      quantity/QuantityScanner | 前后翻一半从由 | what begins a rank, a doubling or a half; two values
      quantity/RankReader | 十人了将近番 | 前十强, and never 前十人; 将近翻了一番
      quantity/RatioReader | 分之 | 三分之一
      region/Region | 市区 | what a full name ends in
      region/TownNames | 镇乡道 | what a full name ends in
      story/CutNumber | 年月日万亿 | what a number cut by a line's end goes on with
      story/Folding | ⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟 | signs of one shape
      story/Numbering | 一二三四五六七八九十百零〇第章节条编篇图表为片 | the number of a line
      story/PageFurniture | 第页共年月日版 | the number and date of a page
      story/PublicationDate | 年月日 | a date as it is printed
      story/SentenceOpening | 年 | a sentence that opens with a year
      """;

  /** Comments first, so that quotes within them open no literal, and literals hide no comment. */
  private static final Pattern PIECE =
      Pattern.compile(
          "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\""
              + "|'(?:\\\\.|[^'\\\\\\n])+'",
          Pattern.DOTALL);

  private static final Path MAIN = House.FOLDER.resolve("src/main/java/org/yuebao");

  @Test
  void theCoreHoldsNoWords() throws IOException {
    Map<String, Set<String>> found = new TreeMap<>();
    for (Path source : sources()) {
      Set<String> characters = characters(Files.readString(source));
      if (!characters.isEmpty()) {
        String name = MAIN.relativize(source).toString().replace('\\', '/');
        found.put(name.replace(".java", ""), characters);
      }
    }
    assertEquals(allowed(), found);
  }

  @Test
  void catchesCanaries() {
    assertEquals(Set.of("业", "企"), characters("String firms = \"企业\";"));
    assertEquals(Set.of("规"), characters("boolean above = first == '规'; // 规模以上"));
    assertEquals(Set.of("项"), characters("String text = \"\"\"\n  项\n  \"\"\";"));
    assertEquals(Set.of("的"), characters("String url = \"https://的\";"));
    assertEquals(Set.of("年"), characters("char year = '\\u5e74';"));
    assertEquals(
        Set.of(), characters("/** \"人次\" */ String marks = \"，。（\"; char q = '\"'; // '人'"));
  }

  private static Map<String, Set<String>> allowed() {
    Map<String, Set<String>> allowed = new TreeMap<>();
    for (String line : GRAMMAR.lines().toList()) {
      String[] cells = line.split(" \\| ", 3);
      allowed.put(cells[0], each(cells[1]));
    }
    return allowed;
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String name : House.CORE) {
      try (Stream<Path> files = Files.walk(MAIN.resolve(name))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }

  /** The Chinese characters of a source's literals; escapes are characters, too. */
  private static Set<String> characters(String source) {
    Set<String> characters = new TreeSet<>();
    Matcher pieces = PIECE.matcher(source);
    while (pieces.find()) {
      if (!pieces.group().startsWith("/")) {
        characters.addAll(each(unescaped(pieces.group())));
      }
    }
    return characters;
  }

  private static String unescaped(String literal) {
    return Pattern.compile("\\\\u+([0-9a-fA-F]{4})")
        .matcher(literal)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(code.group(1), 16))));
  }

  private static Set<String> each(String text) {
    return text.codePoints()
        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
        .mapToObj(Character::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
