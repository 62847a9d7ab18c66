package org.yuebao.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Words by which one tells what a line of a page is, and where a story begins. */
public final class LayoutWords {
  /** What a word tells. */
  public enum Role {
    /** Who wrote: {@code 记者}, {@code 通讯员}. */
    WRITER,
    /** Ends the credit of a picture: {@code 供图}. */
    CREDIT,
    /** The same in one character, but not after the value: {@code 摄}, not {@code 拍摄}. */
    PHOTOGRAPHED,
    /** Stands in the words that say who made a text or where it is from: {@code 来源}. */
    MAKER,
    /** Closes a dateline, after a character of the value: {@code 讯} after {@code 报}. */
    NEWS,
    /** The same, where the dateline names who sent it: {@code 新华社北京8月1日电}. */
    WIRE,
    /** The same, where a mark follows: {@code 央视网消息：}. */
    MESSAGE,
    /** Ends the name of who sends news: {@code 社}, {@code 网}. */
    SENDER,
    /** Opens words that quote another paper: {@code 据新华社电}. */
    QUOTING,
    /** Opens the line of a page's editors: {@code 责任编辑}. */
    EDITOR,
    /** Stands in the name of a paper or of its page: {@code 日报}, {@code 版}. */
    PAPER,
    /** Beside the date in a page's header: {@code 星期}, {@code 农历}. */
    WEEKDAY,
    /** May follow a number that a line end cut off: {@code 亿}, {@code 公里}. */
    UNIT,
    /** Words that open a sentence before its first comma: {@code 近日，}. */
    OPENING_PHRASE,
    /** Words that open a sentence of its own: {@code 截至}. */
    OPENING,
    /** Leaves a sentence open at the end of a line: {@code 的}. */
    LEFT_OPEN,
    /** Leaves a comparison open, when a character of the value follows: {@code 比}. */
    COMPARING
  }

  /**
   * A word of a role.
   *
   * @param word as it is printed
   * @param value characters that the role asks for beside it; empty where it asks for none
   */
  public record Entry(String word, String value) {}

  private final Map<Role, Entry[]> entries = new EnumMap<>(Role.class);

  public LayoutWords(Map<Role, List<Entry>> entries) {
    for (Role role : Role.values()) {
      this.entries.put(role, entries.getOrDefault(role, List.of()).toArray(Entry[]::new));
    }
  }

  Entry[] of(Role role) {
    return entries.getOrDefault(role, new Entry[0]);
  }

  /** Without their values. */
  String[] words(Role role) {
    List<String> words = new ArrayList<>();
    for (Entry entry : of(role)) {
      words.add(entry.word());
    }
    return words.toArray(String[]::new);
  }

  /** Words of one character each, as a text to look a character up in. */
  String characters(Role role) {
    return String.join("", words(role));
  }
}
