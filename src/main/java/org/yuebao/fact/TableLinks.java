package org.yuebao.fact;

import java.util.Set;
import org.yuebao.indicator.Indicator;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/**
 * Decides what a value of a table measures: its column's words say how, its unit whether they can.
 */
final class TableLinks {
  private static final String ANY_WHOLE = "*";

  private final Vocabulary vocabulary;
  private final Linker linker;
  private final TableLabel title;
  private final RowHeads heads;

  TableLinks(Vocabulary vocabulary, Linker linker, TableLabel title, RowHeads heads) {
    this.vocabulary = vocabulary;
    this.linker = linker;
    this.title = title;
    this.heads = heads;
  }

  Link link(TableValue value, Quantity quantity) {
    Head of = value.of();
    Measure measure = measure(value, quantity);
    boolean falls = value.column().decreases || value.label().decreases;
    boolean moves = measure == Measure.GROWTH || measure == Measure.CHANGE;
    int confidence = vocabulary.confidence().of(way(of));
    Link link =
        new Link(
            of, of.indicator(), measure, falls && moves, of.rule(), confidence, quantity.kind());
    if (value.column().completion || value.column().contribution) {
      return link.open(value.column().completion ? "completion" : "contribution");
    }
    return measure == Measure.SHARE ? share(link, value) : checked(link, quantity);
  }

  private static Confidence.Way way(Head of) {
    if (of.name() == null) {
      return Confidence.Way.TABLE_OPEN;
    }
    return of.rule().equals("table.row")
        ? Confidence.Way.TABLE_NAMED
        : Confidence.Way.TABLE_COMPOSED;
  }

  /** The unit of an amount has to fit the indicator. */
  private Link checked(Link link, Quantity quantity) {
    Indicator indicator = link.indicator();
    boolean rate = quantity.kind() == Unit.Kind.RATE || quantity.kind() == Unit.Kind.POINTS;
    boolean amount = link.measure() == Measure.LEVEL || (link.measure() == Measure.CHANGE && !rate);
    return indicator != null && amount && !linker.fits(indicator, quantity)
        ? link.open("unit")
        : link;
  }

  private Measure measure(TableValue value, Quantity quantity) {
    TableLabel column = value.column();
    TableLabel label = value.label();
    if (column.rank) {
      return Measure.RANK;
    }
    if (column.share || (label.share && !isRatio(value.of()))) {
      return Measure.SHARE;
    }
    if (column.completion || column.contribution) {
      return Measure.LEVEL;
    }
    boolean rate = quantity.kind() == Unit.Kind.RATE || quantity.kind() == Unit.Kind.TIMES;
    boolean ofTitle = title.changes && rate && !column.hasMeasure() && !label.hasMeasure();
    if (column.changes || label.changes || ofTitle) {
      return isAbsolute(value, rate) ? Measure.CHANGE : growth(value);
    }
    Indicator indicator = value.of().indicator();
    boolean level = indicator == null || linker.fits(indicator, quantity);
    return rate && !level ? growth(value) : Measure.LEVEL;
  }

  /** A rate changes by points, although the header of the whole column says percent. */
  private static boolean isAbsolute(TableValue value, boolean rate) {
    boolean ofRate = value.rowUnit().equals(TableUnits.PERCENT) && !value.label().changes;
    return !rate || isRatio(value.of()) || (ofRate && value.column().unit.isEmpty());
  }

  private static Measure growth(TableValue value) {
    boolean other = value.label().base.equals("OTHER") || value.column().base.equals("OTHER");
    return other ? Measure.GROWTH_PREV : Measure.GROWTH;
  }

  private static boolean isRatio(Head of) {
    Indicator indicator = of.indicator();
    return indicator != null && indicator.isRatio() && indicator.unit().equals("PT");
  }

  // ---- shares

  /** The catalogue's own code for the share where it has one. */
  private Link share(Link link, TableValue value) {
    String part = link.indicator() == null ? link.head().concept() : link.indicator().code();
    String code = vocabulary.shareOf(part, whole(value));
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

  /** 占地区生产总值比重 names the whole, else it is the row that this one is a part of. */
  private String whole(TableValue value) {
    if (value.column().names.size() == 1) {
      Term term = TableLabel.certain(value.column().names.get(0), Set.of());
      if (term != null && term.name() != null) {
        return term.name().indicator().code();
      }
    }
    RowHeads.RowHead whole = value.head().whole();
    String code = whole == null ? null : heads.head(whole, TableLabel.NONE).code();
    return code == null ? ANY_WHOLE : code;
  }
}
