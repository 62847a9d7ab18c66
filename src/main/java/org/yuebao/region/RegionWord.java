package org.yuebao.region;

/**
 * A word that names a region.
 *
 * @param kind how it names it
 * @param value code of the region for {@code NAME} and {@code SHORT}; the level for {@code HERE}
 *     and {@code SEVERAL}; the zone's name for {@code ZONE}
 */
public record RegionWord(Kind kind, String value) {
  /** How a word names a region. */
  public enum Kind {
    /** 武进区. */
    NAME,
    /** 武进: taken only where nothing else can be meant. */
    SHORT,
    /** 全市, 我区: a region seen from the paper's home. */
    HERE,
    /** 长三角, 京津冀. */
    ZONE,
    /** 五省, 三地: several regions together. */
    SEVERAL,
    /** 前者, 后者: the first or the second of two regions that were named. */
    OF_TWO,
    /** 灯塔, 合作: a place's short name that everyday speech uses for something else; names none. */
    ORDINARY
  }
}
