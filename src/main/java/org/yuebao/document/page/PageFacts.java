package org.yuebao.document.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.yuebao.story.PublicationDate;
import org.yuebao.story.SiteWords;
import org.yuebao.story.SiteWords.Role;

/**
 * What a page says of its article: in {@code meta} elements, in the comment that the papers' system
 * of Founder leaves ({@code enpproperty}), or in the line below the headline, 2024-08-05 10:20
 * 来源：云澜日报.
 */
record PageFacts(String title, @Nullable PublicationDate published, String source) {
  private static final Pattern DAY =
      Pattern.compile("(20[0-9]{2}|19[0-9]{2})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})");

  /** What a site appends to a headline: _云澜新闻网, - 云澜市人民政府, |云澜日报. */
  private static final Pattern SITE =
      Pattern.compile("\\s*[_|｜]\\s*[^_|｜]*$|\\s+[-–—]+\\s+[^-–—]*$");

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_SOURCE = 30;

  static PageFacts of(Document page, SiteWords words) {
    Element system = enpproperty(page);
    List<String> lines = HtmlText.seen(page.body());
    String title =
        first(
            meta(page, words.of(Role.META_TITLE)),
            text(system, "title"),
            heading(page),
            titleOf(page));
    String source =
        first(meta(page, words.of(Role.META_SOURCE)), labelled(lines, words.sourceLabel()), "", "");
    return new PageFacts(title.strip(), published(page, system, lines, words), source(source));
  }

  /** The article of a page that has one. */
  Article article(HtmlText text) {
    String body = text.body();
    boolean headed = !title.isEmpty() && body.startsWith(title + "\n");
    return new Article(
        title, published, source, headed ? body.substring(title.length() + 1) : body);
  }

  /** One of several: its own heading is its headline. */
  Article oneOfSeveral(Element part, HtmlText text) {
    Element heading = part.selectFirst("h1, h2, h3, h4");
    String own = heading == null ? "" : HtmlText.line(heading);
    return new PageFacts(own, published, source).article(text);
  }

  private static @Nullable PublicationDate published(
      Document page, @Nullable Element system, List<String> lines, SiteWords words) {
    String said =
        first(meta(page, words.of(Role.META_DATE)), text(system, "date"), timeOf(page), "");
    PublicationDate date = day(said);
    date = date != null ? date : day(labelled(lines, words.dateLabel()));
    return date != null ? date : day(dateAlone(lines, words.sourceLabel()));
  }

  private static @Nullable PublicationDate day(String text) {
    Matcher day = DAY.matcher(text);
    return day.find()
        ? PublicationDate.parse(day.group(1) + "-" + day.group(2) + "-" + day.group(3))
        : null;
  }

  private static String meta(Document page, Set<String> names) {
    for (String name : names) {
      for (Element meta : page.select("meta")) {
        boolean named =
            meta.attr("name").toLowerCase(Locale.ROOT).equals(name)
                || meta.attr("property").toLowerCase(Locale.ROOT).equals(name)
                || meta.attr("itemprop").toLowerCase(Locale.ROOT).equals(name);
        if (named && !meta.attr("content").isBlank()) {
          return meta.attr("content");
        }
      }
    }
    return "";
  }

  private static @Nullable Element enpproperty(Node node) {
    for (Node child : node.childNodes()) {
      if (child instanceof Comment comment && comment.getData().strip().startsWith("enpproperty")) {
        return Parser.xmlParser().parseInput(comment.getData(), "");
      }
      Element found = enpproperty(child);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static String text(@Nullable Element system, String name) {
    Element element = system == null ? null : system.selectFirst(name);
    return element == null ? "" : element.text();
  }

  private static String heading(Document page) {
    for (Element heading : page.select("founder-title, h1")) {
      if (!heading.text().isBlank() && heading.select("img").isEmpty()) {
        return HtmlText.line(heading);
      }
    }
    return "";
  }

  private static String titleOf(Document page) {
    return SITE.matcher(page.title()).replaceFirst("");
  }

  private static String timeOf(Document page) {
    Element time = page.selectFirst("time[datetime]");
    return time == null ? "" : time.attr("datetime");
  }

  /** What stands behind 来源： or 发布时间： in a short line, or in the line after it. */
  private static String labelled(List<String> lines, Pattern label) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher said = label.matcher(lines.get(i).length() < LONGEST_LINE ? lines.get(i) : "");
      if (said.find()) {
        boolean below = said.group(1).isEmpty() && i + 1 < lines.size();
        return below ? lines.get(i + 1) : said.group(1);
      }
    }
    return "";
  }

  /** A short line with a date beside the source needs no label. */
  private static String dateAlone(List<String> lines, Pattern sourceLabel) {
    return lines.stream()
        .filter(line -> line.length() < LONGEST_LINE && DAY.matcher(line).find())
        .filter(line -> sourceLabel.matcher(line).find())
        .findFirst()
        .orElse("");
  }

  /** Up to the next blank: other labels follow. */
  private static String source(String said) {
    String name = said.strip().split("[\\s　|｜]")[0];
    return name.length() > LONGEST_SOURCE ? "" : name;
  }

  private static String first(String one, String two, String three, String four) {
    return !one.isBlank() ? one : !two.isBlank() ? two : !three.isBlank() ? three : four;
  }
}
