package org.yuebao.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.yuebao.region.Gazetteer;
import org.yuebao.region.Region;
import org.yuebao.region.RegionWord;
import org.yuebao.region.Towns;

/**
 * Loads the regions: administrative ones, countries, zones and the words that point to them. Nine
 * in ten are towns, which have a table of their own, a line for a county.
 */
final class Regions {
  private static final String[] COLUMNS = {
    "code", "name", "short_names", "level", "parent", "status"
  };

  private static final List<String> LEVELS =
      List.of("world", "country", "province", "prefecture", "county", "town", "zone");

  /** Levels whose short names are taken everywhere; those of counties only near home. */
  private static final Set<String> UNMISTAKABLE =
      Set.of("world", "country", "province", "prefecture");

  /** 我市 is the paper's own region, whatever else was named. */
  private static final String OWN = ":own";

  private static final String VIRTUAL = ":virtual";
  private static final String TOWN_ORDER =
      " does not ascend; put the towns in order of their numbers";

  private static final String TOWN_FORM = " needs three digits and a name; write 100湖塘镇";

  private static final String FORMER_NAME = "historical-name";
  private static final int EXPECTED = 1 << 13;

  private final DataFiles files;
  private final Problems problems;
  private final BiConsumer<String, RegionWord> words;
  private final Map<String, String> virtualParents = new HashMap<>();
  private final Map<String, Region> byCode = new LinkedHashMap<>(2 * EXPECTED);
  private final Map<String, String> towns = new HashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private Level last = new Level("", "", false);

  /**
   * Something that names a region of which no line has been read yet.
   *
   * @param file where it stands
   * @param line its line
   * @param what {@code parent} or {@code successor}
   * @param code the region's code
   * @param by the region whose parent it is; for a successor, what is left when it is unknown
   */
  private record Waiting(String file, int line, String what, String code, String by) {}

  /**
   * A level as the table writes it.
   *
   * @param written {@code town:zone}
   * @param plain {@code town}
   * @param zone whether it is a zone
   */
  private record Level(String written, String plain, boolean zone) {}

  /**
   * @param words takes every word that names a region, in the order of the files; one word may name
   *     several
   */
  Regions(DataFiles files, Problems problems, BiConsumer<String, RegionWord> words) {
    this.files = files;
    this.problems = problems;
    this.words = words;
  }

  Gazetteer load() {
    readTable("catalogue/regions.tsv");
    readTable("catalogue/countries.tsv");
    if (files.has("sample/regions.tsv")) {
      readTable("sample/regions.tsv");
    }
    readTowns("catalogue/towns.tsv");
    if (files.has("sample/towns.tsv")) {
      readTowns("sample/towns.tsv");
    }
    waiting.forEach(this::settle);
    readWords();
    return new Gazetteer(byCode, new Towns(towns));
  }

  // ---- the tables

  private void readTable(String name) {
    Table table = Table.read(files, name, problems, COLUMNS);
    RegionColumns columns = new RegionColumns(table);
    String file = files.path(name);
    table.forEach(row -> readRow(row, columns, file));
  }

  private void readTowns(String name) {
    Table.read(files, name, problems, "county", "towns").forEach(this::readTowns);
  }

  private void readRow(Table.Row row, RegionColumns columns, String file) {
    String written = row.get(columns.level());
    if (written.equals(FORMER_NAME)) {
      addFormerName(row, columns, file);
    } else if (written.endsWith(VIRTUAL)) {
      virtualParents.put(row.get(columns.code()), canonical(row.get(columns.parent())));
    } else {
      addRegion(row, columns, level(row, written), file);
    }
  }

  private Level level(Table.Row row, String written) {
    if (!last.written().equals(written)) {
      int colon = written.indexOf(':');
      String plain = colon < 0 ? written : written.substring(0, colon);
      if (!LEVELS.contains(plain)) {
        row.problem("level is " + written + "; write one of " + String.join(", ", LEVELS));
      }
      last = new Level(written, plain, written.equals("zone") || written.endsWith(":zone"));
    }
    return last;
  }

  private void addRegion(Table.Row row, RegionColumns columns, Level level, String file) {
    String code = canonical(row.must(columns.code()));
    String parent = above(canonical(row.get(columns.parent())));
    boolean current = isCurrent(row, columns);
    Region region =
        new Region(
            code,
            row.must(columns.name()),
            row.list(columns.shortNames()),
            level.plain(),
            parent,
            current);
    if (!parent.isEmpty() && !byCode.containsKey(parent)) {
      waiting.add(new Waiting(file, row.line(), "parent", parent, code));
    }
    Region other = byCode.putIfAbsent(code, region);
    if (other != null && (current || other.current())) {
      row.problem("the region " + code + " stands twice; remove one of the lines");
    }
    addNames(region, level.zone());
  }

  /** {@code 320412 100湖塘镇;101牛塘镇}: a county's towns; they become regions when asked for. */
  private void readTowns(Table.Row row) {
    String county = row.must("county");
    String entries = row.must("towns");
    if (!byCode.containsKey(county)) {
      row.problem("the county " + county + " is unknown; add a line for it to regions.tsv");
    }
    if (towns.putIfAbsent(county, entries) != null) {
      row.problem("the county " + county + " stands twice; join its lines");
    }
    int last = -1;
    for (int at = 0; at < entries.length(); ) {
      int semicolon = entries.indexOf(';', at);
      int end = semicolon < 0 ? entries.length() : semicolon;
      int number = townNumber(entries, at, end);
      if (number <= last) {
        String why = number < 0 ? TOWN_FORM : TOWN_ORDER;
        row.problem("the town " + entries.substring(at, end) + why);
      }
      last = Math.max(last, number);
      at = end + 1;
    }
  }

  /** What the entry's code adds to its county's; -1 when it is not digits with a name behind. */
  private static int townNumber(String entries, int at, int end) {
    int number = 0;
    for (int i = at; i < at + Towns.DIGITS; i++) {
      char c = i < end ? entries.charAt(i) : ' ';
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + c - '0';
    }
    return end - at > Towns.DIGITS + 1 ? number : -1;
  }

  private static boolean isCurrent(Table.Row row, RegionColumns columns) {
    String status = row.get(columns.status());
    boolean current = status.equals("current");
    if (!current && !status.equals("historical")) {
      row.problem("status is " + status + "; write current or historical");
    }
    return current;
  }

  /** 襄樊市 is what 襄阳市 was called. */
  private void addFormerName(Table.Row row, RegionColumns columns, String file) {
    String name = row.must(columns.name());
    String successor = canonical(row.get(columns.successor()));
    if (!successor.isEmpty() && !virtualParents.containsKey(successor)) {
      waiting.add(new Waiting(file, row.line(), "successor", successor, ""));
      Region now = byCode.get(successor);
      boolean certain = now != null && UNMISTAKABLE.contains(now.level());
      RegionWord.Kind kind = certain ? RegionWord.Kind.NAME : RegionWord.Kind.SHORT;
      if (name.length() > 2) {
        words.accept(name, new RegionWord(kind, successor));
      }
      for (String other : certain ? row.list(columns.shortNames()) : List.<String>of()) {
        words.accept(other, new RegionWord(kind, successor));
      }
    }
  }

  /** 市辖区 and the like only hold places in the code: the parent is the region above them. */
  private String above(String code) {
    return virtualParents.getOrDefault(code, code);
  }

  /** GB/T 2260 has 000000 for the nation, SDMX and the gold have CN. */
  private static String canonical(String code) {
    return code.equals("000000") ? "CN" : code;
  }

  /** Once all lines are read: the region is known by now, or there is a problem. */
  private void settle(Waiting waits) {
    String code = above(waits.code());
    Region region = byCode.get(waits.by());
    if (region != null && !byCode.containsKey(code) && !region.current()) {
      code = provinceOf(code);
    }
    if (!byCode.containsKey(code)) {
      problems.add(
          waits.file(),
          waits.line(),
          "the "
              + waits.what()
              + " "
              + code
              + " is unknown; add a line for it or correct the code");
    } else if (region != null) {
      byCode.put(region.code(), region.under(code));
    }
  }

  /** What an abolished prefecture held lies in its province. */
  private static String provinceOf(String code) {
    return code.length() == 6 ? code.substring(0, 2) + "0000" : code;
  }

  // ---- the words

  private void addNames(Region region, boolean zone) {
    String name = region.name();
    if (name.length() < 2) {
      return;
    }
    if (region.level().equals("town")) {
      return;
    }
    if (zone) {
      addZoneNames(region);
      return;
    }
    boolean unmistakable = UNMISTAKABLE.contains(region.level());
    RegionWord.Kind full = isMistakable(name) ? RegionWord.Kind.SHORT : RegionWord.Kind.NAME;
    words.accept(name, new RegionWord(full, region.code()));
    for (String other : region.shortNames()) {
      if (other.length() > 1 && !other.equals(name)) {
        RegionWord.Kind kind = unmistakable ? RegionWord.Kind.NAME : RegionWord.Kind.SHORT;
        words.accept(other, new RegionWord(kind, region.code()));
      }
    }
  }

  /** 和县 stands in every 市和县区 too, 矿区 and 城区 are any: they are taken near home only. */
  private static boolean isMistakable(String name) {
    return name.length() == 2 && (name.charAt(0) == '和' || name.charAt(1) == '区');
  }

  /** A development zone's figures belong to the region that it lies in, with the zone beside it. */
  private void addZoneNames(Region zone) {
    RegionWord word = new RegionWord(RegionWord.Kind.ZONE, zone.name() + ";" + zone.parent());
    words.accept(zone.name(), word);
    for (String name : zone.shortNames()) {
      if (name.length() > 2 && !name.equals(zone.name())) {
        words.accept(name, word);
      }
    }
  }

  private void readWords() {
    UniqueLines seen = new UniqueLines("the word");
    for (Table.Row row :
        Table.read(files, "lexicon/places.tsv", problems, "word", "kind", "value").rows()) {
      RegionWord.Kind kind = row.constant("kind", RegionWord.Kind.class);
      List<String> spellings = Spellings.of(row, "word");
      if (kind != null) {
        RegionWord word = new RegionWord(kind, row.must("value"));
        checkValue(row, kind, word.value());
        spellings.stream()
            .filter(spelling -> seen.isNew(row, spelling) && !spelling.isEmpty())
            .forEach(spelling -> words.accept(spelling, word));
      }
    }
  }

  private void checkValue(Table.Row row, RegionWord.Kind kind, String value) {
    switch (kind) {
      case HERE, SEVERAL -> checkLevel(row, value);
      case ZONE -> {
        int semicolon = value.indexOf(';');
        if (semicolon >= 0) {
          checkCode(row, value.substring(semicolon + 1));
        }
      }
      case OF_TWO -> {
        if (!value.equals("first") && !value.equals("second")) {
          row.problem("value is " + value + "; write first or second");
        }
      }
      case NAME, SHORT, ORDINARY -> checkCode(row, value);
    }
  }

  private static void checkLevel(Table.Row row, String value) {
    boolean own = value.endsWith(OWN);
    String level = own ? value.substring(0, value.length() - OWN.length()) : value;
    if (!LEVELS.contains(level)) {
      row.problem(
          "value is "
              + value
              + "; write one of "
              + String.join(", ", LEVELS)
              + ", with "
              + OWN
              + " after it when it is always the paper's own");
    }
  }

  private void checkCode(Table.Row row, String code) {
    if (!byCode.containsKey(code)) {
      row.problem("the region " + code + " is unknown; use a code of catalogue/regions.tsv");
    }
  }
}
