package org.yuebao.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.yuebao.region.Region;

/**
 * Stories without a figure, as most of a paper's are: sentences of a table with places, names and
 * things put in, so that no two stories are alike.
 */
final class QuietStories {
  private static final Path SENTENCES =
      Path.of("src/test/resources/org/yuebao/run/sentences-without-figures.txt");

  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
  private static final String GIVEN = "建国志明秀英海燕文博雅琴春晓立新俊杰玉兰德胜思远佳宁永康慧敏振华晨曦";

  private static final int PARAGRAPHS = 4;
  private static final int SENTENCES_OF_PARAGRAPH = 4;

  private final Map<String, List<String>> words = new HashMap<>();
  private final List<Region> counties;

  QuietStories(List<Region> counties) throws IOException {
    this.counties = counties;
    for (String line : Files.readAllLines(SENTENCES, StandardCharsets.UTF_8)) {
      int is = line.indexOf('=');
      if (is > 0 && !line.startsWith("#")) {
        words
            .computeIfAbsent(line.substring(0, is), none -> new ArrayList<>())
            .addAll(List.of(line.substring(is + 1).split("\\|")));
      }
    }
  }

  /** A headline and some paragraphs, 480 characters in the mean, as news has. */
  String story(Random random) {
    StringBuilder story = new StringBuilder(said("题", random)).append("\n\n本报讯（记者 ");
    story.append(name(random)).append("）");
    int paragraphs = 2 + random.nextInt(PARAGRAPHS);
    for (int i = 0; i < paragraphs; i++) {
      int sentences = 2 + random.nextInt(SENTENCES_OF_PARAGRAPH);
      for (int j = 0; j < sentences; j++) {
        story.append(said("句", random));
      }
      story.append("\n\n");
    }
    return story.toString();
  }

  private String said(String kind, Random random) {
    String template = words.get(kind).get(random.nextInt(words.get(kind).size()));
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      if (template.charAt(i) != '{') {
        said.append(template.charAt(i));
        continue;
      }
      said.append(word(template.substring(i + 1, i + 2), random));
      i += "{人}".length() - 1;
    }
    return said.toString();
  }

  private String word(String kind, Random random) {
    return switch (kind) {
      case "地" -> counties.get(random.nextInt(counties.size())).name();
      case "人" -> name(random);
      default -> words.get(kind).get(random.nextInt(words.get(kind).size()));
    };
  }

  private static String name(Random random) {
    return "" + of(SURNAMES, random) + of(GIVEN, random) + of(GIVEN, random);
  }

  private static char of(String characters, Random random) {
    return characters.charAt(random.nextInt(characters.length()));
  }
}
