package org.yuebao.publish.xlsx;

import org.yuebao.publish.tidy.TidyRow;

/** What a value says of its indicator, in Chinese. */
final class Kind {
  private Kind() {}

  static String of(TidyRow row) {
    String what =
        switch (row.transformation()) {
          case "GY" -> "同比增速";
          case "G1" -> "增速";
          case "CH" -> "增减量";
          case "AD" -> "新增量";
          case "SH" -> "占比";
          case "RK" -> "位次";
          default -> "";
        };
    String type =
        switch (row.valueType()) {
          case "FCT" -> "预计";
          case "TGT" -> "目标";
          default -> "";
        };
    String partner = row.counterpartArea();
    return (what + " " + type + " " + partner).strip().replaceAll(" +", " ");
  }
}
