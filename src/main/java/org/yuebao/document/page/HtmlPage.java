package org.yuebao.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.yuebao.story.SiteWords;

/**
 * The articles of a page of the web: a digital paper, a government's site, a page that was saved.
 * Nothing of it is fetched or run.
 */
public final class HtmlPage {
  /** What is never an article's text. */
  private static final String OUTSIDE =
      "script, style, noscript, template, iframe, object, embed, applet, svg, canvas, audio, video,"
          + " nav, footer, aside, form button, input, select, textarea, [hidden], [aria-hidden=true],"
          + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";

  private HtmlPage() {}

  /** Whether a text is a page of the web, by its beginning or, failing that, by its name. */
  public static boolean is(String path, String text) {
    String start = text.substring(0, Math.min(text.length(), 1000)).stripLeading();
    String low = start.toLowerCase(Locale.ROOT);
    if (low.startsWith("<!doctype html") || low.startsWith("<html") || low.contains("<html")) {
      return true;
    }
    String name = path.toLowerCase(Locale.ROOT);
    boolean named =
        name.endsWith(".html")
            || name.endsWith(".htm")
            || name.endsWith(".shtml")
            || name.endsWith(".xhtml");
    return named && low.startsWith("<");
  }

  /**
   * Its articles, from the first to the last; empty when it has none.
   *
   * @param words how its site says what an article is
   */
  public static List<Article> articles(String html, SiteWords words) {
    Document page = Parser.htmlParser().setMaxDepth(256).parseInput(html, "");
    page.select(OUTSIDE).remove();
    PageFacts facts = PageFacts.of(page, words);
    List<Article> articles = new ArrayList<>();
    List<Element> parts = MainText.parts(page);
    for (Element part : parts) {
      HtmlText text = HtmlText.of(part, words);
      if (!text.body().isBlank()) {
        articles.add(parts.size() == 1 ? facts.article(text) : facts.oneOfSeveral(part, text));
      }
    }
    return articles;
  }
}
