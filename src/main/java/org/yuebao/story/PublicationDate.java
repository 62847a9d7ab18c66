package org.yuebao.story;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * When a story was published, as exactly as is known: {@code 2024-08-01}, {@code 2024-08} or {@code
 * 2024}.
 *
 * @param date the day; the first day of the month or year when no more is known
 * @param precision how much of {@code date} is known
 */
public record PublicationDate(LocalDate date, Precision precision) {
  /** How much of a publication date is known. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR
  }

  public PublicationDate {
    date =
        switch (precision) {
          case DAY -> date;
          case MONTH -> date.withDayOfMonth(1);
          case YEAR -> date.withDayOfYear(1);
        };
  }

  /**
   * Reads {@code 2024}, {@code 2024-08} or {@code 2024-08-01}, also as papers and sites write them:
   * {@code 2024-8-1}, {@code 2024/08/01}, {@code 2024.8.1}, {@code 20240801}, {@code 2024年8月1日},
   * and with a time of day after it. Null when it is none of them, or no day of the calendar.
   */
  public static @Nullable PublicationDate parse(String text) {
    if (isPlainDay(text)) {
      return of(text.substring(0, 4), text.substring(5, 7), text.substring(8), Precision.DAY);
    }
    String day = withoutTime(text.strip());
    if (day.length() == 8 && isNumber(day)) {
      day = day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6);
    }
    String even = day.replaceFirst("[年月日]$", "").replaceAll("[年月/.]", "-");
    String[] parts = even.split("-", -1);
    return switch (parts.length) {
      case 1 -> of(parts[0], "1", "1", Precision.YEAR);
      case 2 -> of(parts[0], parts[1], "1", Precision.MONTH);
      case 3 -> of(parts[0], parts[1], parts[2], Precision.DAY);
      default -> null;
    };
  }

  /** The form of {@link #toString}, which stands in every record of a release. */
  private static boolean isPlainDay(String text) {
    return text.length() == "2024-08-01".length() && text.charAt(4) == '-' && text.charAt(7) == '-';
  }

  private static @Nullable PublicationDate of(
      String year, String month, String day, Precision precision) {
    if (year.length() != 4 || year.charAt(0) == '0' || month.length() > 2 || day.length() > 2) {
      return null;
    }
    if (!isNumber(year) || !isNumber(month) || !isNumber(day)) {
      return null;
    }
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return new PublicationDate(date, precision);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** {@code 2024-08-01T09:30:00+08:00} and {@code 2024-08-01 09:30}: the day as it is printed. */
  private static String withoutTime(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 'T' || text.charAt(i) == ' ') {
        return text.indexOf(':', i) < 0 ? text : text.substring(0, i);
      }
    }
    return text;
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  public int year() {
    return date.getYear();
  }

  /** The last day that the date may mean. */
  public LocalDate lastDay() {
    return switch (precision) {
      case DAY -> date;
      case MONTH -> YearMonth.from(date).atEndOfMonth();
      case YEAR -> date.withDayOfYear(date.lengthOfYear());
    };
  }

  /** The same form that {@link #parse} reads. */
  @Override
  public String toString() {
    String day = date.toString();
    return switch (precision) {
      case DAY -> day;
      case MONTH -> day.substring(0, 7);
      case YEAR -> day.substring(0, 4);
    };
  }
}
