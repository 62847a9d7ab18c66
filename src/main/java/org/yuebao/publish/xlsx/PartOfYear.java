package org.yuebao.publish.xlsx;

import java.time.LocalDate;
import org.yuebao.publish.tidy.TidyRow;

/**
 * Which part of its year a value is of, so that the same parts of all years stand in one row.
 *
 * @param order whole years first, then by the end of the part
 * @param name 全年, 1—9月累计, 三季度, 6月末
 */
record PartOfYear(int order, String name) implements Comparable<PartOfYear> {
  private static final String[] QUARTERS = {"一季度", "二季度", "三季度", "四季度"};

  static PartOfYear of(TidyRow row) {
    LocalDate first = LocalDate.parse(row.periodStart());
    LocalDate last = LocalDate.parse(row.periodEnd());
    int order = last.getMonthValue() * 100 + last.getDayOfMonth();
    boolean end = row.timeBasis().equals("EOP");
    char unit = row.freq().charAt(0);
    String count = row.freq().substring(1);
    return switch (unit) {
      case 'A' -> new PartOfYear(0, end ? "年末" : count.isEmpty() ? "全年" : count + "年合计");
      case 'S' -> new PartOfYear(order, last.getMonthValue() == 6 ? "上半年" : "下半年");
      case 'Q' -> new PartOfYear(order, QUARTERS[(last.getMonthValue() - 1) / 3]);
      case 'M' -> new PartOfYear(order, months(row, first, last, end));
      default -> new PartOfYear(order, days(row, first, last));
    };
  }

  private static String months(TidyRow row, LocalDate first, LocalDate last, boolean end) {
    int month = last.getMonthValue();
    if (end) {
      return month + "月末";
    }
    String sum = row.timeBasis().equals("YTD") ? "累计" : "";
    if (first.getYear() != last.getYear()) {
      return (last.getYear() - first.getYear()) + "年前" + first.getMonthValue() + "月—" + month + "月";
    }
    return first.getMonthValue() == month
        ? month + "月" + sum
        : first.getMonthValue() + "—" + month + "月" + sum;
  }

  private static String days(TidyRow row, LocalDate first, LocalDate last) {
    if (first.equals(last) || row.timeBasis().equals("EOP")) {
      return day(last);
    }
    return day(row.timeBasis().equals("YTD") ? first.withDayOfYear(1) : first) + "—" + day(last);
  }

  private static String day(LocalDate day) {
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  @Override
  public int compareTo(PartOfYear other) {
    int byOrder = Integer.compare(order, other.order);
    return byOrder != 0 ? byOrder : name.compareTo(other.name);
  }
}
