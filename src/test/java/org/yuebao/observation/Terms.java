package org.yuebao.observation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.Range;
import org.yuebao.region.Gazetteer;
import org.yuebao.region.Region;
import org.yuebao.region.Towns;

/** A catalogue of a few indicators and regions, each of another kind. */
public final class Terms {
  private static final String YI = "100000000";

  private Terms() {}

  public static Observer observer() {
    return new Observer(catalogue(), gazetteer(), unitsOf(), judgement());
  }

  private static Observer.Judgement judgement() {
    Map<String, Publisher> publishers =
        Map.of(
            "tj", new Publisher(true, "320400"),
            "rb", new Publisher(false, "320412"),
            "wb", new Publisher(false, "320400"));
    Wording wording =
        new Wording(
            List.of(
                new Wording.Word("初步核算", Wording.Side.BEFORE, Wording.Kind.FINALITY, "PRELIMINARY"),
                new Wording.Word("比####年", Wording.Side.BEFORE, Wording.Kind.BASE, "SINCE")));
    return new Observer.Judgement(publishers, wording, Map.of());
  }

  public static Catalogue catalogue() {
    Map<String, Indicator> byCode = new LinkedHashMap<>();
    add(byCode, "GDP", "地区生产总值", "REGION", "CNY", "亿元", 8, YI, "flow", "YTD");
    add(byCode, "FAI", "固定资产投资", "REGION", "CNY", "亿元", 8, YI, "flow", "YTD");
    add(byCode, "FDI_USED", "实际使用外资", "REGION", "USD", "亿美元", 8, YI, "flow", "YTD");
    add(byCode, "EMP_NEW", "城镇新增就业", "REGION", "PS", "万人", 4, "10000", "flow", "YTD");
    add(byCode, "HTE", "高新技术企业数", "REGION", "COUNT", "家", 0, "1", "stock", "EOP");
    add(byCode, "URBAN_RATE", "城镇化率", "REGION", "PT", "%", 0, "1", "ratio", "EOP");
    add(byCode, "ORIGIN_RANK", "外资来源地排名", "REGION", "RANK", "位", 0, "1", "ratio", "POINT");
    add(byCode, "PROJ_TOTAL_INV", "项目总投资", "PROJECT", "CNY", "亿元", 8, YI, "stock", "POINT");
    add(byCode, "PROJ_INV_DONE", "累计完成投资", "PROJECT", "CNY", "亿元", 8, YI, "stock", "EOP");
    add(byCode, "PROJ_YEAR_INV", "年度计划投资", "PROJECT", "CNY", "亿元", 8, YI, "flow", "PERIOD");
    add(byCode, "PROJ_INV_RATE", "投资完成率", "PROJECT", "PT", "%", 0, "1", "ratio", "YTD");
    add(byCode, "PROJ_PROGRESS", "项目总体进度", "PROJECT", "PT", "%", 0, "1", "ratio", "POINT");
    add(byCode, "PROJ_START", "开工时间", "PROJECT", "DATE", "日期", 0, "1", "stock", "POINT");
    add(byCode, "PROJ_FINISH", "竣工时间", "PROJECT", "DATE", "日期", 0, "1", "stock", "POINT");
    add(byCode, "PROJ_TOPPED_OUT", "封顶日期", "PROJECT", "DATE", "日期", 0, "1", "stock", "POINT");
    add(byCode, "PROJ_IN_PRODUCTION", "投产日期", "PROJECT", "DATE", "日期", 0, "1", "stock", "POINT");
    add(byCode, "PROJ_LAND", "项目占地面积", "PROJECT", "M2", "亩", 0, "666.6667", "stock", "POINT");
    add(byCode, "PROJ_CAPACITY", "设计产能", "PROJECT", "", "各异", 0, "1", "stock", "POINT");
    return new Catalogue(byCode);
  }

  public static Gazetteer gazetteer() {
    return new Gazetteer(
        Map.of(
            "320400", new Region("320400", "常州市", List.of("常州"), "prefecture", "320000", true),
            "320412", new Region("320412", "武进区", List.of("武进"), "county", "320400", true),
            "JP", new Region("JP", "日本", List.of(), "country", "XW", true)),
        new Towns(Map.of()));
  }

  private static Map<String, List<String>> unitsOf() {
    return Map.of(
        "GDP", List.of("CNY", "USD"),
        "FDI_USED", List.of("USD", "CNY"),
        "EMP_NEW", List.of("PS", "COUNT"),
        "PROJ_CAPACITY", List.of("", "*"));
  }

  private static void add(
      Map<String, Indicator> byCode,
      String code,
      String name,
      String subjectKind,
      String unit,
      String displayUnit,
      int unitMult,
      String displayFactor,
      String stockFlow,
      String timeBasis) {
    Range range = new Range(new BigDecimal("300000000"), new BigDecimal("1800000000000"));
    byCode.put(
        code,
        new Indicator(
            code,
            name,
            List.of(),
            List.of(),
            code,
            "MACRO",
            subjectKind,
            subjectKind.equals("PROJECT") ? Indicator.PROJECTS : "",
            "money",
            unit,
            displayUnit,
            unitMult,
            new BigDecimal(displayFactor),
            2,
            stockFlow,
            List.of("A"),
            timeBasis,
            "REAL",
            code.equals("GDP") ? Map.of("district", range) : Map.of(),
            ""));
  }
}
