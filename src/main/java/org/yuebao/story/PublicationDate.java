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

  /** Reads {@code 2024}, {@code 2024-08} or {@code 2024-08-01}; null when it is none of them. */
  public static @Nullable PublicationDate parse(String text) {
    try {
      return switch (text.length()) {
        case 4 -> new PublicationDate(LocalDate.of(Integer.parseInt(text), 1, 1), Precision.YEAR);
        case 7 -> new PublicationDate(YearMonth.parse(text).atDay(1), Precision.MONTH);
        case 10 -> new PublicationDate(LocalDate.parse(text), Precision.DAY);
        default -> null;
      };
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
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
