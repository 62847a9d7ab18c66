package org.yuebao.story;

/**
 * Who wrote and who photographed: {@code 本报讯（记者 张某）}, {@code 新华社北京8月1日电}, {@code 本报记者 张某}, {@code
 * 王某 摄}.
 */
final class Bylines {
  private static final int LONGEST_OPENING = 24;
  private static final int LONGEST_NAMES = 80;
  private static final String[] WRITERS = {"记者", "通讯员"};
  private static final String[] CREDITS = {"摄影", "摄影报道", "供图", "制图", "摄影/报道"};
  private static final String[] CREDIT_WORDS = {
    "摄", "记者", "编辑", "来源", "作者", "供图", "制图", "制表", "图片", "责编"
  };

  private Bylines() {}

  /** Index after the byline that opens the text, -1 when none does. */
  static int opening(String text, int start, int end) {
    if (isOpeningBracket(text.charAt(start))) {
      int close = closingBracket(text, start, end);
      boolean textFollows = end - close > 10;
      return close > 0 && textFollows && hasWriter(text, start, close) ? close : -1;
    }
    int limit = Math.min(end, start + LONGEST_OPENING);
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if ("，。：；！？、“”《》【】".indexOf(c) >= 0) {
        return -1;
      }
      if (isDispatch(text, start, i, end)) {
        int after = c == '消' ? i + 2 : i + 1;
        return withNames(text, after, end);
      }
    }
    return -1;
  }

  /** Whether the text opens as {@code 本报讯} does, not with an agency's or a station's dateline. */
  static boolean opensBrief(String text, int start, int end) {
    int after = opening(text, start, end);
    return after > 0 && text.substring(start, after).contains("讯");
  }

  /** {@code 本报讯}, {@code 8月1日讯}, {@code 新华社北京8月1日电}, {@code 央视网消息（…）}. */
  private static boolean isDispatch(String text, int start, int i, int end) {
    if (i == start || text.charAt(start) == '据') {
      return false; // 据新华社电 quotes another paper in the middle of a story
    }
    char before = text.charAt(i - 1);
    char c = text.charAt(i);
    if (c == '讯') {
      return "报刊网社台日".indexOf(before) >= 0;
    }
    if (c == '电') {
      return "日社".indexOf(before) >= 0 && hasAny(text, start, i, "社网报台");
    }
    boolean message = c == '消' && i + 1 < end && text.charAt(i + 1) == '息';
    char after = i + 2 < end ? text.charAt(i + 2) : '：';
    return message && "网社台报".indexOf(before) >= 0 && "（(：:， ".indexOf(after) >= 0;
  }

  private static int withNames(String text, int after, int end) {
    int i = after;
    while (i < end && text.charAt(i) == ' ') {
      i++;
    }
    int close = i < end && isOpeningBracket(text.charAt(i)) ? closingBracket(text, i, end) : -1;
    return close > 0 ? close : after;
  }

  /** A line that is a byline and nothing else: {@code □本报记者 张某 通讯员 李某}. */
  static boolean isOwnLine(String text, int start, int end, Shape shape) {
    if (shape.width() > 80 || shape.stops() + shape.commas() + shape.enumerations() > 0) {
      return false;
    }
    int opening = opening(text, start, end);
    if (opening >= 0 && opening < end) {
      return false; // 本报讯（记者 张某）and the text that it opens
    }
    for (int at = start; at <= Math.min(start + 6, end - 4); at++) {
      for (String writer : WRITERS) {
        if (text.startsWith(writer, at)) {
          return isNameAlone(text, at + writer.length(), end);
        }
      }
    }
    return false;
  }

  /** After {@code 记者} comes a name of two to four characters, then a space, a mark or nothing. */
  private static boolean isNameAlone(String text, int from, int end) {
    int i = from;
    while (i < end && !Shape.isHan(text.charAt(i))) {
      i++;
    }
    int name = i;
    while (i < end && Shape.isHan(text.charAt(i))) {
      i++;
    }
    boolean space = i < end && i - name == 1 && text.charAt(i) == ' ';
    return space || i - name >= 2 && i - name <= 4;
  }

  /** A line that credits a picture, or that closes a story with its writer in brackets. */
  static boolean isCredit(String text, int start, int end, Shape shape) {
    if (shape.width() > 60 || shape.stops() + shape.commas() > 0 || shape.han() < 2) {
      return false;
    }
    int last = end;
    while (last > start && " _)）".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    if (isOpeningBracket(text.charAt(start)) && closingBracket(text, start, end) == end) {
      return hasWriter(text, start, end) || endsWithCredit(text, start, last);
    }
    return endsWithCredit(text, start, last);
  }

  private static boolean endsWithCredit(String text, int start, int end) {
    for (String credit : CREDITS) {
      if (end - credit.length() > start && text.startsWith(credit, end - credit.length())) {
        return true;
      }
    }
    return end - start >= 3 && text.charAt(end - 1) == '摄' && text.charAt(end - 2) != '拍';
  }

  /** Whether the text closes with its writer after the last sentence: {@code ……。（记者 张某）}. */
  static boolean closes(String text, int start, int end) {
    if (end - start < 4 || text.charAt(end - 1) != '）' && text.charAt(end - 1) != ')') {
      return false;
    }
    int limit = Math.max(start, end - LONGEST_NAMES);
    for (int i = end - 2; i > limit; i--) {
      if (isOpeningBracket(text.charAt(i))) {
        return "。！？”".indexOf(text.charAt(i - 1)) >= 0 && hasWriter(text, i, end);
      }
    }
    return false;
  }

  /** Whether the words after a text's last sentence say who made it or where it is from. */
  static boolean isCreditTail(String text, int tail, int end) {
    if (end - tail > 30) {
      return false;
    }
    String words = text.substring(tail, end);
    for (String word : CREDIT_WORDS) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasWriter(String text, int start, int end) {
    String words = text.substring(start, end);
    return words.contains("记者") || words.contains("通讯员") || words.contains("实习生");
  }

  private static boolean hasAny(String text, int start, int end, String characters) {
    for (int i = start; i < end; i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpeningBracket(char c) {
    return c == '（' || c == '(';
  }

  /** Index after the bracket that closes the one at {@code open}, -1 when it is not near. */
  private static int closingBracket(String text, int open, int end) {
    int limit = Math.min(end, open + LONGEST_NAMES);
    for (int i = open + 1; i < limit; i++) {
      if (text.charAt(i) == '）' || text.charAt(i) == ')') {
        return i + 1;
      }
    }
    return -1;
  }
}
