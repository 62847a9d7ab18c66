package org.yuebao.story;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How sites name what they say of an article: names of {@code meta} elements, as the guideline for
 * government sites and the makers of newspapers' sites have them, and words before a date or a
 * source, 发布时间, 来源.
 */
public final class SiteWords {
  /** What a word tells. */
  public enum Role {
    /** Name of the {@code meta} element with the headline: {@code ArticleTitle}. */
    META_TITLE,
    /** The same with the day: {@code PubDate}. */
    META_DATE,
    /** The same with the source: {@code ContentSource}. */
    META_SOURCE,
    /** Stands before the day, and a colon between them: 发布时间. */
    DATE,
    /** Stands before the source: 来源. */
    SOURCE,
    /** Opens a line that is the site's and not the article's: 字号, 打印, 上一篇. */
    FURNITURE
  }

  private static final Pattern NOTHING = Pattern.compile("(?!)");

  /** A page is then its text alone. */
  public static final SiteWords NONE = new SiteWords(Map.of());

  private final Map<Role, Set<String>> words = new EnumMap<>(Role.class);
  private final Pattern dateLabel;
  private final Pattern sourceLabel;

  /**
   * @param words of each role, in the order in which they are to be asked
   */
  public SiteWords(Map<Role, List<String>> words) {
    for (Role role : Role.values()) {
      Set<String> low = new LinkedHashSet<>();
      words.getOrDefault(role, List.of()).forEach(word -> low.add(word.toLowerCase(Locale.ROOT)));
      this.words.put(role, low);
    }
    this.dateLabel = label(of(Role.DATE));
    this.sourceLabel = label(of(Role.SOURCE));
  }

  private static Pattern label(Set<String> words) {
    String any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return words.isEmpty() ? NOTHING : Pattern.compile("(?:" + any + ")\\s*[：:]\\s*(.*)");
  }

  /** In lower case, in the order in which they are to be asked. */
  public Set<String> of(Role role) {
    return words.getOrDefault(role, Set.of());
  }

  /** 发布时间： with what follows it. */
  public Pattern dateLabel() {
    return dateLabel;
  }

  /** 来源： with what follows it. */
  public Pattern sourceLabel() {
    return sourceLabel;
  }
}
