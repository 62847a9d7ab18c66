package org.yuebao.publish.sdmx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yuebao.indicator.Indicator;
import org.yuebao.observation.SeriesKey;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.series.Series;

/** The dimensions of a series, with the codes that have occurred. */
final class Structure {
  private static final Map<Character, String[]> FREQUENCIES =
      Map.of(
          'A', new String[] {"年", "years"},
          'S', new String[] {"半年", "half-years"},
          'Q', new String[] {"季", "quarters"},
          'M', new String[] {"月", "months"},
          'D', new String[] {"日", "days"});

  private static final String UNKNOWN = "_U";

  private final Labels labels;
  private final CodeList frequency = new CodeList("CL_FREQ", "频率", "Frequency");
  private final CodeList area = new CodeList("CL_AREA", "地区", "Region");
  private final CodeList coverage = new CodeList("CL_COVERAGE", "口径", "Coverage");
  private final CodeList indicator = new CodeList("CL_INDICATOR", "指标", "Indicator");
  private final CodeList unit = new CodeList("CL_UNIT", "计量单位", "Unit");
  private final CodeList base = new CodeList("CL_BASE", "基期", "Base of a change");
  private final CodeList subject = new CodeList("CL_SUBJECT", "主体", "Project or enterprise");
  private final CodeList derivation = new CodeList("CL_DERIVATION", "推算", "Derivation");
  private final CodeList edition = new CodeList("CL_EDITION", "版本日期", "Day of the edition");
  private final CodeList transformation =
      new CodeList("CL_TRANSFORMATION", "变换", "Transformation")
          .with("N", "水平值", "Level")
          .with("GY", "同比增速", "Growth over a year")
          .with("G1", "增速", "Growth over another base")
          .with("CH", "增减量", "Change")
          .with("AD", "新增量", "Addition")
          .with("SH", "占比", "Share")
          .with("RK", "位次", "Rank");
  private final CodeList timeBasis =
      new CodeList("CL_TIME_BASIS", "时间口径", "Time basis")
          .with("PERIOD", "当期", "Over the period")
          .with("YTD", "累计", "Year to date")
          .with("EOP", "期末", "End of period")
          .with("POINT", "时点", "As told on a day")
          .with("EVENT", "事件", "At an event");
  private final CodeList valueType =
      new CodeList("CL_VALUE_TYPE", "数值类型", "Type of value")
          .with("ACT", "实际", "Actual")
          .with("FCT", "预计", "Forecast")
          .with("TGT", "目标", "Target");

  Structure(Labels labels) {
    this.labels = labels;
  }

  /** In the order of the key; codes are those that have occurred by now. */
  List<Dimension> dimensions() {
    return List.of(
        new Dimension("FREQ", frequency),
        new Dimension("REF_AREA", area),
        new Dimension("COVERAGE", coverage),
        new Dimension("INDICATOR", indicator),
        new Dimension("TRANSFORMATION", transformation),
        new Dimension("BASE", base),
        new Dimension("TIME_BASIS", timeBasis),
        new Dimension("VALUE_TYPE", valueType),
        new Dimension("COUNTERPART_AREA", area),
        new Dimension("SUBJECT", subject),
        new Dimension("UNIT_MEASURE", unit),
        new Dimension("DERIVATION", derivation));
  }

  CodeList editions() {
    return edition;
  }

  /** The code of the day since which a value is believed; it may be unknown. */
  String edition(String day) {
    return edition.code(day.isEmpty() ? UNKNOWN : day, day.isEmpty() ? "日期不详" : day, "");
  }

  /** The key of a row, by dimension, in their order. */
  Map<String, String> key(Series series, TidyRow row) {
    SeriesKey key = series.key();
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("FREQ", frequency(row.freq()));
    codes.put("REF_AREA", area.code(row.refArea(), row.refAreaName(), row.refArea()));
    codes.put("COVERAGE", coverage.named(row.coverage()));
    codes.put("INDICATOR", indicator(row));
    codes.put("TRANSFORMATION", row.transformation());
    codes.put("BASE", base.code(Objects.requireNonNullElse(key.base(), ""), "", ""));
    codes.put("TIME_BASIS", row.timeBasis());
    codes.put("VALUE_TYPE", row.valueType());
    codes.put(
        "COUNTERPART_AREA",
        area.code(row.counterpartArea(), labels.regionName(key.partner()), row.counterpartArea()));
    codes.put("SUBJECT", subject.named(row.subject()));
    codes.put("UNIT_MEASURE", unit.code(row.unitMeasure(), "", ""));
    codes.put("DERIVATION", derivation.named(Objects.requireNonNullElse(series.formula(), "")));
    return codes;
  }

  /** The code of a frequency. */
  String frequency(String code) {
    String[] words = FREQUENCIES.getOrDefault(code.charAt(0), new String[] {code, code});
    String count = code.length() > 1 ? code.substring(1) : "";
    return frequency.code(
        code, "每" + count + words[0], ("Every " + count + " ").replace("  ", " ") + words[1]);
  }

  private String indicator(TidyRow row) {
    Indicator known = labels.indicator(row.indicator());
    return indicator.code(
        row.indicator(), row.indicatorName(), known == null ? "" : known.nameEn());
  }
}
