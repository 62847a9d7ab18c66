package org.yuebao.document.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.story.SiteWords;

class HtmlPageTest {
  private static final SiteWords WORDS = Knowledge.load(Path.of("data")).siteWords();
  private static final String FIRST = "上半年，云澜区完成地区生产总值812.4亿元，同比增长6.1%；其中，第二产业增加值401亿元，增长7.2%。";
  private static final String SECOND = "全区新增规上企业37家，累计达到655家，区里力争年底突破700家。";

  @Test
  void aGovernmentsSiteGivesTitleDateSourceAndText() {
    String html =
        """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>云澜区上半年经济平稳_云澜区人民政府</title>
        <meta name="ArticleTitle" content="云澜区上半年经济平稳"><meta name="PubDate" content="2024-07-22 09:15">
        <meta name="ContentSource" content="云澜日报"><script>var a = "GDP 100亿元";</script></head><body>
        <div class="head"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
        <div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/d">要闻</a></div>
        <h1>云澜区上半年经济平稳</h1>
        <p class="info">发布时间：2024-07-22 09:15　来源：云澜日报　字号：<a>大</a> <a>小</a></p>
        <div class="TRS_Editor"><p>　　%s</p>
        <p>　　%s<a href="/qy">企业名单</a>同日公布。</p><p style="display: none">隐藏的100亿元</p></div>
        <p>【打印】 【关闭窗口】</p><div class="rel"><ul><li><a href="1">云澜区去年投资500亿元，增长9%%</a></li></ul></div>
        <div id="footer">主办单位：云澜区人民政府　备案号12345</div></body></html>
        """
            .formatted(FIRST, SECOND);
    assertEquals(
        List.of("云澜区上半年经济平稳|2024-07-22|云澜日报|" + FIRST + "\n" + SECOND + "企业名单同日公布。"), read(html));
  }

  @Test
  void aDigitalPaperGivesWhatItsSystemSays() {
    String html =
        """
        <html><head><title>云澜日报数字报</title></head><body><table><tr><td><a href="node_1.htm">第A01版</a></td><td>
        <!--enpproperty <articleid>1</articleid><date>2024-08-05 00:00:00:0</date><author>甲</author><title>半年开出新局</title>/enpproperty-->
        <div id="ozoom"><founder-content><!--enpcontent--><p>%s</p><p>%s</p><!--/enpcontent--></founder-content></div>
        </td></tr></table><a href="2.htm">下一篇</a></body></html>
        """
            .formatted(FIRST, SECOND);
    assertEquals(List.of("半年开出新局|2024-08-05||" + FIRST + "\n" + SECOND), read(html));
  }

  @Test
  void pagesLaidOutByTablesGiveTheirText() {
    String html =
        """
        <HTML><TITLE>云澜统计 - 云澜市统计局</TITLE><BODY><TABLE><TR><TD colspan=2>云澜市统计局</TD></TR>
        <TR><TD><A href=a>统计数据</A><BR><A href=b>统计公报</A></TD><TD><TABLE><TR><TD align=center>2024年8月5日 来源：综合科</TD></TR>
        <TR><TD>%s<BR><BR>%s</TD></TR></TABLE></TD></TR></TABLE></BODY></HTML>
        """
            .formatted(FIRST, SECOND);
    assertEquals(List.of("云澜统计|2024-08-05|综合科|" + FIRST + "\n" + SECOND), read(html));
  }

  @Test
  void tablesOfFiguresStayRows() {
    String html =
        """
        <html><body><div><p>%s</p><table><caption>主要指标</caption><tr><td colspan=3>单位：亿元</td></tr>
        <tr><th rowspan=2>指标</th><th colspan=2>上半年</th></tr><tr><th>总量</th><th>增长（%%）</th></tr>
        <tr><td>地区生产总值</td><td>812.4</td><td>6.1</td></tr><tr><td>出口</td><td>93.0</td><td>-2.5</td></tr></table>
        <p>%s</p></div></body></html>
        """
            .formatted(FIRST, SECOND);
    assertEquals(
        List.of(
            "||"
                + "|"
                + FIRST
                + "\n主要指标\n单位：亿元\n指标\t上半年总量\t上半年增长（%）\n地区生产总值\t812.4\t6.1\n出口\t93.0\t-2.5\n"
                + SECOND),
        read(html).stream().map(line -> line.replace("null", "")).toList());
  }

  @Test
  void severalArticlesOfAPageAreSeveralDocuments() {
    String article = "<article><h2>%s</h2><p>%s</p><p>%s</p></article>";
    String html =
        "<html><body><h1>A01版</h1><p>2024-08-05 来源：云澜日报</p>"
            + article.formatted("半年开局", FIRST, SECOND)
            + article.formatted("企业成群", SECOND, FIRST)
            + "</body></html>";
    assertEquals(
        List.of(
            "半年开局|2024-08-05|云澜日报|" + FIRST + "\n" + SECOND,
            "企业成群|2024-08-05|云澜日报|" + SECOND + "\n" + FIRST),
        read(html));
  }

  @Test
  void marksAndEntitiesAreWhatAReaderSees() {
    String html =
        "<html><body><div><p>全区&nbsp;建成区面积68.5km<sup>2</sup>，生产总值<sup>1</sup>812.4亿元，增长&#54;.1%，</p>"
            + "<p>3D打印产业产值50亿元，备案项目45个。</p></div></body></html>";
    assertEquals(
        List.of("|null||全区 建成区面积68.5km²，生产总值[1]812.4亿元，增长6.1%，\n3D打印产业产值50亿元，备案项目45个。"),
        read(html));
  }

  @Test
  void aPageIsToldByItsBeginning() {
    assertTrue(HtmlPage.is("a.txt", " <!DOCTYPE HTML><html>"));
    assertTrue(HtmlPage.is("a.htm", "<div>全区</div>"));
    assertFalse(HtmlPage.is("a.txt", "全区完成投资<30亿元"));
    assertFalse(HtmlPage.is("a.html", "全区完成投资30亿元"));
  }

  @Test
  void hostilePagesEnd() {
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          HtmlPage.articles("<html>" + "<div>".repeat(200_000) + FIRST, WORDS);
          HtmlPage.articles(
              "<table>" + "<tr><td rowspan=999 colspan=999>1</td>".repeat(300), WORDS);
        });
  }

  private static List<String> read(String html) {
    return HtmlPage.articles(html, WORDS).stream()
        .map(
            article ->
                String.join(
                    "|",
                    article.title(),
                    String.valueOf(article.published()),
                    article.source(),
                    article.body()))
        .toList();
  }
}
