package org.yuebao.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  /** Levels whose short names are taken everywhere; those of counties only near home. */
  private static final Set<String> UNMISTAKABLE =
      Set.of("world", "country", "province", "prefecture");

  private static final String TOWN_ENDINGS = "镇乡道";

  private static final String VIRTUAL = ":virtual";

  private final Map<String, String> virtualParents = new HashMap<>();
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
      if (row.get("level").endsWith(VIRTUAL)) {
        virtualParents.put(row.get("code"), canonical(row.get("parent")));
      }
    }
    for (Table.Row row : table.rows()) {
      String level = row.get("level");
      if (level.equals("historical-name")) {
        addFormerName(row);
      } else if (!level.endsWith(VIRTUAL)) {
        addRegion(row, plainLevel(level));
      }
    }
    for (Table.Row row : table.rows()) {
      Region region = byCode.get(canonical(row.get("code")));
      if (region != null && !region.parent().isEmpty() && !byCode.containsKey(region.parent())) {
        row.problem("the parent " + region.parent() + " is unknown; add its line or correct the code");
      }
    }
  }

  private void addRegion(Table.Row row, String level) {
    String code = canonical(row.must("code"));
    boolean current = row.get("status").equals("current");
    Region region =
        new Region(code, row.must("name"), row.list("short_names"), level, parentOf(row, current), current);
    Region other = byCode.putIfAbsent(code, region);
    if (other != null && (current || other.current())) {
      row.problem("the region " + code + " stands twice; remove one of the lines");
    }
    addNames(region, isZone(row.get("level")));
  }

  /** 襄樊市 is what 襄阳市 was called. */
  private void addFormerName(Table.Row row) {
    String name = row.must("name");
    if (name.length() > 2 && !row.get("successor").isEmpty()) {
      words.add(name, new RegionWord(RegionWord.Kind.SHORT, canonical(row.get("successor"))));
    }
  }

  /** 市辖区 and the like only hold places in the code: the parent is the region above them. */
  private String parentOf(Table.Row row, boolean current) {
    String parent = canonical(row.get("parent"));
    String above = virtualParents.getOrDefault(parent, parent);
    boolean abolished = !current && !above.isEmpty() && !byCode.containsKey(above);
    return abolished && above.length() == 6 ? above.substring(0, 2) + "0000" : above;
  }

  /** GB/T 2260 has 000000 for the nation, SDMX and the gold have CN. */
  private static String canonical(String code) {
    return code.equals("000000") ? "CN" : code;
  }

  private static boolean isZone(String level) {
    return level.equals("zone") || level.endsWith(":zone");
  }

  private static String plainLevel(String level) {
    int colon = level.indexOf(':');
    return colon < 0 ? level : level.substring(0, colon);
  }

  private void addNames(Region region, boolean zone) {
    if (region.name().length() < 2) {
      return;
    }
    if (region.level().equals("town")) {
      addTown(region, zone);
      return;
    }
    if (zone) {
      addZoneNames(region);
      return;
    }
    boolean unmistakable = UNMISTAKABLE.contains(region.level());
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

  /** Towns are known by their full names, near home only. */
  private void addTown(Region town, boolean zone) {
    String name = town.name();
    boolean distinct = name.length() > 2 && TOWN_ENDINGS.indexOf(name.charAt(name.length() - 1)) >= 0;
    if (!zone && distinct) {
      words.add(name, new RegionWord(RegionWord.Kind.SHORT, town.code()));
    }
  }

  /** A development zone's figures belong to the region that it lies in, with the zone beside it. */
  private void addZoneNames(Region zone) {
    String place = zone.name() + ";" + zone.parent();
    words.add(zone.name(), new RegionWord(RegionWord.Kind.ZONE, place));
    for (String name : zone.shortNames()) {
      if (name.length() > 2 && !name.equals(zone.name())) {
        words.add(name, new RegionWord(RegionWord.Kind.ZONE, place));
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
