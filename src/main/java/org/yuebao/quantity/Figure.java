package org.yuebao.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in a text, before its unit: {@code 3亿2千万}, {@code 十几}, {@code 1,000.21亿},
 * {@code 七八百}.
 *
 * @param start first character
 * @param end character after the last, scale included
 * @param value exact; the lower end when the numeral names two ({@code 七八百})
 * @param value2 the upper end, else null
 * @param step what one step of the last printed digit is worth
 * @param scale the product of the scale words after the digits: 100000000 for 亿; 1 when there are
 *     none
 * @param bound ABOVE for 多 and 余, ABOUT for 十几, else EQUAL
 * @param script which numerals it is written in
 * @param vague 几十, 数百: too vague to be a value
 */
public record Figure(
    int start,
    int end,
    BigDecimal value,
    @Nullable BigDecimal value2,
    BigDecimal step,
    BigDecimal scale,
    Bound bound,
    Script script,
    boolean vague) {
  /** How a number is written. */
  public enum Script {
    /** 12.5, perhaps with a scale: 12.5亿. */
    ARABIC,
    /** 三千六百二十亿. */
    CHINESE,
    /** 百亿, 千, 万亿: a scale that stands alone. */
    BARE_SCALE
  }
}
