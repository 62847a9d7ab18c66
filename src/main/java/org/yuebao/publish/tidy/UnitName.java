package org.yuebao.publish.tidy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.indicator.Indicator;

/** A unit of the tables as the press writes it: 亿元 for CNY times ten to the power of eight. */
public final class UnitName {
  private static final Map<String, String> WORDS =
      Map.of(
          "PT", "%",
          "PP", "百分点",
          "PMILLE", "‰",
          "RANK", "位",
          "PS", "人",
          "COUNT", "个",
          "M2", "平方米",
          "T", "吨",
          "DATE", "日期");

  private static final Map<Integer, String> SCALES = Map.of(0, "", 4, "万", 8, "亿");
  private static final int ISO_MONEY = 3;

  private UnitName() {}

  /**
   * @param indicator null when the catalogue does not hold it
   */
  public static String of(@Nullable Indicator indicator, String unit, int mult) {
    if (indicator != null
        && unit.equals(indicator.unit())
        && indicator.displayFactor().compareTo(BigDecimal.TEN.pow(mult)) == 0) {
      return indicator.displayUnit();
    }
    String scale = SCALES.get(mult);
    return scale == null ? word(unit) + "×10^" + mult : scale + word(unit);
  }

  private static String word(String unit) {
    String word = WORDS.get(unit);
    return word == null ? currency(unit) : word;
  }

  private static String currency(String unit) {
    if (unit.equals("CNY")) {
      return "元";
    }
    boolean code = unit.length() == ISO_MONEY && unit.chars().allMatch(Character::isUpperCase);
    try {
      return code ? Currency.getInstance(unit).getDisplayName(Locale.SIMPLIFIED_CHINESE) : unit;
    } catch (IllegalArgumentException unknown) {
      return unit;
    }
  }
}
