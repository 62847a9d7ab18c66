package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.CaptionReader.Caption;
import org.yuebao.fact.RowHeads.RowHead;
import org.yuebao.fact.TableRow.Value;
import org.yuebao.quantity.Figure;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/**
 * Reads the values of a table: each is of its row, in the measure and unit of its column, of the
 * period and region that the row, the column or the caption says.
 */
final class TableReader {
  private final Vocabulary vocabulary;
  private final char[] text;
  private final Tokenizer tokenizer;
  private final CellReader cells;
  private final LabelReader labels;
  private final CaptionReader captions;
  private final Linker linker;
  private final Places places;
  private final TableContext context;
  private final Mentions mentions;
  private final Drafts drafts;
  private final Consumer<Sentence> listener;

  TableReader(
      Vocabulary vocabulary,
      Tokenizer tokenizer,
      Periods periods,
      Places places,
      Statuses statuses,
      Mentions mentions,
      Drafts drafts,
      Consumer<Sentence> listener) {
    this.vocabulary = vocabulary;
    this.text = drafts.text();
    this.tokenizer = tokenizer;
    this.cells = new CellReader(vocabulary);
    this.labels = new LabelReader(vocabulary, tokenizer, cells, places);
    this.captions = new CaptionReader(text, vocabulary, cells, labels);
    this.linker = new Linker(vocabulary);
    this.places = places;
    this.context = new TableContext(periods, places, statuses);
    this.mentions = mentions;
    this.drafts = drafts;
    this.listener = listener;
  }

  /** The tables of the story, in order. */
  List<TextTable> tables() {
    return new TableFinder(text, cells, labels, captions).tables();
  }

  void read(TextTable table) {
    new Values(table).read();
  }

  /** The state of reading one table. */
  private final class Values {
    private final TextTable table;
    private final TableColumns columns;
    private final TableLabel title;
    private final RowHeads heads;
    private final TableUnits units;
    private final TableLinks links;

    Values(TextTable table) {
      this.table = table;
      this.columns = new TableColumns(table, labels, cells);
      Caption caption = captions.read(table.captions());
      this.title = caption.title();
      this.heads = new RowHeads(vocabulary, title);
      this.units = new TableUnits(caption, cells, linker);
      this.links = new TableLinks(vocabulary, linker, title, heads);
    }

    void read() {
      table.header().forEach(this::rejectNumbers);
      table.others().forEach(this::rejectNumbers);
      table.rows().forEach(this::read);
    }

    private void read(TableRow row) {
      TableLabel label = label(row);
      RowHead head = heads.next(label);
      List<@Nullable TableValue> values = new ArrayList<>();
      List<@Nullable Quantity> quantities = new ArrayList<>();
      for (int i = 0; i < row.values().size(); i++) {
        TableValue value = value(row, i, head);
        values.add(value);
        quantities.add(value != null ? units.read(value) : units.bare(row.values().get(i).cell()));
      }
      units.leave(label);
      Sentence sentence = sentence(row, quantities);
      mentions.see(sentence);
      rejectOthers(sentence, quantities);
      for (int i = 0; i < values.size(); i++) {
        Quantity quantity = quantities.get(i);
        if (quantity != null) {
          keep(sentence, quantity, values.get(i));
        }
      }
      listener.accept(sentence);
    }

    /** The value in a place of a row; null when no column, or none that is sure, holds it. */
    private @Nullable TableValue value(TableRow row, int place, RowHead head) {
      TableLabel column = columns.of(row, place);
      return column == null || row.values().get(place).gap()
          ? null
          : new TableValue(row, place, head, column, heads.head(head, column));
    }

    /** The row's head, with the line above it when that is its first half. */
    private TableLabel label(TableRow row) {
      String name = row.name().text();
      TableLabel label = labels.head(cells.asText(row.name()));
      TableLine above = null;
      for (TableLine other : table.others()) {
        above = other.end() < row.line().start() ? other : above;
      }
      if (above == null || above.end() + 1 != row.line().start()) {
        return label;
      }
      TableLabel whole = labels.head(above.text() + name);
      return heads.isNamed(whole) && !heads.isNamed(label) ? whole : label;
    }

    // ---- the row as a sentence

    private Sentence sentence(TableRow row, List<@Nullable Quantity> quantities) {
      List<Token> tokens = new ArrayList<>();
      int before = row.line().start();
      for (int i = 0; i < quantities.size(); i++) {
        Value value = row.values().get(i);
        tokens.addAll(words(before, value.cell().start()));
        Quantity quantity = quantities.get(i);
        if (quantity != null) {
          tokens.add(Token.quantity(quantity));
        }
        before = Math.max(before, value.cell().end());
      }
      tokens.addAll(words(before, row.line().end()));
      return new Sentence(row.line().start(), row.line().end(), true, tokens);
    }

    private List<Token> words(int from, int end) {
      return from < end ? tokenizer.tokens(text, from, end, places) : List.of();
    }

    // ---- numbers that are no values

    private void rejectNumbers(TableLine line) {
      List<Token> tokens = words(line.start(), line.end());
      rejectOthers(new Sentence(line.start(), line.end(), true, tokens), List.of());
    }

    private void rejectOthers(Sentence sentence, List<@Nullable Quantity> values) {
      for (Token token : sentence.tokens()) {
        if (token.rejected() != null) {
          drafts.reject(sentence, token, token.rejected().reason());
        } else if (isFigure(token.quantity()) && !values.contains(token.quantity())) {
          drafts.reject(sentence, token, "number.label");
        }
      }
    }

    /** 万吨 alone is a unit, no number. */
    private static boolean isFigure(@Nullable Quantity quantity) {
      return quantity != null && quantity.script() != Figure.Script.BARE_SCALE;
    }

    // ---- values

    private void keep(Sentence sentence, Quantity quantity, @Nullable TableValue value) {
      int at = tokenOf(sentence, quantity);
      if (value == null || quantity.unit().isEmpty()) {
        String reason = value == null ? "number.column" : "number.bare";
        drafts.reject(sentence, sentence.token(at), reason);
        return;
      }
      Link link = links.link(value, quantity);
      boolean points = link.measure() == Measure.CHANGE && quantity.kind() == Unit.Kind.RATE;
      TableContext.Found found = context.at(sentence, title, value, link);
      drafts.add(
          sentence,
          at,
          points ? quantity.in("PP", Unit.Kind.POINTS) : quantity,
          link,
          new Stretch(0, at),
          found.period(),
          found.place(),
          found.status());
    }

    private static int tokenOf(Sentence sentence, Quantity quantity) {
      for (int i = 0; i < sentence.size(); i++) {
        if (quantity.equals(sentence.token(i).quantity())) {
          return i;
        }
      }
      throw new IllegalStateException("the value is no token of its row");
    }
  }
}
