package org.yuebao.story;

/** What a page prints around its stories: page numbers, headers with name and date, editors. */
final class PageFurniture {
  private static final int LONGEST = 120;

  private final String[] editors;
  private final String[] papers;
  private final String[] weekdays;

  PageFurniture(LayoutWords words) {
    editors = words.words(LayoutWords.Role.EDITOR);
    papers = words.words(LayoutWords.Role.PAPER);
    weekdays = words.words(LayoutWords.Role.WEEKDAY);
  }

  /** {@code — 2 —}, {@code -12-}, {@code 第3页}, {@code 第 3 页 共 20 页}; never a bare {@code 01}. */
  static boolean isPageNumber(String text, int start, int end) {
    if (end - start > 24) {
      return false;
    }
    String words = withoutSpaces(text, start, end);
    if (words.startsWith("第") && words.endsWith("页")) {
      return isMadeOf(words, "第共页，,/") && hasDigit(words);
    }
    boolean dashed = isDash(words.charAt(0)) && isDash(words.charAt(words.length() - 1));
    return dashed && isMadeOf(words, "—–-·") && hasDigit(words);
  }

  boolean isFurniture(String text, int start, int end, Shape shape) {
    if (shape.width() > LONGEST || shape.stops() + shape.commas() > 0) {
      return false;
    }
    if (shape.han() == 0) {
      return isMadeOf(withoutSpaces(text, start, end), "|>/<=_~*—-·.");
    }
    String words = withoutSpaces(text, start, end);
    for (String editor : editors) {
      if (words.startsWith(editor)) {
        return true;
      }
    }
    return shape.ending() != Shape.Ending.FULL && isHeader(words, shape);
  }

  /** A date or a weekday beside the name of a paper or the number of a page. */
  private boolean isHeader(String words, Shape shape) {
    if (shape.width() > 80) {
      return false;
    }
    boolean weekday = hasAny(words, weekdays);
    boolean day = indexOfDay(words) >= 0;
    boolean page = hasPageCode(words);
    boolean paper = hasAny(words, papers);
    boolean nothingElse = shape.han() <= 24;
    return nothingElse
        && (day && (weekday || page || paper)
            || weekday && (page || paper)
            || page && shape.han() <= 6);
  }

  private static boolean hasAny(String words, String[] some) {
    for (String each : some) {
      if (words.contains(each)) {
        return true;
      }
    }
    return false;
  }

  /** {@code 2024年8月1日}: four digits, year, month, day. */
  private static int indexOfDay(String words) {
    int year = words.indexOf('年');
    boolean fourDigits = year >= 4 && isMadeOf(words.substring(year - 4, year), "");
    return fourDigits && words.indexOf('月', year) > 0 && words.indexOf('日', year) > 0 ? year : -1;
  }

  /** {@code A01}, {@code 第03版}, {@code A2版}. */
  private static boolean hasPageCode(String words) {
    int edition = words.indexOf('版');
    if (edition > 0 && Shape.isDigit(words.charAt(edition - 1))) {
      return true;
    }
    boolean letter = words.charAt(0) >= 'A' && words.charAt(0) <= 'D';
    boolean two =
        words.length() > 2 && Shape.isDigit(words.charAt(1)) && Shape.isDigit(words.charAt(2));
    return letter && two && (words.length() == 3 || !Shape.isDigit(words.charAt(3)));
  }

  private static boolean isDash(char c) {
    return c == '—' || c == '–' || c == '-' || c == '·';
  }

  private static boolean hasDigit(String words) {
    return words.chars().anyMatch(c -> Shape.isDigit((char) c));
  }

  private static boolean isMadeOf(String words, String marks) {
    return words.chars().allMatch(c -> Shape.isDigit((char) c) || marks.indexOf(c) >= 0);
  }

  private static String withoutSpaces(String text, int start, int end) {
    StringBuilder words = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\t') {
        words.append(c);
      }
    }
    return words.toString();
  }
}
