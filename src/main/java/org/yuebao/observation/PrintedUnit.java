package org.yuebao.observation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Measure;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;

/** The multiple in which tables show values: 亿元 for what is stored in CNY. */
public final class PrintedUnit {
  private PrintedUnit() {}

  /**
   * The power of ten between a series' values and those of the tables; 0 where they are the same.
   *
   * @param indicator the key's; null when the catalogue does not hold it
   */
  public static int mult(SeriesKey key, @Nullable Indicator indicator) {
    return mult(key.measure(), key.unit(), indicator);
  }

  /** As {@link #mult(SeriesKey, Indicator)}, for a key of which only the id is at hand. */
  public static int mult(String seriesId, Catalogue catalogue) {
    String[] parts = seriesId.split("\\.", -1);
    boolean known = Arrays.stream(Measure.values()).anyMatch(each -> each.name().equals(parts[1]));
    return known
        ? mult(Measure.valueOf(parts[1]), parts[parts.length - 1], catalogue.get(parts[0]))
        : 0;
  }

  private static int mult(Measure measure, String unit, @Nullable Indicator indicator) {
    boolean amount =
        switch (measure) {
          case LEVEL, CHANGE, ADDITION -> true;
          case GROWTH, GROWTH_PREV, SHARE, RANK -> false;
        };
    return indicator != null && amount && unit.equals(indicator.unit()) ? indicator.unitMult() : 0;
  }
}
