package org.yuebao.story;

/**
 * Who wrote and who photographed: {@code 本报讯（记者 张某）}, {@code 新华社北京8月1日电}, {@code 本报记者 张某}, {@code
 * 王某 摄}.
 */
final class Bylines {
  private static final int LONGEST_OPENING = 24;
  private static final int LONGEST_NAMES = 80;

  private final String[] writers;
  private final String[] credits;
  private final LayoutWords.Entry[] photographed;
  private final String[] makers;
  private final LayoutWords.Entry[] news;
  private final LayoutWords.Entry[] wires;
  private final LayoutWords.Entry[] messages;
  private final String senders;
  private final String quoting;

  Bylines(LayoutWords words) {
    writers = words.words(LayoutWords.Role.WRITER);
    credits = words.words(LayoutWords.Role.CREDIT);
    photographed = words.of(LayoutWords.Role.PHOTOGRAPHED);
    makers = words.words(LayoutWords.Role.MAKER);
    news = words.of(LayoutWords.Role.NEWS);
    wires = words.of(LayoutWords.Role.WIRE);
    messages = words.of(LayoutWords.Role.MESSAGE);
    senders = words.characters(LayoutWords.Role.SENDER);
    quoting = words.characters(LayoutWords.Role.QUOTING);
  }

  /** Index after the byline that opens the text, -1 when none does. */
  int opening(String text, int start, int end) {
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
      int after = afterDispatch(text, start, i, end);
      if (after > 0) {
        return withNames(text, after, end);
      }
    }
    return -1;
  }

  /** Whether the text opens as {@code 本报讯} does, not with an agency's or a station's dateline. */
  boolean opensBrief(String text, int start, int end) {
    int after = opening(text, start, end);
    if (after < 0) {
      return false;
    }
    String opening = text.substring(start, after);
    for (LayoutWords.Entry word : news) {
      if (opening.contains(word.word())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Index after the word that closes a dateline at {@code i}, -1 when none does: {@code 本报讯},
   * {@code 8月1日讯}, {@code 新华社北京8月1日电}, {@code 央视网消息（…）}.
   */
  private int afterDispatch(String text, int start, int i, int end) {
    if (i == start || quoting.indexOf(text.charAt(start)) >= 0) {
      return -1; // 据新华社电 quotes another paper in the middle of a story
    }
    int after = after(news, text, i);
    if (after > 0) {
      return after;
    }
    after = after(wires, text, i);
    if (after > 0) {
      return hasAny(text, start, i, senders) ? after : -1;
    }
    after = after(messages, text, i);
    boolean mark = after > 0 && (after >= end || "（(：:， ".indexOf(text.charAt(after)) >= 0);
    return mark ? after : -1;
  }

  private static int after(LayoutWords.Entry[] words, String text, int i) {
    for (LayoutWords.Entry word : words) {
      if (text.startsWith(word.word(), i) && word.value().indexOf(text.charAt(i - 1)) >= 0) {
        return i + word.word().length();
      }
    }
    return -1;
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
  boolean isOwnLine(String text, int start, int end, Shape shape) {
    if (shape.width() > 80 || shape.stops() + shape.commas() + shape.enumerations() > 0) {
      return false;
    }
    int opening = opening(text, start, end);
    if (opening >= 0 && opening < end) {
      return false; // 本报讯（记者 张某）and the text that it opens
    }
    for (int at = start; at <= Math.min(start + 6, end - 4); at++) {
      for (String writer : writers) {
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
  boolean isCredit(String text, int start, int end, Shape shape) {
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

  private boolean endsWithCredit(String text, int start, int end) {
    for (String credit : credits) {
      if (end - credit.length() > start && text.startsWith(credit, end - credit.length())) {
        return true;
      }
    }
    return end - start >= 3 && endsPhotographed(text, end);
  }

  private boolean endsPhotographed(String text, int end) {
    for (LayoutWords.Entry word : photographed) {
      int before = end - word.word().length() - 1;
      if (text.startsWith(word.word(), before + 1)
          && word.value().indexOf(text.charAt(before)) < 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text closes with its writer after the last sentence: {@code ……。（记者 张某）}. */
  boolean closes(String text, int start, int end) {
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
  boolean isCreditTail(String text, int tail, int end) {
    if (end - tail > 30) {
      return false;
    }
    String words = text.substring(tail, end);
    for (String word : makers) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasWriter(String text, int start, int end) {
    String words = text.substring(start, end);
    for (String writer : writers) {
      if (words.contains(writer)) {
        return true;
      }
    }
    return false;
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
