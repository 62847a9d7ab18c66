package org.yuebao.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yuebao.region.Gazetteer;
import org.yuebao.region.Region;
import org.yuebao.region.RegionWord;

/** Loads the regions: administrative ones, countries, zones and the words that point to them. */
final class Regions {
  private static final String[] COLUMNS = {
    "code", "name", "short_names", "level", "parent", "status"
  };

  private static final List<String> LEVELS =
      List.of("world", "country", "province", "prefecture", "county", "town", "zone");

  /** Levels whose short names are taken everywhere; those of counties only near home. */
  private static final Set<String> UNMISTAKABLE =
      Set.of("world", "country", "province", "prefecture");

  private static final String TOWN_ENDINGS = "镇乡道";

  /** 我市 is the paper's own region, whatever else was named. */
  private static final String OWN = ":own";

  private static final String VIRTUAL = ":virtual";
  private static final String FORMER_NAME = "historical-name";

  private final DataFiles files;
  private final Problems problems;
  private final Map<String, String> virtualParents = new HashMap<>();
  private final Map<String, Region> byCode = new LinkedHashMap<>(1 << 17);
  private final List<Word> words = new ArrayList<>(1 << 16);

  /**
   * A word and what it names.
   *
   * @param word as it is printed
   * @param region what it names
   */
  record Word(String word, RegionWord region) {}

  Regions(DataFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  Gazetteer load() {
    readTable("catalogue/regions.tsv");
    readTable("catalogue/countries.tsv");
    if (files.has("sample/regions.tsv")) {
      readTable("sample/regions.tsv");
    }
    readWords();
    return new Gazetteer(byCode);
  }

  /** Every word that names a region, in the order of the files; one word may name several. */
  List<Word> words() {
    return words;
  }

  // ---- the tables

  private void readTable(String name) {
    Table table = Table.read(files, name, problems, COLUMNS);
    RegionColumns columns = new RegionColumns(table);
    for (Table.Row row : table.rows()) {
      if (row.get(columns.level()).endsWith(VIRTUAL)) {
        virtualParents.put(row.get(columns.code()), canonical(row.get(columns.parent())));
      }
    }
    List<Region> added = new ArrayList<>(table.rows().size());
    List<Table.Row> rows = new ArrayList<>(table.rows().size());
    List<Table.Row> formerNames = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      String level = row.get(columns.level());
      if (level.equals(FORMER_NAME)) {
        formerNames.add(row);
      } else if (!level.endsWith(VIRTUAL)) {
        added.add(addRegion(row, columns, level));
        rows.add(row);
      }
    }
    checkParents(added, rows);
    formerNames.forEach(this::addFormerName);
  }

  /** 襄樊市 is what 襄阳市 was called. */
  private void addFormerName(Table.Row row) {
    String name = row.must("name");
    String successor = canonical(row.get("successor"));
    if (virtualParents.containsKey(successor)) {
      return;
    }
    if (!successor.isEmpty() && !byCode.containsKey(successor)) {
      row.problem("the successor " + successor + " is unknown; write the code of a region");
    }
    if (name.length() > 2 && !successor.isEmpty()) {
      add(name, RegionWord.Kind.SHORT, successor);
    }
  }

  private void checkParents(List<Region> added, List<Table.Row> rows) {
    for (int i = 0; i < added.size(); i++) {
      Region region = added.get(i);
      if (!region.parent().isEmpty() && !byCode.containsKey(region.parent())) {
        rows.get(i)
            .problem(
                "the parent "
                    + region.parent()
                    + " is unknown; add a line for it or correct the code");
      }
    }
  }

  private Region addRegion(Table.Row row, RegionColumns columns, String fullLevel) {
    String level = plainLevel(row, fullLevel);
    boolean town = level.equals("town");
    boolean current = isCurrent(row, columns);
    Region region =
        new Region(
            canonical(row.must(columns.code())),
            row.must(columns.name()),
            town ? List.of() : row.list(columns.shortNames()),
            level,
            parentOf(row, columns, current),
            current);
    Region other = byCode.putIfAbsent(region.code(), region);
    if (other != null && (current || other.current())) {
      row.problem("the region " + region.code() + " stands twice; remove one of the lines");
    }
    addNames(region, isZone(fullLevel));
    return region;
  }

  private static boolean isCurrent(Table.Row row, RegionColumns columns) {
    String status = row.get(columns.status());
    if (!status.equals("current") && !status.equals("historical")) {
      row.problem("status is " + status + "; write current or historical");
    }
    return status.equals("current");
  }

  /** 市辖区 and the like only hold places in the code: the parent is the region above them. */
  private String parentOf(Table.Row row, RegionColumns columns, boolean current) {
    String parent = canonical(row.get(columns.parent()));
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

  private static String plainLevel(Table.Row row, String level) {
    int colon = level.indexOf(':');
    String plain = colon < 0 ? level : level.substring(0, colon);
    int known = LEVELS.indexOf(plain);
    if (known < 0) {
      row.problem("level is " + level + "; write one of " + String.join(", ", LEVELS));
    }
    return known < 0 ? plain : LEVELS.get(known);
  }

  // ---- the words

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
    add(region.name(), RegionWord.Kind.NAME, region.code());
    for (String name : region.shortNames()) {
      if (name.length() > 1 && !name.equals(region.name())) {
        add(name, unmistakable ? RegionWord.Kind.NAME : RegionWord.Kind.SHORT, region.code());
      }
    }
  }

  /** Towns are known by their full names, near home only. */
  private void addTown(Region town, boolean zone) {
    String name = town.name();
    boolean distinct =
        name.length() > 2 && TOWN_ENDINGS.indexOf(name.charAt(name.length() - 1)) >= 0;
    if (!zone && distinct) {
      add(name, RegionWord.Kind.SHORT, town.code());
    }
  }

  /** A development zone's figures belong to the region that it lies in, with the zone beside it. */
  private void addZoneNames(Region zone) {
    String place = zone.name() + ";" + zone.parent();
    add(zone.name(), RegionWord.Kind.ZONE, place);
    for (String name : zone.shortNames()) {
      if (name.length() > 2 && !name.equals(zone.name())) {
        add(name, RegionWord.Kind.ZONE, place);
      }
    }
  }

  private void add(String word, RegionWord.Kind kind, String value) {
    words.add(new Word(word, new RegionWord(kind, value)));
  }

  private void readWords() {
    UniqueLines seen = new UniqueLines("the word");
    for (Table.Row row :
        Table.read(files, "lexicon/places.tsv", problems, "word", "kind", "value").rows()) {
      RegionWord.Kind kind = row.constant("kind", RegionWord.Kind.class);
      String word = row.must("word");
      if (kind != null && seen.isNew(row, word)) {
        checkValue(row, kind, row.must("value"));
        add(word, kind, row.get("value"));
      }
    }
  }

  private void checkValue(Table.Row row, RegionWord.Kind kind, String value) {
    if (kind == RegionWord.Kind.HERE) {
      String level =
          value.endsWith(OWN) ? value.substring(0, value.length() - OWN.length()) : value;
      if (!LEVELS.contains(level)) {
        row.problem(
            "value is "
                + value
                + "; write one of "
                + String.join(", ", LEVELS)
                + ", or it with "
                + OWN);
      }
      return;
    }
    boolean zone = kind == RegionWord.Kind.ZONE;
    int semicolon = value.indexOf(';');
    String code = zone ? value.substring(semicolon + 1) : value;
    if ((!zone || semicolon >= 0) && !byCode.containsKey(code)) {
      row.problem("the region " + code + " is unknown; use a code of catalogue/regions.tsv");
    }
  }
}
