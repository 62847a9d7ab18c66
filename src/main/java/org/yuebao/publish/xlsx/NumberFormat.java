package org.yuebao.publish.xlsx;

import org.yuebao.publish.tidy.TidyRow;

/**
 * How a value is shown: with the decimals that it has, and its bound before it. Excel takes some
 * two hundred formats in a workbook; these are at most 49.
 */
final class NumberFormat {
  private static final int MOST_DECIMALS = 6;

  private NumberFormat() {}

  static String of(TidyRow row) {
    int decimals = Math.min(MOST_DECIMALS, Math.max(row.decimals(), row.obsValue().scale()));
    String number =
        row.unitMeasure().equals("DATE") || row.unitMeasure().equals("RANK") ? "0" : "#,##0";
    String digits = decimals > 0 ? number + "." + "0".repeat(decimals) : number;
    if (row.obsValueUpper() != null) {
      return digits + "\"…\"";
    }
    return switch (row.obsBound()) {
      case ">", ">=" -> "\"" + row.obsBound() + "\"" + digits;
      case "<", "<=" -> "\"" + row.obsBound() + "\"" + digits;
      case "~" -> "\"约\"" + digits;
      default -> digits;
    };
  }
}
