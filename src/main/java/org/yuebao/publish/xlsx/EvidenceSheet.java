package org.yuebao.publish.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Fact;
import org.yuebao.observation.EvidenceId;
import org.yuebao.outcome.Reservation;
import org.yuebao.publish.tidy.Labels;

/**
 * 证据: a row a fact, in the order of the documents. Written as it comes: the sheet may be longer
 * than the memory.
 */
final class EvidenceSheet implements Closeable {
  static final String NAME = "证据";

  /** Excel has 1,048,576; what is beyond stands in {@code facts.jsonl}. */
  private static final int MOST_ROWS = 1_000_000;

  private static final int FLUSHED_AFTER = 1_000;

  private static final List<String> TITLES =
      List.of("证据标识", "文献", "发布日期", "来源", "指标", "数量", "句子", "主体", "规则", "置信度", "存疑");

  private static final int[] WIDTHS = {34, 26, 12, 16, 22, 16, 90, 26, 30, 8, 30};

  private final Worksheet sheet;
  private final Labels labels;
  private final Sentences sentences;
  private final UnaryOperator<String> sources;
  private int rows = 1;

  /**
   * @param sources names of publications by their ids
   */
  EvidenceSheet(
      Workbook workbook, Labels labels, Sentences sentences, UnaryOperator<String> sources) {
    this.sources = sources;
    this.sheet = workbook.newWorksheet(NAME);
    this.labels = labels;
    this.sentences = sentences;
    for (int i = 0; i < TITLES.size(); i++) {
      sheet.value(0, i, TITLES.get(i));
      sheet.width(i, WIDTHS[i]);
    }
    Look.titles(sheet, 0, TITLES.size());
    sheet.freezePane(1, 1);
    Look.print(sheet, 0); // before the first rows are flushed: it stands at the head of the file
  }

  void add(Fact fact) throws IOException {
    if (rows > MOST_ROWS) {
      return;
    }
    String id = EvidenceId.of(fact);
    sentences.add(id, rows, fact.sentence());
    List<@Nullable String> cells =
        java.util.Arrays.asList(
            id,
            fact.doc(),
            Objects.toString(fact.published(), ""),
            sources.apply(fact.source()),
            fact.indicator() == null
                ? Objects.requireNonNullElse(fact.concept(), "")
                : labels.indicatorName(fact.indicator()),
            fact.text(),
            fact.sentence(),
            fact.subject(),
            fact.rule());
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (cell != null && !cell.isEmpty()) {
        sheet.inlineString(rows, i, CellText.of(cell));
      }
    }
    sheet.value(rows, cells.size(), fact.confidence());
    sheet.inlineString(
        rows,
        cells.size() + 1,
        fact.reservations().stream().map(Reservation::reason).collect(Collectors.joining("; ")));
    rows++;
    if (rows % FLUSHED_AFTER == 0) {
      sheet.flush();
    }
  }

  /** Ends the sheet: no fact comes after this. */
  @Override
  public void close() throws IOException {
    sheet.setAutoFilter(0, 0, rows - 1, TITLES.size() - 1);
    sheet.finish();
  }
}
