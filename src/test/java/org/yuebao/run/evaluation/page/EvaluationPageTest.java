package org.yuebao.run.evaluation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.publish.HostileText;
import org.yuebao.publish.tidy.CleanText;
import org.yuebao.run.evaluation.Evaluation;
import org.yuebao.run.evaluation.Gold;
import org.yuebao.run.evaluation.GoldDocuments;
import org.yuebao.run.evaluation.Mention;

class EvaluationPageTest {
  private static final String BODY = "去年全区生产总值5亿元，增长6%。\n出口3亿元。";

  @TempDir private Path folder;

  private static Mention mention(
      int start, int end, String indicator, String value, String period) {
    return new Mention(
        "d", start, end, "t", "A", indicator, null, "LEVEL", value, null, "CNY", "=", period,
        "320412", null, null, "ACTUAL", 90);
  }

  private String page(String body, List<Mention> gold, List<Mention> facts) throws Exception {
    Files.writeString(folder.resolve("d.txt"), "---\nid: d\ngenre: <i>news</i>\n---\n" + body);
    Evaluation seen = Evaluation.of(new Gold(Map.of("d", gold)), facts);
    GoldDocuments documents =
        GoldDocuments.find(List.of("d"), List.of(folder), DocumentDefaults.none());
    Names names = new Names(HostileText.labels(), Map.of());
    return new EvaluationPage(seen, null, documents, new Reasoning(Map.of()), names).html();
  }

  /** What the script fills is left out; the rest is as strict as XML. */
  private static List<Element> find(String page, String path) throws Exception {
    String main = page.substring(page.indexOf("<main>"), page.indexOf("</main>") + 7);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(main)));
    NodeList nodes =
        (NodeList)
            XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static List<String> texts(String page, String path) throws Exception {
    return find(page, path).stream().map(Element::getTextContent).toList();
  }

  @Test
  void anErrorShowsBothReadingsAndItsPlace() throws Exception {
    String page =
        page(
            BODY,
            List.of(mention(8, 11, "GDP", "5", "2023"), mention(20, 23, "EXPORT", "3", "2023")),
            List.of(mention(8, 11, "GDP", "5", "2022"), mention(14, 16, "GDP", "6", "2022")));
    assertEquals(
        List.of("wrong period", "missed", "spurious"),
        texts(page, "//article//*[@class]" + "[starts-with(@class, 'kind ')]"));
    assertEquals(List.of("period20232022"), texts(page, "//article[1]//tr[@class='differs']"));
    assertEquals("full", find(page, "//article[1]").get(0).getAttribute("data-level"));
    assertEquals(List.of("去年全区生产总值5亿元，增长6%。"), texts(page, "//article[1]//*[@class='sentence']"));
    assertEquals(List.of("5亿元"), texts(page, "//article[1]//mark[@class='gold ours']"));
    assertEquals(List.of("3亿元"), texts(page, "//article[2]//mark[@class='gold']"));
    assertEquals(List.of("6%"), texts(page, "//article[3]//mark[@class='ours']"));
  }

  @Test
  void everyLinkLeadsSomewhere() throws Exception {
    String page =
        page(
            BODY,
            List.of(mention(8, 11, "GDP", "5", "2023"), mention(20, 23, "EXPORT", "3", "2023")),
            List.of(mention(8, 11, "GDP", "5", "2022")));
    List<String> ids = find(page, "//*[@id]").stream().map(e -> e.getAttribute("id")).toList();
    List<String> targets =
        find(page, "//a").stream().map(a -> a.getAttribute("href").substring(1)).toList();
    assertTrue(ids.containsAll(targets), targets + " in " + ids);
    assertEquals(ids.size(), ids.stream().distinct().count());
    assertTrue(targets.containsAll(List.of("e1", "e2", "t1-1", "t1-2")), targets.toString());
  }

  @Test
  void theDocumentStandsTwice() throws Exception {
    String page =
        page(
            "没有数。\n" + BODY,
            List.of(mention(13, 16, "GDP", "5", "2023")),
            List.of(mention(13, 16, "GDP", "5", "2023"), mention(19, 21, "GDP", "6", "2023")));
    assertEquals(List.of("没有数。", "出口3亿元。"), texts(page, "//*[@class='plain']"));
    assertEquals(List.of("5亿元"), texts(page, "//p[@class='gold']/mark"));
    assertEquals(List.of("5亿元", "6%"), texts(page, "//p[@class='ours']/mark"));
    assertEquals(List.of("6%"), texts(page, "//mark[@class='spurious']/a"));
  }

  @Test
  void whatDocumentsSayStaysText() throws Exception {
    List<String> attacks =
        List.of(
            "<img src=x onerror=alert(1)>",
            "</script><script>alert(1)</script>",
            "</main>",
            "<a href=\"javascript:alert(1)\">",
            "{script}",
            "{body}",
            "&lt;b&gt;",
            "'\"`<!--");
    List<String> lines = new ArrayList<>(attacks);
    for (String hostile : HostileText.TEXTS) {
      // Half a character is nothing that a file in UTF-8 can hold.
      lines.add(CleanText.of(hostile.replaceAll("\\R", "")));
    }
    String body = String.join("\n", lines);
    int length = body.codePointCount(0, body.length());
    Mention gold = mention(0, length, "GDP\" onclick=\"x", "5", "2023");
    String page = page(body, List.of(gold), List.of());
    assertEquals(List.of(), find(page, "//img | //script | //b[not(parent::summary)]"));
    assertEquals(List.of(), find(page, "//*[@onclick or @onerror or @style]"));
    assertEquals(2, page.split("<script>", -1).length - 1);
    List<String> shown = texts(page, "//p[@class='gold']");
    for (String attack : attacks) {
      assertTrue(shown.contains(attack), attack);
    }
    assertEquals(
        lines.stream().map(CleanText::of).map(String::strip).toList().size(), shown.size());
  }

  @Test
  void thePolicyAllowsThisPageAndNothingElse() throws Exception {
    String page = page(BODY, List.of(), List.of());
    String policy = all(page, "http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"").get(0);
    assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
    List<String> codes = all(page, "(?s)<style>(.*?)</style>");
    codes.addAll(all(page, "(?s)<script>(.*?)</script>"));
    assertEquals(3, codes.size());
    for (String code : codes) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
      String hash = Base64.getEncoder().encodeToString(digest);
      assertTrue(policy.contains("'sha256-" + hash + "'"), hash + " in " + policy);
    }
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals(List.of(), all(page, "((?:src|href)=\"(?!#)[^\"]*)"));
    assertEquals(List.of(), all(page, "(https?://\\S*)"));
  }

  private static List<String> all(String page, String pattern) {
    List<String> found = new ArrayList<>();
    for (MatchResult match : Pattern.compile(pattern).matcher(page).results().toList()) {
      found.add(match.group(1));
    }
    return found;
  }

  @Test
  void passagesCountCodePointsAndJoinLooks() {
    Html html = new Html();
    // 𠮷 is one code point and two characters.
    new Passage("𠮷市产值5亿\n元")
        .write(
            html,
            new Passage.Part(1, 8),
            List.of(
                new Passage.Mark(4, 8, "gold", "a", ""),
                new Passage.Mark(0, 5, "ours", "b", "e1")));
    assertEquals(
        "<mark class=\"ours\" title=\"b\"><a href=\"#e1\">市产值</a></mark>"
            + "<mark class=\"gold ours\" title=\"a / b\">5</mark>"
            + "<mark class=\"gold\" title=\"a\">亿⏎元</mark>",
        html.toString());
  }
}
