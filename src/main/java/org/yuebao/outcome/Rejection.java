package org.yuebao.outcome;

/**
 * Something that was not kept, and why: a line of the dead letters.
 *
 * @param stage where it fell out: {@code unpack}, {@code read}, {@code split}, {@code extract},
 *     {@code observe}, {@code build}
 * @param reason id in the catalogue of reasons
 * @param doc id or path of the document
 * @param start first code point in the body of the document, -1 when the whole document is meant
 * @param end code point after the last, -1 when the whole document is meant
 * @param evidence the words in question, at most {@value #LONGEST_EVIDENCE} characters
 * @param rule the rule that rejected it, empty when none did
 * @param detail what a person has to know to mend it
 */
public record Rejection(
    String stage,
    String reason,
    String doc,
    int start,
    int end,
    String evidence,
    String rule,
    String detail) {
  public static final int LONGEST_EVIDENCE = 500;

  public Rejection {
    if (reason.isBlank() || stage.isBlank()) {
      throw new IllegalArgumentException("a rejection needs a stage and the id of a reason");
    }
    if (evidence.length() > LONGEST_EVIDENCE) {
      int cut = LONGEST_EVIDENCE;
      if (Character.isHighSurrogate(evidence.charAt(cut - 1))) {
        cut--;
      }
      evidence = evidence.substring(0, cut);
    }
  }

  /** A rejection of a whole document. */
  public static Rejection ofDocument(String stage, String reason, String doc, String detail) {
    return new Rejection(stage, reason, doc, -1, -1, "", "", detail);
  }
}
