package org.yuebao.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.CaptionReader.Caption;
import org.yuebao.indicator.Indicator;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/**
 * The values of a table in their units: a cell's own unit comes first, then its row's, its column's
 * and the caption's.
 */
final class TableUnits {
  static final String PERCENT = "%";

  /** An index in percent of its base is no growth. */
  static final BigDecimal LEAST_INDEX = BigDecimal.valueOf(50);

  private final Caption caption;
  private final CellReader cells;
  private final Linker linker;
  private String above = "";

  TableUnits(Caption caption, CellReader cells, Linker linker) {
    this.caption = caption;
    this.cells = cells;
    this.linker = linker;
  }

  /** The value; its unit is empty when nothing gives one. */
  Quantity read(TableValue value) {
    Quantity read = cells.value(value.cell(), unit(value));
    if (read == null) {
      throw new IllegalStateException("no value: " + value.cell().text());
    }
    if (read.unit().isEmpty() && value.column().rank) {
      return read.in("RANK", Unit.Kind.RANK);
    }
    return isIndex(value, read) ? read.in("INDEX", Unit.Kind.MEASURE) : read;
  }

  /** Takes in a row whose values were read. */
  void leave(TableLabel row) {
    above = row.unit.isEmpty() || row.unit.equals(PERCENT) ? above : row.unit;
  }

  private String unit(TableValue value) {
    TableLabel column = value.column();
    if (column.rank) {
      return "";
    }
    if (value.isRelative()) {
      boolean ofRow = value.label().changes && !value.rowUnit().isEmpty();
      return !column.unit.isEmpty() ? column.unit : ofRow ? value.rowUnit() : PERCENT;
    }
    boolean rate = column.unit.equals(PERCENT) && !column.hasMeasure();
    if (!value.rowUnit().isEmpty() && !rate) {
      return value.rowUnit();
    }
    if (!column.unit.isEmpty() || caption.index() || column.index) {
      return column.unit;
    }
    return caption.unit().isEmpty() ? unitAbove(value) : caption.unit();
  }

  /** 出口 below 进出口总额（亿元）: a row without a unit goes on in that of the row above, if it can. */
  private String unitAbove(TableValue value) {
    Indicator indicator = value.of().indicator();
    Quantity given = cells.value(value.cell(), above);
    boolean fits = indicator != null && given != null && linker.fits(indicator, given);
    boolean part = value.head().whole() != null && !value.label().numbered;
    return fits || part ? above : "";
  }

  private boolean isIndex(TableValue value, Quantity read) {
    Indicator indicator = value.of().indicator();
    boolean ofIndex = indicator != null && indicator.unit().equals("INDEX");
    if (!read.unit().isEmpty()) {
      boolean toBase = read.kind() == Unit.Kind.RATE && read.value().compareTo(LEAST_INDEX) >= 0;
      return ofIndex && toBase && !value.isRelative();
    }
    return ofIndex || caption.index() || caption.title().index || value.column().index;
  }

  /** The value as its cell has it, for what is no value of a column. */
  @Nullable Quantity bare(Cell cell) {
    return cells.value(cell, "");
  }
}
