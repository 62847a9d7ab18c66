package org.yuebao.fact;

/**
 * A mention of a project, an enterprise, an event, a fund, a cluster or a zone in a sentence.
 *
 * @param kind the role of its last word
 * @param form how it mentions
 * @param start first character in the story's body
 * @param end character after the last
 * @param name the name without a phase; for {@link Form#REFERENCE} the words that point back
 * @param phase 一期, A地块; empty when none is named
 * @param topical whether it opens its clause: what follows is said of it
 * @param proper whether the words can name only one: they hold a place, a brand or a quotation
 */
record SubjectName(
    SubjectWord.Role kind,
    Form form,
    int start,
    int end,
    String name,
    String phase,
    boolean topical,
    boolean proper) {
  /** How words mention a subject. */
  enum Form {
    /** By a name: 揽月湖隧道工程. */
    NAME,
    /** 该项目, 项目, 企业, 园区. */
    REFERENCE,
    /** A phase alone: 一期. */
    PHASE,
    /** 33个签约项目, 全市重大项目102个: several at once. */
    SEVERAL
  }

  /** Whether every character of the words stands in {@code full}, in order: 澜芯项目 in 澜芯功率半导体封装项目. */
  static boolean shortens(String words, String full) {
    int at = 0;
    for (int i = 0; i < full.length() && at < words.length(); i++) {
      if (full.charAt(i) == words.charAt(at)) {
        at++;
      }
    }
    return at == words.length();
  }
}
