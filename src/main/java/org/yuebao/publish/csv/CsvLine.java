package org.yuebao.publish.csv;

import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of CSV by RFC 4180. Text is quoted where it must be, and never becomes a formula: what
 * begins like one is written with an apostrophe before it. Numbers are written as they are.
 */
final class CsvLine {
  private static final String QUOTED = ",\"\r\n";
  private static final String FORMULAS = "=+-@\t\r";

  private final Appendable out;
  private boolean begun;

  CsvLine(Appendable out) {
    this.out = out;
  }

  CsvLine text(String text) throws IOException {
    separate();
    String safe = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    if (safe.chars().anyMatch(each -> QUOTED.indexOf(each) >= 0)) {
      out.append('"').append(safe.replace("\"", "\"\"")).append('"');
    } else {
      out.append(safe);
    }
    return this;
  }

  /** A bound's symbol: a lone {@code =} is no formula in any program. */
  CsvLine symbol(String symbol) throws IOException {
    separate();
    out.append(symbol);
    return this;
  }

  CsvLine number(@Nullable BigDecimal number) throws IOException {
    separate();
    if (number != null) {
      out.append(number.toPlainString());
    }
    return this;
  }

  CsvLine number(int number) throws IOException {
    separate();
    out.append(Integer.toString(number));
    return this;
  }

  /** Ends the line; the next value begins another. */
  void end() throws IOException {
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
