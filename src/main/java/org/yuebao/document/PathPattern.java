package org.yuebao.document;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yuebao.story.PublicationDate;

/**
 * How a path tells the source and the date of publication, in one of two forms.
 *
 * <p>A template, {@code {source}/{yyyy}/{MM}/{dd}/{page}.txt} or {@code
 * {source}-{yyyy}{MM}{dd}-{page}.txt}: {@code {yyyy}}, {@code {MM}} and {@code {dd}} are digits,
 * {@code {source}} and {@code {region}} are kept, every other name stands for any words; no name
 * reaches over a slash, and the template is matched against the end of the path.
 *
 * <p>A regular expression with named groups, {@code
 * (?<source>[a-z]+)-(?<published>\d{4}-\d{2}-\d{2})}: it may match anywhere in the path; the groups
 * are {@code published}, {@code source} and {@code region}.
 *
 * <p>In both a final {@code .gz} of the path does not count, and a backslash is a slash.
 */
public final class PathPattern {
  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)\\}");
  private static final Set<String> KEPT =
      Set.of("published", "source", "region", "yyyy", "MM", "dd");

  private final String pattern;
  private final Pattern regex;
  private final Set<String> names;
  private final boolean template;

  private PathPattern(String pattern, Pattern regex, Set<String> names, boolean template) {
    this.pattern = pattern;
    this.regex = regex;
    this.names = names;
    this.template = template;
  }

  /**
   * @throws IllegalArgumentException when it is neither form: a brace that is not closed, a name
   *     that stands twice, a month without a year, an expression that is none or names nothing
   */
  public static PathPattern parse(String pattern) {
    return pattern.contains("(?<") ? ofExpression(pattern) : ofTemplate(pattern);
  }

  private static PathPattern ofExpression(String pattern) {
    Pattern regex = Pattern.compile(pattern);
    Set<String> names = new HashSet<>();
    for (String name : Set.of("published", "source", "region")) {
      if (pattern.contains("(?<" + name + ">")) {
        names.add(name);
      }
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          pattern + ": no group is named published, source or region");
    }
    return new PathPattern(pattern, regex, names, false);
  }

  private static PathPattern ofTemplate(String pattern) {
    Set<String> names = new HashSet<>();
    StringBuilder regex = new StringBuilder("(?:^|/)");
    Matcher name = NAME.matcher(pattern);
    int literal = 0;
    while (name.find()) {
      regex.append(quote(pattern, literal, name.start()));
      regex.append(group(pattern, name.group(1), names));
      literal = name.end();
    }
    regex.append(quote(pattern, literal, pattern.length())).append('$');
    boolean month = names.contains("MM");
    if (month && !names.contains("yyyy") || names.contains("dd") && !month) {
      throw new IllegalArgumentException(pattern + ": {MM} needs {yyyy}, and {dd} needs {MM}");
    }
    return new PathPattern(pattern, Pattern.compile(regex.toString()), names, true);
  }

  private static String quote(String pattern, int start, int end) {
    String words = pattern.substring(start, end);
    if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
      throw new IllegalArgumentException(
          pattern + ": a name is written {source}, {region}, {yyyy}, {MM}, {dd} or {page}");
    }
    return words.isEmpty() ? "" : Pattern.quote(words);
  }

  private static String group(String pattern, String name, Set<String> names) {
    if (!KEPT.contains(name)) {
      return "[^/]+";
    }
    if (!names.add(name)) {
      throw new IllegalArgumentException(pattern + ": {" + name + "} stands twice");
    }
    return switch (name) {
      case "yyyy" -> "(?<yyyy>[0-9]{4})";
      case "MM", "dd" -> "(?<" + name + ">[0-9]{2})";
      default -> "(?<" + name + ">[^/]+)";
    };
  }

  /** What a path says; null when it does not have this form. */
  @Nullable Found find(String path) {
    String plain = path.replace('\\', '/');
    if (plain.endsWith(".gz")) {
      plain = plain.substring(0, plain.length() - 3);
    }
    Matcher matcher = regex.matcher(plain);
    if (!matcher.find()) {
      return null;
    }
    String matched = template ? matcher.group() : "";
    return new Found(
        matched.startsWith("/") ? matched.substring(1) : matched,
        date(matcher),
        group(matcher, "source"),
        group(matcher, "region"));
  }

  private @Nullable PublicationDate date(Matcher matcher) {
    if (names.contains("published")) {
      return PublicationDate.parse(group(matcher, "published"));
    }
    if (!names.contains("yyyy")) {
      return null;
    }
    String month = names.contains("MM") ? "-" + group(matcher, "MM") : "";
    String day = names.contains("dd") ? "-" + group(matcher, "dd") : "";
    return PublicationDate.parse(group(matcher, "yyyy") + month + day);
  }

  private String group(Matcher matcher, String name) {
    String found = names.contains(name) ? matcher.group(name) : null;
    return found == null ? "" : found;
  }

  /**
   * What a path says of its document.
   *
   * @param place the part of the path that a template describes, {@code ylrb/2024/08/01/A01.txt};
   *     empty for an expression
   * @param published null when the pattern has no date or the path's is no day of the calendar
   */
  record Found(String place, @Nullable PublicationDate published, String source, String region) {}

  @Override
  public boolean equals(Object other) {
    return other instanceof PathPattern that && pattern.equals(that.pattern);
  }

  @Override
  public int hashCode() {
    return pattern.hashCode();
  }

  @Override
  public String toString() {
    return pattern;
  }
}
