package org.yuebao.publish.tidy;

import org.jspecify.annotations.Nullable;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.region.Gazetteer;
import org.yuebao.region.Region;

/** What codes are called in a release. */
public final class Labels {
  private final Catalogue catalogue;
  private final Gazetteer gazetteer;

  public Labels(Catalogue catalogue, Gazetteer gazetteer) {
    this.catalogue = catalogue;
    this.gazetteer = gazetteer;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** Null when this catalogue does not hold it. */
  public @Nullable Indicator indicator(String code) {
    return catalogue.get(code);
  }

  /** The code itself when this catalogue does not hold it. */
  public String indicatorName(String code) {
    Indicator indicator = catalogue.get(code);
    return indicator == null ? code : indicator.name();
  }

  /** The code itself when this gazetteer does not hold it; empty for none. */
  public String regionName(@Nullable String code) {
    if (code == null) {
      return "";
    }
    Region region = gazetteer.get(code);
    return region == null ? code : region.name();
  }

  /**
   * A region's code that no reader takes for a number or for a missing value: {@code CN320400},
   * {@code CN}, {@code NAM} for Namibia, whose ISO code {@code NA} means "not available" to R and
   * pandas.
   */
  public static String area(@Nullable String code) {
    if (code == null) {
      return "";
    }
    if (code.equals("NA")) {
      return "NAM";
    }
    return Character.isDigit(code.charAt(0)) ? "CN" + code : code;
  }
}
