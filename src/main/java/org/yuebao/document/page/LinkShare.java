package org.yuebao.document.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Which blocks are lists of links, to other articles: more than half of their words are linked. One
 * link in a sentence is part of it. Counted once from the leaves up.
 */
final class LinkShare {
  private final Set<Element> lists = Collections.newSetFromMap(new IdentityHashMap<>());

  LinkShare(Element element) {
    count(element, false);
  }

  boolean isList(Element element) {
    return lists.contains(element);
  }

  /** Letters in all, and those of links. The depth of a page is bounded by its parser. */
  private Count count(Element element, boolean linked) {
    boolean link = linked || element.normalName().equals("a") && element.hasAttr("href");
    int all = 0;
    int ofLinks = 0;
    boolean table = element.normalName().equals("table");
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        int length = text.text().strip().length();
        all += length;
        ofLinks += link ? length : 0;
      } else if (child instanceof Element inner) {
        Count count = count(inner, link);
        all += count.all;
        ofLinks += count.ofLinks;
        table = table || count.table;
      }
    }
    if (element.isBlock() && !table && ofLinks * 2 > all) {
      lists.add(element);
    }
    return new Count(all, ofLinks, table);
  }

  private record Count(int all, int ofLinks, boolean table) {}
}
