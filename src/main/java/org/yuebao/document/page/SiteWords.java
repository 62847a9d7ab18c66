package org.yuebao.document.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How sites name what they say of an article: names of {@code meta} elements, as the guideline for
 * government sites and the makers of newspapers' sites have them, and words before a date or a
 * source, 发布时间, 来源.
 */
final class SiteWords {
  static final String META_TITLE = "META_TITLE";
  static final String META_DATE = "META_DATE";
  static final String META_SOURCE = "META_SOURCE";
  static final String DATE = "DATE";
  static final String SOURCE = "SOURCE";

  /** Words of a line that is the site's and not the article's: 字号, 打印, 上一篇. */
  static final String FURNITURE = "FURNITURE";

  private static final Map<String, Set<String>> WORDS = read();

  private SiteWords() {}

  /** In the order in which they are to be asked. */
  static Set<String> of(String role) {
    return Objects.requireNonNull(WORDS.get(role), role);
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> words = new HashMap<>();
    try (InputStream in = SiteWords.class.getResourceAsStream("sites.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.strip().split("\n")) {
        String[] cells = line.split("\t");
        words
            .computeIfAbsent(cells[1], role -> new LinkedHashSet<>())
            .add(cells[0].toLowerCase(Locale.ROOT));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a file of the jar", e);
    }
    return words;
  }
}
