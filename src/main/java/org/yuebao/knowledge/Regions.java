package org.yuebao.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yuebao.region.Gazetteer;
import org.yuebao.region.Region;
import org.yuebao.region.RegionWord;
import org.yuebao.story.Lexicon;

/** Loads the regions: administrative ones, countries, zones and the words that point to them. */
final class Regions {
  private static final String[] COLUMNS = {
    "code", "name", "short_names", "level", "parent", "status"
  };

  private final Path data;
  private final Problems problems;
  private final Map<String, Region> byCode = new HashMap<>(1 << 17);
  private final Lexicon.Builder<RegionWord> words = new Lexicon.Builder<>();

  Regions(Path data, Problems problems) {
    this.data = data;
    this.problems = problems;
  }

  Gazetteer load() {
    readTable("catalogue/regions.tsv");
    readTable("catalogue/countries.tsv");
    if (Files.exists(data.resolve("sample/regions.tsv"))) {
      readTable("sample/regions.tsv");
    }
    readWords();
    return new Gazetteer(byCode, words.build());
  }

  private void readTable(String name) {
    Table table = Table.read(data, name, problems, COLUMNS);
    for (Table.Row row : table.rows()) {
      String code = canonical(row.must("code"));
      String level = row.get("level");
      if (level.endsWith(":virtual") || level.equals("historical-name")) {
        continue;
      }
      List<String> shorts = row.list("short_names");
      boolean current = row.get("status").equals("current");
      Region region =
          new Region(
              code,
              row.must("name"),
              shorts,
              plainLevel(level),
              canonical(row.get("parent")),
              current);
      if (byCode.put(code, region) != null) {
        row.problem("the region " + code + " stands twice; remove one of the lines");
      }
      addNames(region);
    }
    for (Table.Row row : table.rows()) {
      String parent = canonical(row.get("parent"));
      if (!parent.isEmpty()
          && !byCode.containsKey(parent)
          && byCode.containsKey(canonical(row.get("code")))) {
        row.problem("the parent " + parent + " is unknown; add its line or correct the code");
      }
    }
  }

  /** GB/T 2260 has 000000 for the nation, SDMX and the gold have CN. */
  private static String canonical(String code) {
    return code.equals("000000") ? "CN" : code;
  }

  private static String plainLevel(String level) {
    int colon = level.indexOf(':');
    return colon < 0 ? level : level.substring(0, colon);
  }

  private void addNames(Region region) {
    if (region.level().equals("town")) {
      return;
    }
    boolean unmistakable =
        region.level().equals("province")
            || region.level().equals("prefecture")
            || region.level().equals("country")
            || region.level().equals("world");
    words.add(region.name(), new RegionWord(RegionWord.Kind.NAME, region.code()));
    for (String name : region.shortNames()) {
      if (name.length() > 1 && !name.equals(region.name())) {
        words.add(
            name,
            new RegionWord(
                unmistakable ? RegionWord.Kind.NAME : RegionWord.Kind.SHORT, region.code()));
      }
    }
  }

  private void readWords() {
    for (Table.Row row :
        Table.read(data, "lexicon/places.tsv", problems, "word", "kind", "value").rows()) {
      RegionWord.Kind kind = row.constant("kind", RegionWord.Kind.class);
      if (kind != null) {
        words.add(row.must("word"), new RegionWord(kind, row.must("value")));
      }
    }
  }
}
