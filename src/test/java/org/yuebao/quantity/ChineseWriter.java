package org.yuebao.quantity;

/** Writes whole numbers below 10^12 as papers do: 三百零五万零二十. */
final class ChineseWriter {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String[] POWERS = {"千", "百", "十", ""};

  private ChineseWriter() {}

  static String write(long number) {
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    long[] sections = {number / 100_000_000 % 10_000, number / 10_000 % 10_000, number % 10_000};
    String[] scales = {"亿", "万", ""};
    for (int i = 0; i < sections.length; i++) {
      if (sections[i] == 0) {
        gap |= text.length() > 0;
        continue;
      }
      if (text.length() > 0 && (gap || sections[i] < 1000)) {
        text.append('零');
      }
      text.append(section((int) sections[i])).append(scales[i]);
      gap = false;
    }
    return text.toString();
  }

  private static String section(int section) {
    StringBuilder text = new StringBuilder();
    boolean zero = false;
    int divisor = 1000;
    for (String power : POWERS) {
      int digit = section / divisor % 10;
      divisor /= 10;
      if (digit == 0) {
        zero |= text.length() > 0;
        continue;
      }
      if (zero) {
        text.append('零');
      }
      text.append(DIGITS.charAt(digit)).append(power);
      zero = false;
    }
    return text.toString();
  }
}
