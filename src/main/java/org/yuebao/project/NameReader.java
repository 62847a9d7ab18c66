package org.yuebao.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.quantity.Numerals;
import org.yuebao.region.Gazetteer;
import org.yuebao.region.Region;

/** Takes the names of projects apart. */
final class NameReader {
  private static final String BARE_REGIONS = "省市区县";
  private static final String LEFT_OUT = " \t　“”\"‘’《》（）()【】[]·-—";
  private static final String NUMBERS = "0123456789一二三四五六七八九十ABCDEFGHIJKLMNOPQRSTUVWXYZ#号";
  private static final int LEAST_CORE = 2;
  private static final int LEAST_AFTER_REGION = 3;
  private static final int LONGEST_NUMBER = 4;
  private static final int DEEPEST = 8;

  private final ProjectWords words;
  private final Gazetteer gazetteer;
  private final List<String> phases;

  NameReader(ProjectWords words, Gazetteer gazetteer) {
    this.words = words;
    this.gazetteer = gazetteer;
    this.phases = words.phases().keySet().stream().sorted(ProjectWords.LONGEST_FIRST).toList();
  }

  /**
   * The parts of a name.
   *
   * @param region where the project lies; null when unknown
   */
  ProjectName read(String name, @Nullable String region) {
    StringBuilder rest = new StringBuilder();
    name.chars()
        .filter(each -> LEFT_OUT.indexOf(each) < 0)
        .forEach(each -> rest.append((char) each));
    String phase = takePhase(rest);
    String part = takePart(rest);
    String core = withoutEndings(withoutRegion(rest.toString(), region));
    return new ProjectName(core, kind(core), phase + part);
  }

  private String takePhase(StringBuilder name) {
    for (String phase : phases) {
      int at = name.indexOf(phase);
      if (at >= LEAST_CORE) {
        boolean ordinal = Numerals.isOrdinal(name.charAt(at - 1));
        name.delete(ordinal ? at - 1 : at, at + phase.length());
        return words.phases().getOrDefault(phase, phase);
      }
    }
    return "";
  }

  /** A地块, 3标段, with its letter or number. */
  private String takePart(StringBuilder name) {
    for (String word : words.parts()) {
      int at = name.indexOf(word);
      int from = at;
      while (from > LEAST_CORE
          && at - from < LONGEST_NUMBER
          && NUMBERS.indexOf(name.charAt(from - 1)) >= 0) {
        from--;
      }
      if (at >= 0 && from < at) {
        String part = name.substring(from, at + word.length());
        name.delete(from, at + word.length());
        return part;
      }
    }
    return "";
  }

  private String withoutEndings(String name) {
    String rest = name;
    boolean found = true;
    while (found) {
      found = false;
      for (String ending : words.endings()) {
        if (rest.endsWith(ending) && rest.length() - ending.length() >= LEAST_CORE) {
          rest = rest.substring(0, rest.length() - ending.length());
          found = true;
          break;
        }
      }
    }
    return rest;
  }

  /** 云澜区人民医院, 区人民医院 and 人民医院 are one hospital of the district. */
  private String withoutRegion(String name, @Nullable String region) {
    String rest = name;
    int known = knownRegion(rest, region);
    while (known > 0) {
      rest = rest.substring(known);
      known = knownRegion(rest, region);
    }
    return rest.length() > LEAST_AFTER_REGION && BARE_REGIONS.indexOf(rest.charAt(0)) >= 0
        ? rest.substring(1)
        : rest;
  }

  /** Length of the longest name of the region, or of one that it lies in, at the beginning. */
  private int knownRegion(String name, @Nullable String code) {
    int longest = 0;
    Region region = code == null ? null : gazetteer.get(code);
    for (int i = 0; region != null && i < DEEPEST; i++) {
      longest = Math.max(longest, lengthAtStart(name, region.name()));
      for (String brief : region.shortNames()) {
        longest = Math.max(longest, lengthAtStart(name, brief));
      }
      region = gazetteer.get(region.parent());
    }
    return longest;
  }

  private static int lengthAtStart(String name, String region) {
    boolean begins = region.length() > 1 && name.startsWith(region);
    return begins && name.length() - region.length() >= LEAST_AFTER_REGION ? region.length() : 0;
  }

  private String kind(String core) {
    for (int from = 0; from < core.length(); from++) {
      if (words.kinds().contains(core.substring(from))) {
        return core.substring(from);
      }
    }
    return "";
  }
}
