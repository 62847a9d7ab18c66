package org.yuebao.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.region.Region;

/**
 * An archive of any size. A dense page is one of the demo corpus with the name of another county,
 * another day and other figures; a quiet one has stories without figures. The same number gives the
 * same page.
 */
final class GeneratedArchive {
  private static final String DISTRICT = "云澜";
  private static final Pattern PUBLISHED = Pattern.compile("published: (\\d{4}-\\d\\d-\\d\\d)");

  /** Years, months and days stay: what is told of must fit the day of publication. */
  private static final Pattern FIGURE =
      Pattern.compile("(?<![\\d.])(\\d{1,6}(?:\\.\\d+)?)(?![\\d.]|年|月|日|号|时|期|楼|-|—)");

  private static final int DAYS = 28;

  private static final int PERCENT = 100;
  private static final int STORIES_OF_PAGE = 5;

  private final List<String> pages = new ArrayList<>();
  private final List<Region> counties;
  private final QuietStories quiet;
  private final int dense;

  /**
   * @param dense how many of a hundred pages are dense
   */
  GeneratedArchive(Knowledge knowledge, Path sample, int dense) throws IOException {
    this.dense = dense;
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        String page = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (page.contains(DISTRICT) && PUBLISHED.matcher(page).find()) {
          pages.add(page);
        }
      }
    }
    counties =
        knowledge.gazetteer().aboveTowns().stream()
            .filter(each -> each.level().equals("county") && each.name().length() == 3)
            .limit(1000)
            .toList();
    quiet = new QuietStories(counties);
  }

  /**
   * Writes the pages from one number up to another, some thousand to a folder.
   *
   * @param day when they were published; null for any day of some years
   */
  void write(Path folder, int from, int until, @Nullable LocalDate day) throws IOException {
    for (int number = from; number < until; number++) {
      Path file = folder.resolve("%04d/p%07d.txt".formatted(number / 2000, number));
      Files.createDirectories(file.getParent());
      Files.writeString(file, page(number, day), StandardCharsets.UTF_8);
    }
  }

  private String page(int number, @Nullable LocalDate newest) {
    Random random = new Random(number * 7919L);
    String page = pages.get(random.nextInt(pages.size()));
    Region county = counties.get(random.nextInt(counties.size()));
    int headEnd = page.indexOf("\n---", 4);
    String head = page.substring(0, headEnd);
    Matcher told = PUBLISHED.matcher(head);
    if (!told.find()) {
      throw new IllegalStateException(head);
    }
    LocalDate day = LocalDate.parse(told.group(1));
    LocalDate moved = day.withDayOfMonth(1 + random.nextInt(DAYS));
    LocalDate published = newest == null ? moved : newest;
    String front =
        "---\nid: p%07d\npublished: %s\nregion: \"%s\"\nregionName: %s\nsource: g%02d"
            .formatted(number, published, county.code(), county.name(), number % 40);
    return front
        + (random.nextInt(PERCENT) < dense
            ? figures(page.substring(headEnd), random)
                .replace(DISTRICT, county.name().substring(0, 2))
            : "\n---\n\n" + quiet(random));
  }

  private String quiet(Random random) {
    StringBuilder stories = new StringBuilder();
    for (int left = 3 + random.nextInt(STORIES_OF_PAGE - 2); left > 0; left--) {
      stories.append(quiet.story(random));
    }
    return stories.toString();
  }

  /** Other figures of the same size: no page is a copy of another. */
  private static String figures(String body, Random random) {
    Matcher figures = FIGURE.matcher(body);
    StringBuilder text = new StringBuilder();
    while (figures.find()) {
      char[] digits = figures.group(1).toCharArray();
      for (int i = digits.length > 1 ? 1 : 0; i < digits.length; i++) {
        boolean last = i == digits.length - 1;
        digits[i] = digits[i] == '.' ? '.' : (char) ('0' + (last ? 1 : 0) + random.nextInt(9));
      }
      figures.appendReplacement(text, Matcher.quoteReplacement(new String(digits)));
    }
    return figures.appendTail(text).toString();
  }
}
