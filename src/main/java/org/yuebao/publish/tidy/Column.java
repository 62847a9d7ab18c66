package org.yuebao.publish.tidy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, whatever file the table stands in.
 *
 * @param name in snake case
 * @param kind what its values are
 * @param title in Chinese
 * @param description in English
 * @param value the value of a row: text, {@link Integer}, {@link BigDecimal} or {@link LocalDate},
 *     as the kind says; null when there is none
 * @param <R> the rows
 */
public record Column<R>(
    String name, Kind kind, String title, String description, Function<R, @Nullable Object> value) {
  /** What the values of a column are. */
  public enum Kind {
    /** Text; an absent one is empty. */
    TEXT,
    /** A symbol of ours, {@code =}: never a formula. */
    SYMBOL,
    INTEGER,
    DECIMAL,
    /** A day. */
    DATE
  }

  static <R> Column<R> text(
      String name, String title, String description, Function<R, String> value) {
    return new Column<>(name, Kind.TEXT, title, description, row -> value.apply(row));
  }

  static <R> Column<R> symbol(
      String name, String title, String description, Function<R, String> value) {
    return new Column<>(name, Kind.SYMBOL, title, description, row -> value.apply(row));
  }

  /** Of days as text, {@code 2024-03-01}; empty for none. */
  static <R> Column<R> day(
      String name, String title, String description, Function<R, String> value) {
    return new Column<>(name, Kind.DATE, title, description, row -> dayOrNull(value.apply(row)));
  }

  static <R> Column<R> integer(
      String name, String title, String description, Function<R, @Nullable Integer> value) {
    return new Column<>(name, Kind.INTEGER, title, description, row -> value.apply(row));
  }

  static <R> Column<R> decimal(
      String name, String title, String description, Function<R, @Nullable BigDecimal> value) {
    return new Column<>(name, Kind.DECIMAL, title, description, row -> value.apply(row));
  }

  private static @Nullable LocalDate dayOrNull(String day) {
    return day.isEmpty() ? null : LocalDate.parse(day);
  }

  /** The value in this row. */
  public @Nullable Object of(R row) {
    return value.apply(row);
  }
}
