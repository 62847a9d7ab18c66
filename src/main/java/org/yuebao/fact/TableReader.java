package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.RowHeads.RowHead;
import org.yuebao.fact.TableRow.Value;
import org.yuebao.indicator.Indicator;
import org.yuebao.period.Period;
import org.yuebao.quantity.Figure;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/**
 * Reads the values of a table: each is of its row, in the measure and unit of its column, of the
 * period and region that the row, the column or the caption says.
 */
final class TableReader {
  private static final int NAMED = 88;
  private static final int COMPOSED = 80;
  private static final int OPEN = 80;
  private static final int LONGEST_UNIT_WORD = 6;
  private static final String PERCENT = "%";

  private final Vocabulary vocabulary;
  private final char[] text;
  private final Tokenizer tokenizer;
  private final CellReader cells;
  private final LabelReader labels;
  private final Linker linker;
  private final Periods periods;
  private final Places places;
  private final Statuses statuses;
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
    this.linker = new Linker(vocabulary);
    this.periods = periods;
    this.places = places;
    this.statuses = statuses;
    this.mentions = mentions;
    this.drafts = drafts;
    this.listener = listener;
  }

  /** The tables of the story, in order. */
  List<TextTable> tables() {
    return new TableFinder(text, cells, labels).tables();
  }

  void read(TextTable table) {
    new Values(table).read();
  }

  /** The unit that a caption gives for the whole table: 单位：亿元; null when it gives none. */
  static @Nullable String unitOf(String caption, CellReader cells) {
    int colon = Math.max(caption.lastIndexOf('：'), caption.lastIndexOf(':'));
    if (colon < 0) {
      return null;
    }
    int least = Math.max(0, colon - LONGEST_UNIT_WORD);
    int at = colon;
    while (at > least && !cells.is(caption.substring(at, colon), ColumnWord.Role.UNIT)) {
      at--;
    }
    String unit = caption.substring(colon + 1).replaceAll("[）)\\]】]+$", "");
    String first = unit.split("[、，,；;]", 2)[0];
    return cells.is(caption.substring(at, colon), ColumnWord.Role.UNIT) && cells.isUnit(first)
        ? first
        : null;
  }

  /** The state of reading one table. */
  private final class Values {
    private final TextTable table;
    private final TableColumns columns;
    private final TableLabel title;
    private final RowHeads heads;
    private String unit = "";
    private String lastUnit = "";
    private @Nullable RowHead current;
    private boolean index;

    Values(TextTable table) {
      this.table = table;
      this.columns = new TableColumns(table, labels, cells);
      TableLabel words = TableLabel.NONE;
      for (TableLine caption : table.captions()) {
        String given = unitOf(caption.text(), cells);
        TableLabel label = labels.title(text, caption);
        unit = given != null ? given : label.unit.isEmpty() ? unit : label.unit;
        index |= label.index && label.noun.isEmpty();
        boolean note =
            given != null || label.index && label.names.isEmpty() && label.noun.isEmpty();
        words = note || TableFinder.isPageNumber(caption) ? words : label;
      }
      this.title = words;
      this.heads = new RowHeads(vocabulary, title);
    }

    void read() {
      table.header().forEach(this::rejectNumbers);
      table.others().forEach(this::rejectNumbers);
      for (TableRow row : table.rows()) {
        read(row);
      }
    }

    private void read(TableRow row) {
      TableLabel label = labels.head(headText(row.name()));
      RowHead head = heads.next(label);
      current = head;
      lastUnit = label.unit.isEmpty() || label.unit.equals(PERCENT) ? lastUnit : label.unit;
      List<Token> tokens = new ArrayList<>();
      List<@Nullable Quantity> values = new ArrayList<>();
      int before = row.line().start();
      for (int i = 0; i < row.values().size(); i++) {
        Value value = row.values().get(i);
        Quantity quantity = value.gap() ? null : quantity(row, label, i);
        tokens.addAll(words(before, value.cell().start()));
        if (quantity != null) {
          tokens.add(Token.quantity(quantity));
        }
        values.add(quantity);
        before = value.cell().end();
      }
      tokens.addAll(words(before, row.line().end()));
      Sentence sentence = new Sentence(row.line().start(), row.line().end(), true, tokens);
      mentions.see(sentence);
      rejectOthers(sentence, values);
      for (int i = 0; i < values.size(); i++) {
        Quantity quantity = values.get(i);
        if (quantity != null) {
          keep(sentence, row, head, i, quantity);
        }
      }
      listener.accept(sentence);
    }

    private String headText(Cell name) {
      return cells.isYear(name) ? name.text() + "年" : name.text();
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

    // ---- units

    /** The value in the unit that its cell, its row, its column or the caption gives. */
    private @Nullable Quantity quantity(TableRow row, TableLabel label, int place) {
      return cells.value(row.values().get(place).cell(), unit(row, label, place));
    }

    private String unit(TableRow row, TableLabel label, int place) {
      TableLabel column = columns.of(row, place);
      String ofRow = row.unit() != null ? row.unit().text() : label.unit;
      if (column == null) {
        return place == 0 && !columns.named() ? (ofRow.isEmpty() ? unit : ofRow) : "";
      }
      if (column.rank) {
        return "";
      }
      if (column.share
          || column.changes
          || column.completion
          || column.contribution
          || label.changes) {
        return !column.unit.isEmpty()
            ? column.unit
            : label.changes && !ofRow.isEmpty() ? ofRow : PERCENT;
      }
      boolean rate = column.unit.equals(PERCENT) && !column.hasMeasure();
      if (!ofRow.isEmpty() && !rate) {
        return ofRow;
      }
      if (!column.unit.isEmpty() || index || column.index) {
        return column.unit;
      }
      return unit.isEmpty() ? unitAbove(row, label, place, column) : unit;
    }

    /** 出口 below 进出口总额（亿元）: a row without a unit goes on in that of the row above, if it can. */
    private String unitAbove(TableRow row, TableLabel label, int place, TableLabel column) {
      RowHead head = current;
      Indicator indicator = head == null ? null : heads.head(head, column).indicator();
      Quantity given = cells.value(row.values().get(place).cell(), lastUnit);
      boolean fits = indicator != null && given != null && linker.fits(indicator, given);
      return fits || (head != null && head.whole() != null && !label.numbered) ? lastUnit : "";
    }

    // ---- values

    private void keep(Sentence sentence, TableRow row, RowHead head, int place, Quantity found) {
      int at = tokenOf(sentence, found);
      TableLabel column = columns.of(row, place);
      String reason = column != null ? null : whyNoColumn(found, place);
      if (reason != null) {
        drafts.reject(sentence, sentence.token(at), reason);
        return;
      }
      Head of = heads.head(head, column);
      Link link = link(head, column, of, found, place, row);
      Quantity quantity = withUnit(found, column, of);
      if (quantity.unit().isEmpty()) {
        drafts.reject(sentence, sentence.token(at), "number.bare");
        return;
      }
      if (link.measure() == Measure.CHANGE && quantity.kind() == Unit.Kind.RATE) {
        quantity = quantity.in("PP", Unit.Kind.POINTS);
      }
      add(sentence, at, quantity, link, head.label(), column);
    }

    private static int tokenOf(Sentence sentence, Quantity quantity) {
      for (int i = 0; i < sentence.size(); i++) {
        if (quantity.equals(sentence.token(i).quantity())) {
          return i;
        }
      }
      throw new IllegalStateException("the value is no token of its row");
    }

    /** Without a header the first value is the amount, and a percentage after it its growth. */
    private @Nullable String whyNoColumn(Quantity value, int place) {
      boolean clear = !columns.named() && (place == 0 || value.kind() == Unit.Kind.RATE);
      return clear ? null : "number.column";
    }

    private Quantity withUnit(Quantity found, @Nullable TableLabel column, Head of) {
      if (!found.unit().isEmpty()) {
        return found;
      }
      if (column != null && column.rank) {
        return found.in("RANK", Unit.Kind.RANK);
      }
      Indicator indicator = of.indicator();
      boolean ofIndex = indicator != null && indicator.unit().equals("INDEX");
      boolean toBase = index || title.index || (column != null && column.index);
      return toBase || ofIndex ? found.in("INDEX", Unit.Kind.MEASURE) : found;
    }

    // ---- links

    private Link link(
        RowHead row,
        @Nullable TableLabel column,
        Head of,
        Quantity quantity,
        int place,
        TableRow line) {
      Measure measure = measure(row.label(), column, of, quantity, place, line);
      boolean negative = column != null && column.decreases || row.label().decreases;
      boolean moves = measure == Measure.GROWTH || measure == Measure.CHANGE;
      int confidence = of.name() == null ? OPEN : of.rule().equals("table.row") ? NAMED : COMPOSED;
      Link link =
          new Link(
              of,
              of.indicator(),
              measure,
              negative && moves,
              of.rule(),
              confidence,
              quantity.kind());
      if (column != null && (column.completion || column.contribution)) {
        return link.open(column.completion ? "completion" : "contribution");
      }
      if (measure == Measure.SHARE) {
        return share(link, row, column);
      }
      Indicator indicator = of.indicator();
      if (indicator == null) {
        return link;
      }
      boolean level = measure == Measure.LEVEL;
      boolean amount = level || measure == Measure.CHANGE && quantity.kind() != Unit.Kind.RATE;
      boolean fits = linker.fits(indicator, withUnit(quantity, column, of));
      if (amount && quantity.kind() != Unit.Kind.POINTS && !fits) {
        return link.open("unit");
      }
      return link;
    }

    private Measure measure(
        TableLabel label,
        @Nullable TableLabel column,
        Head of,
        Quantity quantity,
        int place,
        TableRow line) {
      if (column != null && column.rank) {
        return Measure.RANK;
      }
      if (column != null && (column.share || label.share && !isRatio(of))) {
        return Measure.SHARE;
      }
      if (column != null && (column.completion || column.contribution)) {
        return Measure.LEVEL;
      }
      Unit.Kind kind = quantity.kind();
      boolean rate = kind == Unit.Kind.RATE || kind == Unit.Kind.TIMES;
      boolean growing =
          column != null && !column.hasMeasure() && !label.hasMeasure() && title.changes;
      if (column == null ? place > 0 && rate : column.changes || label.changes || growing && rate) {
        boolean ofRate =
            line.unit() != null && line.unit().text().equals(PERCENT) && !label.changes;
        boolean points = !rate || isRatio(of) || ofRate && column != null && column.unit.isEmpty();
        return points ? Measure.CHANGE : growth(label, column);
      }
      boolean fits = of.indicator() == null || linker.fits(of.indicator(), quantity);
      return rate && !fits ? growth(label, column) : Measure.LEVEL;
    }

    private static Measure growth(TableLabel label, @Nullable TableLabel column) {
      boolean other = label.base.equals("OTHER") || column != null && column.base.equals("OTHER");
      return other ? Measure.GROWTH_PREV : Measure.GROWTH;
    }

    private static boolean isRatio(Head of) {
      Indicator indicator = of.indicator();
      return indicator != null && indicator.isRatio() && indicator.unit().equals("PT");
    }

    /** The catalogue's own code for the share where it has one. */
    private Link share(Link link, RowHead row, @Nullable TableLabel column) {
      String part = link.indicator() == null ? link.head().concept() : link.indicator().code();
      String whole = "*";
      if (row.whole() != null) {
        String code = heads.head(row.whole(), null).code();
        whole = code == null ? whole : code;
      }
      if (column != null && column.names.size() == 1) {
        Term term = TableLabel.certain(column.names.get(0), Set.of());
        whole = term == null || term.name() == null ? whole : term.name().indicator().code();
      }
      String code = vocabulary.shareOf(part, whole);
      Indicator own = code == null ? null : vocabulary.catalogue().get(code);
      return own == null
          ? link
          : new Link(
              link.head(),
              own,
              Measure.LEVEL,
              false,
              link.rule() + " share.own",
              link.confidence(),
              link.kind());
    }

    // ---- context

    private void add(
        Sentence sentence,
        int at,
        Quantity quantity,
        Link link,
        TableLabel row,
        @Nullable TableLabel column) {
      TableLabel above = column == null ? TableLabel.NONE : column;
      Sentence context = context(sentence, List.of(title, above, row));
      Places.Found place = places.at(context, context.size(), false, false);
      Period period = period(context, above, link);
      String zone = place.zone() != null ? place.zone() : coverage(above);
      Status status = status(context, above, row, period);
      Places.Found where = new Places.Found(place.region(), zone);
      drafts.add(sentence, at, quantity, link, new Stretch(0, at), period, where, status);
    }

    /** What governs a value, as one sentence: the caption, the column's header, the row's head. */
    private Sentence context(Sentence sentence, List<TableLabel> labels) {
      List<Token> tokens = new ArrayList<>();
      for (TableLabel label : labels) {
        tokens.add(Token.mark(sentence.start(), '：'));
        tokens.addAll(label.governing());
      }
      return new Sentence(sentence.start(), sentence.end(), true, tokens);
    }

    /** 市本级 in a header or a caption; what the row's head says is read with its own words. */
    private @Nullable String coverage(TableLabel column) {
      return column.coverage != null ? column.coverage : title.coverage;
    }

    private @Nullable Period period(Sentence context, TableLabel column, Link link) {
      Periods.Found found = periods.at(context, context.size(), null, false);
      Period period = found.period();
      Indicator indicator = link.indicator();
      if (period == null) {
        boolean stock = indicator == null || indicator.isStock();
        period = stock ? periods.publication() : periods.lastYear();
      }
      return period == null ? null : TablePeriods.shifted(period, column.shift());
    }

    private Status status(
        Sentence context, TableLabel column, TableLabel row, @Nullable Period period) {
      if (row.status != null) {
        return row.status;
      }
      if (column.status != null) {
        return column.status;
      }
      if (title.status != null && !title.done && !column.level) {
        return title.status;
      }
      return statuses.at(context, context.size(), period);
    }
  }
}
