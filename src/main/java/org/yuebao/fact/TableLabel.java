package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a caption, of a column's header or of a row's head say of the values that they
 * stand for. Filled by {@link LabelReader}.
 */
final class TableLabel {
  /** Which time a column's words give, seen from the table's own. */
  enum Shift {
    NONE,
    PREVIOUS_YEAR,
    LAST_MONTH,
    TO_DATE
  }

  /** Says nothing. */
  static final TableLabel NONE = new TableLabel("");

  /** The words, without row numbers, 其中 and units in brackets. */
  final String text;

  /** Periods, regions and cues of status, in order. */
  final List<Token> tokens = new ArrayList<>();

  /** Names of indicators, each with its senses. */
  final List<List<Term>> names = new ArrayList<>();

  /** What no word of the lexicon is: it narrows what is measured. */
  String rest = "";

  String unit = "";
  String noun = "";
  String base = "";
  @Nullable Status status;
  @Nullable String coverage;
  Shift shift = Shift.NONE;

  /** Whether a change is meant: 同比增长, or 同比 alone. */
  boolean changes;

  /** Whether a word of change is among them, not only what it is counted from. */
  boolean grows;

  boolean decreases;
  boolean level;
  boolean share;
  boolean rank;
  boolean index;
  boolean completion;
  boolean contribution;
  boolean total;
  boolean done;

  /** For a column that only says a change, a share or a rank: the column that it is of. */
  @Nullable TableLabel owner;

  /** Whether 其中 or # stands before the words. */
  boolean part;

  /** Whether a row number stands before them: 一、. */
  boolean numbered;

  TableLabel(String text) {
    this.text = text;
  }

  /** Of a column that has no header and holds percentages beside amounts. */
  static TableLabel growth() {
    TableLabel label = new TableLabel("");
    label.changes = true;
    label.grows = true;
    return label;
  }

  /** Whether the words name nothing that is measured: a region, a period, a total, a change. */
  boolean isPlain() {
    return names.isEmpty() && rest.isEmpty() && noun.isEmpty();
  }

  /** Whether the words only say how the row above changed. */
  boolean isChangeOnly() {
    return isPlain() && (changes || share) && tokens.isEmpty() && !total;
  }

  /** The words that say of when and where the values are: its own, or its owner's. */
  List<Token> governing() {
    return tokens.isEmpty() && owner != null ? owner.tokens : tokens;
  }

  Shift shift() {
    return shift == Shift.NONE && owner != null ? owner.shift : shift;
  }

  /** Whether the words say which measure the values are. */
  boolean hasMeasure() {
    return changes || level || share || rank || index || completion || contribution;
  }

  /**
   * The indicator's name that the words are, nothing left over; null when they are none, or one
   * that is certain only in a domain that is not open.
   */
  @Nullable Term name(Set<String> domains) {
    return rest.isEmpty() ? only(domains) : null;
  }

  /** The one indicator that all names mean: 居民消费价格指数（CPI）; null when there is none. */
  private @Nullable Term only(Set<String> domains) {
    Term only = null;
    for (List<Term> senses : names) {
      Term term = certain(senses, domains);
      if (term == null || (only != null && !codeOf(term).equals(codeOf(only)))) {
        return null;
      }
      only = only == null ? term : only;
    }
    return only;
  }

  private static String codeOf(Term term) {
    return term.name() == null ? "" : term.name().indicator().code();
  }

  static @Nullable Term certain(List<Term> senses, Set<String> domains) {
    Term weak = null;
    for (Term term : senses) {
      if (term.name() == null) {
        continue;
      }
      if (term.name().domains().isEmpty()) {
        return term;
      }
      boolean open = term.name().domains().stream().anyMatch(domains::contains);
      weak = weak == null && open ? term : weak;
    }
    return weak;
  }
}
