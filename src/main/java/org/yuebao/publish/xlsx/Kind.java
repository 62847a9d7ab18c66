package org.yuebao.publish.xlsx;

import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.series.Decision;

/** What a value says of its indicator, in Chinese. */
final class Kind {
  private Kind() {}

  /** What put one reading before another. */
  static String of(Decision decision) {
    return switch (decision) {
      case UNOPPOSED -> "无异议";
      case PRECISION -> "更精确";
      case REVIEW -> "人工审核";
      case CORRECTION -> "更正启事";
      case FINALITY -> "核定程度更高";
      case AUTHORITY -> "来源更权威";
      case LATER -> "发布更晚";
      case CONFIDENCE -> "置信度更高";
      case IDENTITY -> "按标识排序";
    };
  }

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
