package org.yuebao.publish.terminal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yuebao.indicator.Indicator;
import org.yuebao.observation.Reading;
import org.yuebao.quantity.Bound;

/** A reading as the press prints it: in 亿元, 万人, with its bound before it. */
final class Figure {
  /** For a unit without a finite factor: 亩. */
  private static final int DECIMALS = 2;

  private static final BigDecimal YI = new BigDecimal(100_000_000);
  private static final int ISO_MONEY = 3;

  private final String unit;
  private final BigDecimal factor;

  /**
   * @param indicator null when the catalogue does not hold it
   * @param unit unit of the readings
   */
  Figure(@Nullable Indicator indicator, String unit) {
    if (indicator != null && unit.equals(indicator.unit())) {
      this.unit = indicator.displayUnit();
      this.factor = indicator.displayFactor();
    } else if (unit.length() == ISO_MONEY && unit.chars().allMatch(Character::isUpperCase)) {
      this.unit = "亿" + currency(unit);
      this.factor = YI;
    } else {
      this.unit = unit;
      this.factor = BigDecimal.ONE;
    }
  }

  /** 美元 for USD; the code itself for what is no currency. */
  private static String currency(String code) {
    try {
      return Currency.getInstance(code).getDisplayName(Locale.SIMPLIFIED_CHINESE);
    } catch (IllegalArgumentException unknown) {
      return code;
    }
  }

  String unit() {
    return unit;
  }

  String print(Reading reading) {
    if (reading.value() == null) {
      return String.valueOf(reading.date());
    }
    String bound = reading.bound() == Bound.EQUAL ? "" : reading.bound().symbol();
    String upper = reading.value2() == null ? "" : "-" + print(reading.value2());
    return bound + print(reading.value()) + upper;
  }

  private String print(BigDecimal number) {
    return plain(divided(number));
  }

  private BigDecimal divided(BigDecimal number) {
    try {
      return number.divide(factor);
    } catch (ArithmeticException endless) {
      return number.divide(factor, DECIMALS, RoundingMode.HALF_UP);
    }
  }

  /** A change in percent, with its sign: +6.8%. */
  static String percent(Reading reading) {
    if (reading.value() == null) {
      return "";
    }
    String bound = reading.bound() == Bound.EQUAL ? "" : reading.bound().symbol();
    String sign = reading.value().signum() > 0 ? "+" : "";
    return bound + sign + plain(reading.value()) + "%";
  }

  private static String plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
  }
}
