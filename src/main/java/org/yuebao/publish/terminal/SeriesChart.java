package org.yuebao.publish.terminal;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.yuebao.publish.tidy.SeriesValue;

/**
 * A series in a terminal: a line a period, with its bar when a chart is wanted. Bars begin at zero,
 * so that their lengths compare as the values do; what is below zero has a lighter bar.
 */
public final class SeriesChart {
  private static final String[] EIGHTHS = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  private static final int SHORTEST = 8;

  private final PrintWriter out;
  private final int columns;
  private final boolean bars;

  /**
   * @param columns of the terminal
   * @param bars whether bars are drawn; otherwise date and publication stand there
   */
  public SeriesChart(PrintWriter out, int columns, boolean bars) {
    this.out = out;
    this.columns = columns;
    this.bars = bars;
  }

  /**
   * Prints a series.
   *
   * @param unit as the press writes it
   * @param values of one series, one or more, in the order of time
   */
  public void print(String unit, List<SeriesValue> values) {
    out.println(title(values.get(0), unit));
    int periods =
        values.stream().mapToInt(each -> each.row().timePeriod().length()).max().orElse(0);
    int numbers = values.stream().mapToInt(each -> number(each).length()).max().orElse(0);
    int room = Math.max(SHORTEST, columns - periods - numbers - 6);
    BigDecimal most =
        values.stream().map(each -> each.value().abs()).reduce(BigDecimal.ZERO, BigDecimal::max);
    boolean drawn = bars && !values.get(0).row().unitMeasure().equals("DATE");
    for (SeriesValue value : values) {
      String rest = drawn ? bar(value.value(), most, room) : told(value);
      String line =
          "  "
              + DisplayWidth.padEnd(value.row().timePeriod(), periods)
              + "  "
              + " ".repeat(numbers - number(value).length())
              + number(value)
              + "  "
              + rest;
      out.println(line.stripTrailing());
    }
    out.println();
  }

  private static String title(SeriesValue value, String unit) {
    String place =
        String.join(
                " ",
                value.row().refAreaName(),
                value.row().coverage(),
                value.row().subject(),
                value.row().indicatorName())
            .replaceAll("\\s+", " ")
            .strip();
    return place + "（" + unit + "）  " + value.row().seriesId();
  }

  private static String number(SeriesValue value) {
    return (value.bound().equals("=") ? "" : value.bound()) + value.value().toPlainString();
  }

  private static String told(SeriesValue value) {
    String conflict = value.disputed() ? " !" : "";
    return (value.since() + " " + value.source()).strip() + conflict;
  }

  private static String bar(BigDecimal value, BigDecimal most, int room) {
    if (most.signum() == 0) {
      return "";
    }
    int eighths =
        value
            .abs()
            .multiply(BigDecimal.valueOf(room * 8L))
            .divide(most, 0, RoundingMode.HALF_UP)
            .intValueExact();
    return value.signum() < 0
        ? "░".repeat(Math.max(1, eighths / 8))
        : "█".repeat(eighths / 8) + EIGHTHS[eighths % 8];
  }
}
