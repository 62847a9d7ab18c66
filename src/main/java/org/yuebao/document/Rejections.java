package org.yuebao.document;

import java.util.List;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Rejection;

/** The ways in which reading a document fails; ids as in {@code data/catalogue/reasons.tsv}. */
final class Rejections {
  static final String STAGE = "read";

  static final String UNDECODABLE = "document.undecodable";
  static final String NOT_TEXT = "document.notText";
  static final String EMPTY = "document.empty";
  static final String TOO_LARGE = "document.tooLarge";
  static final String FRONT_MATTER = "document.frontMatter";
  static final String SIDECAR = "document.sidecar";
  static final String JSON_LINE = "document.jsonLine";
  static final String DUPLICATE_ID = "document.duplicateId";
  static final String NO_DATE = "document.noDate";

  static final String ENCODING_GUESSED = "document.encodingGuessed";
  static final String DAMAGED = "document.damaged";
  static final String UNKNOWN_KEY = "document.unknownKey";

  /** Every reason that this package gives. */
  static final List<String> ALL =
      List.of(
          UNDECODABLE,
          NOT_TEXT,
          EMPTY,
          TOO_LARGE,
          FRONT_MATTER,
          SIDECAR,
          JSON_LINE,
          DUPLICATE_ID,
          NO_DATE,
          ENCODING_GUESSED,
          DAMAGED,
          UNKNOWN_KEY);

  private Rejections() {}

  /**
   * @param place the path, with a line where one is meant: {@code page.txt}, {@code news.jsonl:17}
   * @param detail what is wrong, and what to do about it
   */
  static <T> Outcome<T> of(String reason, String place, String evidence, String detail) {
    return Outcome.rejected(
        new Rejection(STAGE, reason, place, -1, -1, evidence, "", place + ": " + detail));
  }

  static <T> Outcome<T> of(String reason, String place, String detail) {
    return of(reason, place, "", detail);
  }
}
