package org.yuebao.region;

/** What the digits of a region's code say by themselves (GB/T 2260): 32 province, 3204 its city. */
public final class RegionCode {
  private static final int LENGTH = 6;
  private static final int DIGITS_OF_PREFECTURE = 4;

  private RegionCode() {}

  /** The city that a district or county, or anything below it, lies in; else the code itself. */
  public static String prefecture(String code) {
    boolean below = code.length() >= LENGTH && Character.isDigit(code.charAt(0));
    return below ? code.substring(0, DIGITS_OF_PREFECTURE) + "00" : code;
  }
}
