package org.yuebao.publish.xlsx;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.yuebao.publish.tidy.TidyRow;

/**
 * The sheet of a region: a row for each series and part of the year, a column for each year. A
 * region is held in memory until its sheet is written.
 */
final class RegionSheet {
  private static final List<String> TITLES = List.of("指标", "口径", "主体", "类型", "时段", "单位");
  private static final int NARROWEST = 6;
  private static final int[] WIDEST = {28, 16, 18, 14, 14, 10};
  private static final int YEAR_WIDTH = 12;

  private static final Comparator<Line> ORDER =
      comparing(Line::coverage)
          .thenComparing(Line::subject)
          .thenComparingInt(Line::order)
          .thenComparing(Line::series)
          .thenComparing(Line::part);

  /** A row of the sheet, before its values. */
  private record Line(
      String coverage,
      String subject,
      int order,
      String series,
      PartOfYear part,
      String indicator,
      String kind,
      String unit) {}

  private final Map<Line, Map<Integer, TidyRow>> lines = new TreeMap<>(ORDER);
  private final TreeSet<Integer> years = new TreeSet<>();

  /**
   * Takes a series.
   *
   * @param name of the series, without a frequency
   * @param order place of the indicator in the catalogue
   * @param unit as the press writes it
   */
  void add(String name, int order, String unit, List<TidyRow> rows) {
    for (TidyRow row : rows) {
      int year = Integer.parseInt(row.periodEnd().substring(0, 4));
      Line line =
          new Line(
              row.coverage(),
              row.subject(),
              order,
              name,
              PartOfYear.of(row),
              row.indicatorName(),
              Kind.of(row),
              unit);
      lines.computeIfAbsent(line, none -> new TreeMap<>()).putIfAbsent(year, row);
      years.add(year);
    }
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Writes the sheet and ends it. */
  void write(Worksheet sheet, Sentences sentences, Marks marks, UnaryOperator<String> sources)
      throws IOException {
    titles(sheet);
    int row = 1;
    for (Map.Entry<Line, Map<Integer, TidyRow>> entry : lines.entrySet()) {
      Map<Integer, TidyRow> values = entry.getValue();
      List<String> heads = heads(entry.getKey());
      for (int i = 0; i < heads.size(); i++) {
        if (!heads.get(i).isEmpty()) {
          sheet.inlineString(row, i, CellText.of(heads.get(i)));
        }
      }
      int column = TITLES.size();
      for (Integer year : years) {
        TidyRow value = values.get(year);
        if (value != null) {
          cell(sheet, row, column, value, sentences, marks, sources);
        }
        column++;
      }
      row++;
    }
    sheet.setAutoFilter(0, 0, row - 1, TITLES.size() + years.size() - 1);
    Look.print(sheet, 0);
    sheet.finish();
  }

  private static List<String> heads(Line line) {
    return List.of(
        line.indicator(),
        line.coverage(),
        line.subject(),
        line.kind(),
        line.part().name(),
        line.unit());
  }

  private void titles(Worksheet sheet) {
    List<String> titles = new ArrayList<>(TITLES);
    years.forEach(year -> titles.add(year + "年"));
    for (int i = 0; i < titles.size(); i++) {
      sheet.value(0, i, titles.get(i));
      sheet.width(i, i < TITLES.size() ? width(i) : YEAR_WIDTH);
    }
    Look.titles(sheet, 0, titles.size());
    Look.numberTitles(sheet, 0, TITLES.size(), titles.size() - 1);
    sheet.freezePane(TITLES.size(), 1);
  }

  /** As wide as its longest text, so that an empty column takes no room; Chinese is wide. */
  private double width(int column) {
    int longest =
        lines.keySet().stream()
            .mapToInt(line -> 2 * heads(line).get(column).length())
            .max()
            .orElse(0);
    return Math.min(WIDEST[column], Math.max(NARROWEST, longest + 2));
  }

  private static void cell(
      Worksheet sheet,
      int row,
      int column,
      TidyRow value,
      Sentences sentences,
      Marks marks,
      UnaryOperator<String> sources)
      throws IOException {
    Sentences.Place place = sentences.find(value.evidenceId().split(" ", 2)[0]);
    String source = sources.apply(value.source());
    String comment = comment(value, source, place == null ? "" : place.sentence());
    marks.mark(sheet, row, column, place == null ? 0 : place.row(), comment);
    sheet.value(row, column, value.obsValue());
    StyleSetter style = sheet.style(row, column).format(NumberFormat.of(value));
    if (!value.valueType().equals("ACT")) {
      style.italic().fontColor(Look.GREY);
    }
    if (value.nConflict() > 0) {
      style.fillColor(Look.RED);
    } else if (value.obsStatus().equals("V")) {
      style.fillColor(Look.AMBER);
    }
    style.set();
  }

  /** The sentence, who printed it and when, and what speaks for and against it. */
  private static String comment(TidyRow value, String source, String sentence) {
    StringBuilder comment = new StringBuilder(CellText.comment(sentence.strip()));
    if (comment.length() > 0) {
      comment.append('\n');
    }
    if (value.obsValueUpper() != null) {
      comment.append("至 ").append(value.obsValueUpper().toPlainString()).append('\n');
    }
    comment.append("—— ").append(source.isEmpty() ? "来源不详" : source);
    if (!value.pubDate().isEmpty()) {
      comment.append(' ').append(value.pubDate());
    }
    comment.append("，佐证 ").append(value.nSupport()).append(" 处");
    if (value.nConflict() > 0) {
      comment.append("，冲突 ").append(value.nConflict()).append(" 处");
    }
    return CellText.of(comment.toString());
  }
}
