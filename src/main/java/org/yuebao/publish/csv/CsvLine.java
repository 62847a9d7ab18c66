package org.yuebao.publish.csv;

import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yuebao.publish.tidy.CleanText;
import org.yuebao.publish.tidy.Column;

/**
 * One line of CSV by RFC 4180. Text is quoted where it must be, and never becomes a formula: what
 * begins like one, also in full width, is written with an apostrophe before it. Numbers are written
 * as they are.
 */
public final class CsvLine {
  private static final String QUOTED = ",\"\r\n";
  private static final String FORMULAS = "=+-@\t\r\n＝＋－＠";

  private final Appendable out;
  private boolean begun;

  public CsvLine(Appendable out) {
    this.out = out;
  }

  public CsvLine text(String text) throws IOException {
    separate();
    String clean = CleanText.of(text);
    String safe = !clean.isEmpty() && FORMULAS.indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
    if (isToBeQuoted(safe)) {
      out.append('"').append(safe.replace("\"", "\"\"")).append('"');
    } else {
      out.append(safe);
    }
    return this;
  }

  private static boolean isToBeQuoted(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (QUOTED.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** A bound's symbol: a lone {@code =} is no formula in any program. */
  public CsvLine symbol(String symbol) throws IOException {
    separate();
    out.append(symbol);
    return this;
  }

  public CsvLine number(@Nullable BigDecimal number) throws IOException {
    separate();
    if (number != null) {
      out.append(number.toPlainString());
    }
    return this;
  }

  public CsvLine number(int number) throws IOException {
    separate();
    out.append(Integer.toString(number));
    return this;
  }

  /** A value of a column. */
  public CsvLine value(Column.Kind kind, @Nullable Object value) throws IOException {
    if (value == null) {
      return text("");
    }
    return switch (kind) {
      case TEXT -> text((String) value);
      case SYMBOL -> symbol((String) value);
      case DECIMAL -> number((BigDecimal) value);
      case INTEGER, DATE -> symbol(value.toString());
    };
  }

  /** Ends the line; the next value begins another. */
  public void end() throws IOException {
    out.append("\r\n");
    begun = false;
  }

  private void separate() throws IOException {
    if (begun) {
      out.append(',');
    }
    begun = true;
  }
}
