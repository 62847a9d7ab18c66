package org.yuebao.document.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Where on a page its articles stand: in the element under which most running text lies, text of
 * links not counted. A sentence counts for its paragraph, its paragraph's parent, and half for the
 * parent of that: so the element that holds the paragraphs wins over the one that holds everything.
 */
final class MainText {
  /** Below this, an element that is called an article is a teaser. */
  private static final int SHORTEST_ARTICLE = 80;

  private final Map<Element, Integer> weights = new IdentityHashMap<>();

  /** Whether each table is one of figures: asked for every word in it. */
  private final Map<Element, Boolean> data = new IdentityHashMap<>();

  private MainText() {}

  /** The article, or the articles where the page has several; never empty. */
  static List<Element> parts(Document page) {
    List<Element> several = several(page);
    if (several.size() > 1) {
      return several;
    }
    MainText text = new MainText();
    text.weigh(page);
    return List.of(text.heaviest(page.body()));
  }

  /** Elements {@code article} beside each other, each with a headline of its own. */
  private static List<Element> several(Document page) {
    List<Element> articles = new ArrayList<>();
    Set<Element> outer = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element article : page.select("article, founder-content")) {
      boolean inside = article.parents().stream().anyMatch(outer::contains);
      boolean headed = !article.select("h1, h2, h3, h4").isEmpty();
      if (!inside && headed && running(article) >= SHORTEST_ARTICLE) {
        articles.add(article);
        outer.add(article);
      }
    }
    return articles;
  }

  private static int running(Element element) {
    return element.text().length() - element.select("a").text().length();
  }

  private void weigh(Document page) {
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text) {
            weigh(text);
          }
        },
        page.body());
  }

  private void weigh(TextNode text) {
    Element block = block(text);
    int weight = weight(text.text());
    if (block == null || weight == 0) {
      return;
    }
    add(block, weight);
    Element parent = block.parent();
    if (parent != null) {
      add(parent, weight);
      Element above = parent.parent();
      if (above != null) {
        add(above, weight / 2);
      }
    }
  }

  /** Running text has pauses; a menu has none. */
  private static int weight(String text) {
    int pauses = 0;
    for (int i = 0; i < text.length(); i++) {
      if ("，。；、：,;".indexOf(text.charAt(i)) >= 0) {
        pauses++;
      }
    }
    return pauses == 0 ? text.strip().length() / 4 : text.length() + 10 * pauses;
  }

  /** The block that a text stands in; null for the text of a link. */
  private @Nullable Element block(TextNode text) {
    Node node = text.parent();
    while (node instanceof Element element && !element.isBlock()) {
      if (element.normalName().equals("a") && element.hasAttr("href")) {
        return null;
      }
      node = element.parent();
    }
    return node instanceof Element element ? tableOf(element) : null;
  }

  /** A cell's words are the whole table's: else one long cell would be the article. */
  private Element tableOf(Element element) {
    Element table = HtmlTable.around(element);
    return table != null && data.computeIfAbsent(table, HtmlTable::isData) ? table : element;
  }

  private void add(Element element, int weight) {
    weights.merge(element, weight, Integer::sum);
  }

  private Element heaviest(Element body) {
    Element best = body;
    int most = weights.getOrDefault(body, 0);
    for (Element element : body.getAllElements()) {
      int weight = weights.getOrDefault(element, 0);
      if (weight > most) {
        best = element;
        most = weight;
      }
    }
    return holdsWhole(best) ? best : withParagraphs(best);
  }

  private static boolean holdsWhole(Element element) {
    return !element.normalName().equals("p") && !element.normalName().equals("table");
  }

  /** One long paragraph may outweigh what it stands in. */
  private static Element withParagraphs(Element element) {
    Element parent = element.parent();
    return parent == null ? element : parent;
  }
}
