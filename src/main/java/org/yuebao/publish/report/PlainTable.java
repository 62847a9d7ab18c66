package org.yuebao.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yuebao.publish.tidy.CleanText;
import org.yuebao.publish.tidy.TidyRow;

/** The main table as plain HTML, for browsers that run no scripts: levels by year. */
final class PlainTable {
  private static final int MOST_ROWS = 300;
  private static final int MOST_YEARS = 6;
  private static final int YEAR = 4;

  private record Row(
      String region, String indicator, String unit, TreeMap<String, TidyRow> years) {}

  private final List<Row> rows = new ArrayList<>();
  private final TreeSet<String> years = new TreeSet<>();
  private int left;

  /** A series of values that happened, as they were printed; others are left out. */
  void add(List<TidyRow> values, String unit) {
    TidyRow first = values.get(0);
    boolean plain = first.transformation().equals("N") && first.formula().isEmpty();
    if (!plain || !first.valueType().equals("ACT")) {
      return;
    }
    if (rows.size() == MOST_ROWS) {
      left++;
      return;
    }
    TreeMap<String, TidyRow> byYear = new TreeMap<>();
    for (TidyRow each : values) {
      byYear.merge(each.periodEnd().substring(0, YEAR), each, PlainTable::fuller);
    }
    years.addAll(byYear.keySet());
    String place = first.refAreaName() + " " + first.coverage() + " " + first.subject();
    rows.add(new Row(place.strip(), first.indicatorName(), unit, byYear));
  }

  /** Of one year the whole, else the part that ends last. */
  private static TidyRow fuller(TidyRow one, TidyRow other) {
    boolean stays = one.freq().equals("A") || one.periodEnd().compareTo(other.periodEnd()) > 0;
    return stays && !other.freq().equals("A") ? one : other;
  }

  String html() {
    List<String> last =
        new ArrayList<>(years).subList(Math.max(0, years.size() - MOST_YEARS), years.size());
    StringBuilder out = new StringBuilder("<table><thead><tr>");
    List.of("地区", "指标", "单位").forEach(head -> cell("th scope=\"col\"", head, out));
    last.forEach(year -> cell("th scope=\"col\"", year + "年", out));
    out.append("</tr></thead><tbody>\n");
    for (Row row : rows) {
      out.append("<tr>");
      cell("td", row.region, out);
      cell("th scope=\"row\"", row.indicator, out);
      cell("td", row.unit, out);
      last.forEach(year -> cell("td", text(row.years.get(year)), out));
      out.append("</tr>\n");
    }
    out.append("</tbody></table>\n");
    if (left > 0) {
      out.append("<p>另有 ").append(left).append(" 个序列见 observations.csv。</p>\n");
    }
    return out.toString();
  }

  private static String text(@Nullable TidyRow row) {
    if (row == null) {
      return "";
    }
    String bound = row.obsBound().equals("=") ? "" : row.obsBound();
    String part = row.freq().equals("A") ? "" : "（" + row.timePeriod() + "）";
    return bound + row.obsValue().toPlainString() + part;
  }

  private static void cell(String tag, String text, StringBuilder out) {
    out.append('<').append(tag).append('>').append(escaped(text));
    out.append("</").append(tag.split(" ", 2)[0]).append('>');
  }

  /** Text for an element or between quotes; nothing in it is markup. */
  static String escaped(String text) {
    return CleanText.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
