package org.yuebao.fact;

import java.util.List;

/**
 * A mention of a project, an enterprise, an event, a fund, a cluster or a zone in a sentence.
 *
 * @param kind the role of its last word
 * @param form how it mentions
 * @param start first character in the story's body
 * @param end character after the last
 * @param name the name without a phase; for the other forms the words that point back, empty for
 *     项目, which may point to any
 * @param endings the words that say what it is: 产业园 and 项目
 * @param phase 一期, A地块; empty when none is named
 * @param topical whether it opens its clause: what follows is said of it
 * @param proper whether the words can name only one: they hold a place, a brand or a quotation
 * @param place how many characters of the name are the region before it: 2 in 枫桥轴承项目
 */
record SubjectName(
    SubjectWord.Role kind,
    Form form,
    int start,
    int end,
    String name,
    List<String> endings,
    String phase,
    boolean topical,
    boolean proper,
    int place) {
  /** A name without the place before it is a short name only when it is at least so long. */
  private static final int LEAST_SHORT_NAME = 5;

  SubjectName {
    endings = List.copyOf(endings);
  }

  /** How words mention a subject. */
  enum Form {
    /** By a name: 揽月湖隧道工程. */
    NAME,
    /** By a word that points back to the last of its kind: 该项目, 项目, 企业, 园区. */
    POINTER,
    /** By words that mean something only after a name that they shorten: 新院区. */
    SHORT,
    /** By a phase alone: 一期. */
    PHASE,
    /** 33个签约项目, 全市重大项目102个: several at once. */
    SEVERAL
  }

  /**
   * A mention that means {@code subject} by itself: a partner country, the words of an exclusion.
   */
  static SubjectName of(
      SubjectWord.Role kind, int start, int end, String subject, boolean topical) {
    return new SubjectName(kind, Form.NAME, start, end, subject, List.of(), "", topical, true, 0);
  }

  /** The same with the phase that follows it up to {@code end}. */
  SubjectName inPhase(String words, int end) {
    return new SubjectName(kind, form, start, end, name, endings, words, topical, proper, place);
  }

  /** The words that point back: 电池项目 in 该电池项目, the ending alone in 该项目. */
  String pointing() {
    return name.isEmpty() && !endings.isEmpty() ? endings.get(0) : name;
  }

  /** Whether this is a short name of {@code full}: 枫桥园 of 枫桥轴承产业园, the same kind of thing. */
  boolean shortens(SubjectName full) {
    return isAlike(full) && isWithin(name, full.name);
  }

  /** The same without the place before the name: 常州枫桥园 of 枫桥轴承产业园. */
  boolean shortensWithoutPlace(SubjectName full) {
    return isAlike(full)
        && name.length() - place >= LEAST_SHORT_NAME
        && isWithin(name.substring(place), full.name);
  }

  private boolean isAlike(SubjectName other) {
    return endings.stream().anyMatch(other.endings::contains);
  }

  /** Whether every character of the words stands in {@code full}, in order: 澜芯项目 in 澜芯半导体项目. */
  static boolean isWithin(String words, String full) {
    int at = 0;
    for (int i = 0; i < full.length() && at < words.length(); i++) {
      if (full.charAt(i) == words.charAt(at)) {
        at++;
      }
    }
    return at == words.length();
  }
}
