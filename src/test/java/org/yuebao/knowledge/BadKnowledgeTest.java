package org.yuebao.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong data stops the loading, word for word as an analyst reads it. */
class BadKnowledgeTest {
  @TempDir static Path folder;

  private static DataCopy data;

  @BeforeAll
  static void copy() throws IOException {
    data = DataCopy.in(folder);
  }

  @Test
  void theProjectsOwnDataIsRight() {
    assertEquals(List.of(), data.problems());
  }

  /** A line is added to a file; {@code ␉} is a tab. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lexicon/names.tsv | NOPE␉某指标 | the indicator NOPE is unknown; use a code of catalogue/indicators.tsv
          lexicon/names.tsv | ␉某指标 | code is empty; fill it in
          lexicon/names.tsv | GDP␉ | name is empty; fill it in
          lexicon/names.tsv | POP_RES␉国内生产总值 | the name 国内生产总值 already means GDP; give both a domain or remove one
          lexicon/names.tsv | GDP␉国内生产总值 | the name 国内生产总值 of GDP stands twice; remove one line
          lexicon/names.tsv | FISC_REV␉国内生产总值␉GENERAL_BUDGET | the name 国内生产总值 means GDP without any domain, so that this line never counts; remove one of the lines
          lexicon/names.tsv | GDP␉某个总量␉NOWHERE | nothing opens the domain NOWHERE; open it in rules/domains.tsv or by a DOMAIN word of lexicon/terms.tsv
          lexicon/names.tsv | GDP␉某个总量␉GDP_PARTS; | domains has an empty part; remove the semicolon too many
          lexicon/names.tsv | GDP␉某个增速␉␉FAST | measure is FAST; write nothing or GROWTH
          lexicon/names.tsv | GDP␉某个总量␉␉␉yes | open is yes; write nothing or open
          lexicon/names.tsv | GDP␉某个总量 ␉ | name begins or ends with a blank; remove it
          lexicon/names.tsv | GDP␉{国家国内生产总值 | 'the braces of {国家国内生产总值 do not fit; write {甲|乙|}, none within another, no more than 1000 spellings on a line'
          lexicon/names.tsv | 'GDP␉国{内|民|内}生产毛值' | the name 国内生产毛值 of GDP stands twice; remove one line
          lexicon/terms.tsv | 超越了␉BOUND␉>>␉ | value is >>; write one of =, >, >=, <, <=, ~
          lexicon/terms.tsv | 猛长␉CHANGE␉␉ | value is empty; write one of +, -
          lexicon/terms.tsv | 料想␉STATUS␉MAYBE␉ | value is MAYBE; write one of ACTUAL, FORECAST, TARGET
          lexicon/terms.tsv | 较前日␉BASE␉DAY␉ | value is DAY; write one of YEAR, TIME, YEARS, PRICES, OTHER
          lexicon/terms.tsv | 落成␉MILESTONE␉NOPE␉ | value is NOPE; write the code of an indicator whose value is a date
          lexicon/terms.tsv | 落成␉MILESTONE␉GDP␉ | value is GDP; write the code of an indicator whose value is a date
          lexicon/terms.tsv | 收支␉PAIR␉FISC_REV␉ | value is FISC_REV; write codes of catalogue/indicators.tsv with semicolons between them, or - for what has none
          lexicon/terms.tsv | 收支␉PAIR␉FISC_REV;NOPE␉ | value is FISC_REV;NOPE; write codes of catalogue/indicators.tsv with semicolons between them, or - for what has none
          lexicon/terms.tsv | 某词␉DOMAIN␉ | value is empty; fill it in
          lexicon/terms.tsv | 某词␉AMONG␉+␉ | a word with the role AMONG takes no value; remove +
          lexicon/terms.tsv | ␉FILLER␉ | word is empty; fill it in
          lexicon/terms.tsv | {增长␉CHANGE␉+ | 'the braces of {增长 do not fit; write {甲|乙|}, none within another, no more than 1000 spellings on a line'
          lexicon/places.tsv | '{某地}}␉HERE␉county' | 'the braces of {某地}} do not fit; write {甲|乙|}, none within another, no more than 1000 spellings on a line'
          lexicon/places.tsv | 某地␉THERE␉county | kind is THERE; write one of [NAME, SHORT, HERE, ZONE, SEVERAL, OF_TWO, ORDINARY]
          lexicon/places.tsv | 某地␉OF_TWO␉third | value is third; write first or second
          lexicon/places.tsv | 某地␉HERE␉village | value is village; write one of world, country, province, prefecture, county, town, zone, with :own after it when it is always the paper's own
          lexicon/places.tsv | 某地␉ZONE␉某地;999999 | the region 999999 is unknown; use a code of catalogue/regions.tsv
          lexicon/places.tsv | 某地␉NAME␉999999 | the region 999999 is unknown; use a code of catalogue/regions.tsv
          lexicon/units.tsv | 某单位␉COUNT␉␉COUNTER | factor has to be a number above zero; write what one 某单位 is worth
          lexicon/units.tsv | 某单位␉COUNT␉0␉COUNTER | factor has to be a number above zero; write what one 某单位 is worth
          lexicon/units.tsv | 某单位␉COUNT␉many␉COUNTER | factor is no number: many; write digits and a point
          lexicon/units.tsv | 某单位␉␉1␉COUNTER | unit is empty; fill it in
          lexicon/layout.tsv | 某报␉MASTHEAD␉ | role is MASTHEAD; write one of [WRITER, CREDIT, PHOTOGRAPHED, MAKER, NEWS, WIRE, MESSAGE, SENDER, QUOTING, EDITOR, PAPER, WEEKDAY, UNIT, OPENING_PHRASE, OPENING, LEFT_OPEN, COMPARING]
          lexicon/layout.tsv | 电文␉WIRE␉ | value is empty; write the characters that WIRE asks for beside the word
          lexicon/layout.tsv | 主笔␉WRITER␉社 | value is 社; WRITER has none, leave it empty
          lexicon/layout.tsv | 因为␉LEFT_OPEN␉ | word is 因为; LEFT_OPEN takes words of one character
          lexicon/layout.tsv | 记者␉WRITER␉ | the word 记者 as WRITER already stands in line 2; remove one of the lines
          lexicon/concepts.tsv | 笔数␉DEALS | role is DEALS; write one of [PEOPLE, DAYS, INDEX, FIRMS, PROJECTS, UNBUILT, CONTEST, DOER, DOES, INVESTMENT, PLANNED, PER_HEAD, YEARLY, BUSINESS, ABOVE_SIZE, MONEY, SUM, AMOUNT, PHASE, SITE, INDUSTRIES]
          lexicon/concepts.tsv | ␉DAYS | word is empty; fill it in
          lexicon/sites.tsv | 版权␉FOOTER | role is FOOTER; write one of [META_TITLE, META_DATE, META_SOURCE, DATE, SOURCE, FURNITURE]
          lexicon/sites.tsv | ␉FURNITURE | word is empty; fill it in
          lexicon/sites.tsv | 刊发于：␉DATE | word is 刊发于：; leave out the colon, which is looked for behind the word
          lexicon/classifiers.tsv | 项目␉PROJECT | character has to be one character: 项目; write one a line
          lexicon/classifiers.tsv | 桩␉THING | role is THING; write one of [PROJECT, WORK, PERSON, OCCASION, PER_TIME, SIZE, GRADE, DEGREE, COMMON, POINTER]
          lexicon/marks.tsv | ／␉slash␉ | role is slash; write one of range, to, upper, lower, vary, times, half, none
          lexicon/numerals.tsv | digit␉十一␉1 | character has to be one character: 十一; write one a line
          lexicon/numerals.tsv | digit␉卅␉30 | value is 30; write a number from 0 to 9
          lexicon/numerals.tsv | tens␉卅␉3 | role is tens; write digit, power, formalDigit, formalPower, rest, vague or least
          lexicon/periods.tsv | 某季␉QUARTER␉5␉0 | value is 5; write a number from 1 to 4
          lexicon/periods.tsv | 某几月␉MONTHS␉9␉1 | value2 is 1; write a number from 9 to 12
          lexicon/periods.tsv | 某年␉YEAR␉last␉0 | value is no whole number: last; write digits only
          catalogue/calendar.tsv | 十六五␉2035␉2031␉ | the plan ends before it begins; swap first_year and last_year
          catalogue/calendar.tsv | 十六五␉31␉2035␉ | first_year is 31; write a number from 1900 to 2200
          catalogue/holidays.tsv | 重阳␉重阳节␉九月九 | days holds "九月九"; write 2024-05-01/2024-05-05, or 2024-05-01
          catalogue/units.tsv | CNY_PER_KG␉CNY␉one␉ | factor is no number: one; write digits and a point
          catalogue/units.tsv | CNY_PER_KG␉CNY␉-1␉ | factor has to be a number above zero; write what one CNY_PER_KG is worth in its base unit
          catalogue/units.tsv | G_PER_KWH␉G␉1␉␉yes | capacity is yes; write nothing or capacity
          catalogue/units.tsv | CNY_PER_KG␉␉1␉ | base is empty; fill it in
          catalogue/regions.tsv | 320477␉某某区␉某某␉county␉329900␉current | the parent 329900 is unknown; add a line for it or correct the code
          catalogue/regions.tsv | 320412␉某某区␉某某␉county␉320400␉current | the region 320412 stands twice; remove one of the lines
          catalogue/regions.tsv | 320477␉某某区␉某某␉borough␉320400␉current | level is borough; write one of world, country, province, prefecture, county, town, zone
          catalogue/regions.tsv | 320477␉某某区␉某某␉county␉320400␉now | status is now; write current or historical
          catalogue/regions.tsv | 320498@2002␉某某县␉␉historical-name␉320400␉historical␉␉␉320498 | the successor 320498 is unknown; add a line for it or correct the code
          catalogue/towns.tsv | 329999␉100某某镇 | the county 329999 is unknown; add a line for it to regions.tsv
          catalogue/towns.tsv | 110101␉100某某镇 | the county 110101 stands twice; join its lines
          catalogue/towns.tsv | 320412␉100某某镇;100另一镇 | the town 100另一镇 does not ascend; put the towns in order of their numbers
          catalogue/towns.tsv | 320412␉某某镇 | the town 某某镇 needs three digits and a name; write 100湖塘镇
          catalogue/towns.tsv | 320412␉100 | the town 100 needs three digits and a name; write 100湖塘镇
          catalogue/sources.tsv | 某报␉某某日报␉999999␉newspaper␉ | the region 999999 is unknown; use a code of catalogue/regions.tsv
          catalogue/sources.tsv | 某报␉某某日报␉320400␉blog␉ | kind is blog; write one of official, newspaper, agency, other
          catalogue/gates.tsv | some.gate␉fatal␉1%␉␉名␉n␉报␉m␉做␉do | severity is fatal; write one of error, warn
          catalogue/gates.tsv | some.gate␉warn␉few␉␉名␉n␉报␉m␉做␉do | most is few; write 3 or 1%, or nothing where only a spec says it
          catalogue/gates.tsv | some.gate␉warn␉1%␉no.reason␉名␉n␉报␉m␉做␉do | the reason no.reason is unknown; use one of catalogue/reasons.tsv
          catalogue/gates.tsv | some.gate␉warn␉1%␉␉名␉n␉报␉m␉做␉ | actionEn is empty; fill it in
          catalogue/reasons.tsv | some.reason␉doubt␉It is doubtful.␉Look.␉no | kind is doubt; write one of rejection, reservation
          catalogue/reasons.tsv | some.reason␉rejection␉It is doubtful.␉Look.␉perhaps | retriable is perhaps; write one of yes, no
          catalogue/reasons.tsv | some.reason␉rejection␉It is doubtful.␉␉no | action is empty; fill it in
          rules/domains.tsv | NOPE␉GRAIN␉new␉一 => - LEVEL 1 COUNT␉一 => - LEVEL 1 COUNT | the indicator NOPE is unknown; use a code of catalogue/indicators.tsv
          rules/domains.tsv | GDP␉NOBODY␉new␉一 => - LEVEL 1 COUNT␉一 => - LEVEL 1 COUNT | no name of lexicon/names.tsv waits for the domain NOBODY; give one this domain or remove the rule
          rules/domains.tsv | GDP␉␉new␉一 => - LEVEL 1 COUNT␉一 => - LEVEL 1 COUNT | domain is empty; fill it in
          rules/domains.tsv | GDP␉GRAIN␉new␉␉一 => - LEVEL 1 COUNT | examples is empty; fill it in
          rules/domains.tsv | GDP␉GRAIN␉new␉一 => - LEVEL 1 COUNT␉ | counter_examples is empty; fill it in
          rules/domains.tsv | GDP␉GRAIN␉new␉一 => - LEVEL 1 COUNT␉一家企业 | counter_examples has 一家企业; write SENTENCE => INDICATOR MEASURE VALUE UNIT, joined by a semicolon when it gives several, and a bar between examples
          rules/domains.tsv | GDP␉GRAIN␉new␉一 => GDP LEVEL 1␉一 => - LEVEL 1 COUNT | examples has 一 => GDP LEVEL 1; write SENTENCE => INDICATOR MEASURE VALUE UNIT, joined by a semicolon when it gives several, and a bar between examples
          rules/shares.tsv | GDP_IND␉GDP␉NOPE␉new␉一 => - LEVEL 1 COUNT␉一 => - LEVEL 1 COUNT | the indicator NOPE is unknown; use a code of catalogue/indicators.tsv
          rules/shares.tsv | NOPE␉GDP␉SHARE_PRI␉new␉一 => - LEVEL 1 COUNT␉一 => - LEVEL 1 COUNT | the indicator NOPE is unknown; use a code of catalogue/indicators.tsv
          rules/refinements.tsv | PROJ_N␉NOWHERE␉PROJ_N_SIGN␉new␉一 => - LEVEL 1 COUNT␉一 => - LEVEL 1 COUNT | no word of lexicon/terms.tsv says NOWHERE; write the value of a DOMAIN or MILESTONE word
          rules/confidence.tsv | GUESSED␉50 | way is GUESSED; write one of [NAMED, AFTER, CARRIED, WEAK, OPEN, SHARES, MILESTONE, TABLE_NAMED, TABLE_COMPOSED, TABLE_OPEN]
          rules/partners.tsv | HTE␉PAGE␉new␉一 => - LEVEL 1 COUNT␉一 => - LEVEL 1 COUNT | reach is PAGE; write one of STORY, CLAUSE
          lexicon/marks.tsv | ／␉range␉␉␉too much | has more cells than the header; remove a tab
          """)
  void tellsOfALine(String file, String line, String problem) throws IOException {
    assertProblems(file, data.text(file) + tabs(line) + "\n", "{n}: " + problem);
  }

  /** A line that is there already is added once more. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lexicon/terms.tsv | 增长␉CHANGE␉+ | the word 增长 as CHANGE
          lexicon/terms.tsv | '{猛|增}长␉CHANGE␉+' | the word 增长 as CHANGE
          lexicon/places.tsv | '{两|甲}个省␉SEVERAL␉province' | the word 两个省
          lexicon/units.tsv | 平方公里␉M2␉1000000␉MEASURE␉ | the spelling 平方公里
          lexicon/marks.tsv | 至␉to␉ | the mark 至
          lexicon/numerals.tsv | digit␉一␉1 | the character 一
          lexicon/periods.tsv | 上半年␉HALF␉1␉0 | the word 上半年
          lexicon/periods.tsv | 十四五␉PLAN␉2021␉2025 | the word 十四五
          lexicon/places.tsv | 全市␉HERE␉prefecture | the word 全市
          lexicon/concepts.tsv | 天数␉DAYS | the word 天数 as DAYS
          lexicon/classifiers.tsv | 座␉WORK | the character 座 as WORK
          lexicon/sites.tsv | 来源␉SOURCE | the word 来源 as SOURCE
          lexicon/sites.tsv | pubdate␉META_DATE | the word pubdate as META_DATE
          catalogue/units.tsv | CNY␉CNY␉1␉ | the unit CNY
          catalogue/reasons.tsv | period.unfinished␉reservation␉m␉a␉no | the reason period.unfinished
          catalogue/sources.tsv | gjtjj␉国家统计局␉CN␉official␉ | the source gjtjj
          rules/confidence.tsv | OPEN␉97 | the way OPEN
          rules/domains.tsv | GDP␉GRAIN␉grain␉一 => - LEVEL 1 COUNT␉一 => - LEVEL 1 COUNT | a rule of the name grain
          rules/domains.tsv | GRAIN␉GRAIN␉new␉一 => - LEVEL 1 COUNT␉一 => - LEVEL 1 COUNT | the rule GRAIN opens GRAIN
          rules/shares.tsv | GDP_PRI␉GDP␉SHARE_PRI␉new␉一 => - LEVEL 1 COUNT␉一 => - LEVEL 1 COUNT | the rule GDP_PRI in GDP
          rules/refinements.tsv | PROJ_N␉SIGNING␉PROJ_N_SIGN␉new␉一 => - LEVEL 1 COUNT␉一 => - LEVEL 1 COUNT | the rule PROJ_N with SIGNING
          """)
  void tellsOfALineThatStandsTwice(String file, String line, String what) throws IOException {
    List<String> problems = problemsOf(file, data.text(file) + tabs(line) + "\n");
    assertEquals(1, problems.size(), problems::toString);
    String pattern = ".*: \\Q" + what + "\\E already stands in line \\d+; remove one of the lines";
    assertTrue(problems.get(0).matches(pattern), problems::toString);
  }

  /** A cell of the catalogue is changed. */
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5G基站数␉5G基站␉ | 5G基站数␉5G基站;国内生产总值␉ | the alias 国内生产总值 already means GDP; an alias means one indicator, make it weak or remove it
          ␉count␉SITE␉个 | STATIONS␉count␉SITE␉个 | family is STATIONS; write nothing or PROJECTS, INVESTMENT, INDUSTRY_SHARES
          5G基站数␉5G基站␉ | 5G基站数␉5G基站␉基站台数 | the weak alias 基站台数 has no line in lexicon/names.tsv; add one with the domains where it is certain
          5G基站数␉5G基站␉ | 5G基站数␉5G基站␉国内生产总值 | the weak alias 国内生产总值 means GDP in lexicon/names.tsv; give that line a domain or remove the alias
          count␉SITE␉个␉0␉0␉stock␉A␉EOP␉NONE␉0␉20000 | count␉MAST␉个␉0␉0␉stock␉A␉EOP␉NONE␉0␉20000 | the unit MAST is unknown; add it to catalogue/units.tsv
          count␉SITE␉个␉0␉0␉stock␉A␉EOP␉NONE␉0␉20000 | count␉SITE␉个␉0␉0␉heap␉A␉EOP␉NONE␉0␉20000 | stock_flow is heap; write one of stock, flow, ratio, index
          count␉SITE␉个␉0␉0␉stock␉A␉EOP␉NONE␉0␉20000 | count␉SITE␉个␉0␉0␉stock␉A␉END␉NONE␉0␉20000 | time_basis is END; write one of PERIOD, YTD, EOP, POINT, EVENT
          count␉SITE␉个␉0␉0␉stock␉A␉EOP␉NONE␉0␉20000 | count␉SITE␉个␉0␉0␉stock␉A␉EOP␉NONE␉20001␉20000 | district_min is above district_max; swap them
          count␉SITE␉个␉0␉0␉stock␉A␉EOP␉NONE␉0␉20000 | count␉SITE␉个␉0␉0␉stock␉A␉EOP␉NONE␉␉20000 | district_min and district_max need each other; fill in the other
          count␉SITE␉个␉0␉0␉stock␉A␉EOP␉NONE␉0␉20000 | count␉SITE␉个␉few␉0␉stock␉A␉EOP␉NONE␉0␉20000 | unit_mult is no whole number: few; write digits only
          """)
  void tellsOfTheCatalogue(String from, String to, String problem) throws IOException {
    String file = "catalogue/indicators.tsv";
    List<String> lines = data.text(file).lines().toList();
    int line = 0;
    while (!lines.get(line).startsWith("BASE_5G\t")) {
      line++;
    }
    String changed = lines.get(line).replace(tabs(from), tabs(to));
    assertTrue(!changed.equals(lines.get(line)), "the line of the catalogue has changed");
    String text = data.text(file).replace(lines.get(line), changed);
    assertProblems(file, text, (line + 1) + ": " + problem);
  }

  @Test
  void tellsOfAMissingFile() throws IOException {
    String text = data.text("rules/shares.tsv");
    data.delete("rules/shares.tsv");
    List<String> problems = data.problems();
    data.write("rules/shares.tsv", text);
    assertEquals(List.of("rules/shares.tsv:1: is missing; restore the file"), problems);
  }

  @Test
  void tellsOfAnEmptyFile() throws IOException {
    assertProblems("lexicon/marks.tsv", "", "1: is empty; the first line has to name mark, role");
    assertProblems(
        "lexicon/marks.tsv",
        "mark\trole\tnote\n\n## only a remark\n",
        "1: has no line below its header; restore the file");
  }

  @Test
  void tellsOfMissingAndRepeatedColumns() throws IOException {
    assertProblems(
        "lexicon/marks.tsv",
        "mark\tmark\n至\tto\n",
        "1: the header lacks role; add what is missing",
        "1: the header names mark twice; remove one of the columns");
  }

  @Test
  void tellsOfTheBytesOfAFile() throws IOException {
    String file = "lexicon/marks.tsv";
    String text = "mark\trole\tnote\n至\tto\t\n到\tto\t\n-\trange\t\n";
    assertProblems(
        file, "\ufeff" + text, "1: begins with a byte order mark; save it as UTF-8 without one");
    assertProblems(
        file,
        text.replace("\n", "\r\n"),
        "2: ends in CR LF; save the file with LF at the ends of its lines");
    assertProblems(
        file, text.replace("到", "到\u0007"), "3: holds the control character U+0007; remove it");
    data.write(file, text.getBytes(Charset.forName("GB18030")));
    List<String> problems = data.problems();
    data.write(file, text);
    assertEquals(
        List.of(
            file + ":2: is not UTF-8; save the file as UTF-8",
            file + ":3: is not UTF-8; save the file as UTF-8"),
        problems);
  }

  @Test
  void tellsOfEverythingAtOnceInTheOrderOfFilesAndLines() throws IOException {
    String marks = data.text("lexicon/marks.tsv");
    String shares = data.text("rules/shares.tsv");
    data.write("lexicon/marks.tsv", "mark\trole\tnote\n／\tslash\t\n至\tto\t\n\tto\t\n");
    data.write("rules/shares.tsv", shares.replace("\nGDP_PRI\tGDP\t", "\nNOPE\tGDP\t"));
    List<String> problems = data.problems();
    data.write("lexicon/marks.tsv", marks);
    data.write("rules/shares.tsv", shares);
    assertEquals(
        List.of(
            "lexicon/marks.tsv:2: role is slash; write one of range, to, upper, lower, vary, times, half, none",
            "lexicon/marks.tsv:4: mark is empty; fill it in",
            "rules/shares.tsv:2: the indicator NOPE is unknown; use a code of"
                + " catalogue/indicators.tsv"),
        problems);
  }

  @Test
  void tellsOfTheFirstTwoHundredProblems() throws IOException {
    StringBuilder text = new StringBuilder("mark\trole\tnote\n");
    for (int i = 0; i < 250; i++) {
      text.append((char) ('一' + i)).append("\tslash\t\n");
    }
    List<String> problems = problemsOf("lexicon/marks.tsv", text.toString());
    assertEquals(201, problems.size());
    assertEquals("and 50 more; mend these first", problems.get(200));
  }

  // ---- helpers

  private static String tabs(String line) {
    return line.strip().replace('␉', '\t');
  }

  /** The file with other text has these problems; {@code {n}} stands for its last line. */
  private static void assertProblems(String file, String text, String... expected)
      throws IOException {
    String last = String.valueOf(text.lines().count());
    List<String> wanted =
        List.of(expected).stream().map(each -> file + ":" + each.replace("{n}", last)).toList();
    assertEquals(wanted, problemsOf(file, text));
  }

  private static List<String> problemsOf(String file, String text) throws IOException {
    String right = data.text(file);
    data.write(file, text);
    try {
      return data.problems();
    } finally {
      data.write(file, right);
    }
  }
}
