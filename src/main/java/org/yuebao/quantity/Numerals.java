package org.yuebao.quantity;

import java.util.Map;

/**
 * What each numeral character is worth: digits 零 to 九, 两, scales 十 to 亿, and the words for an
 * inexact rest.
 */
public final class Numerals {
  /** No numeral. */
  public static final int NONE = -1;

  private final byte[] digits = new byte[1 << 16];
  private final byte[] powers = new byte[1 << 16];
  private final boolean[] rest = new boolean[1 << 16];
  private final boolean[] vague = new boolean[1 << 16];
  private final boolean[] least = new boolean[1 << 16];
  private final boolean[] formal = new boolean[1 << 16];

  /**
   * @param digits Chinese digit to its value; Arabic digits are known
   * @param powers scale character to its power of ten: 亿 is 8
   * @param rest 多, 余, 来: an inexact rest above the number
   * @param vague 几, 数: stand for a digit that is not said
   * @param least 上: so many at least, before a scale alone
   * @param formal 陆, 伍, 拾: words of other meanings, that make a number only in a row
   */
  public Numerals(
      Map<Character, Integer> digits,
      Map<Character, Integer> powers,
      String rest,
      String vague,
      String least,
      String formal) {
    java.util.Arrays.fill(this.digits, (byte) NONE);
    java.util.Arrays.fill(this.powers, (byte) NONE);
    digits.forEach((c, value) -> this.digits[c] = value.byteValue());
    powers.forEach((c, power) -> this.powers[c] = power.byteValue());
    rest.chars().forEach(c -> this.rest[c] = true);
    vague.chars().forEach(c -> this.vague[c] = true);
    least.chars().forEach(c -> this.least[c] = true);
    formal.chars().forEach(c -> this.formal[c] = true);
  }

  /** Value of a Chinese digit, else {@link #NONE}. */
  public int digit(char c) {
    return digits[c];
  }

  /** Power of ten of a scale character, else {@link #NONE}. */
  public int power(char c) {
    return powers[c];
  }

  public boolean isRest(char c) {
    return rest[c];
  }

  public boolean isVague(char c) {
    return vague[c];
  }

  public boolean isLeast(char c) {
    return least[c];
  }

  public boolean isFormal(char c) {
    return formal[c];
  }

  public static boolean isArabic(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a number behind it is a place in an order: 第五. */
  public static boolean isOrdinal(char c) {
    return c == '第';
  }

  /** Whether a number may begin with it. */
  public boolean begins(char c) {
    return isArabic(c) || digits[c] >= 0 || powers[c] >= 0 || least[c];
  }
}
