package org.yuebao.run.evaluation.page;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.yuebao.run.evaluation.Field;
import org.yuebao.run.evaluation.Judgement;
import org.yuebao.run.evaluation.Mention;

/** What is wrong in an error; most have one kind, some several. */
enum ErrorKind {
  MISSED,
  SPURIOUS,
  VALUE(Field.VALUE, Field.VALUE2),
  UNIT(Field.UNIT),
  INDICATOR(Field.INDICATOR),
  MEASURE(Field.MEASURE),
  BOUND(Field.BOUND),
  PERIOD(Field.PERIOD),
  REGION(Field.REGION),
  STATUS(Field.STATUS);

  private final Set<Field> fields;

  ErrorKind(Field... fields) {
    this.fields = Set.of(fields);
  }

  /** As the page's address has it. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As a person reads it: {@code wrong period}, {@code missed}. */
  String label() {
    return fields.isEmpty() ? id() : "wrong " + id();
  }

  static Set<ErrorKind> of(Judgement error) {
    Mention gold = error.gold();
    Mention fact = error.fact();
    if (gold == null) {
      return EnumSet.of(SPURIOUS);
    }
    if (fact == null) {
      return EnumSet.of(MISSED);
    }
    Set<ErrorKind> kinds = EnumSet.noneOf(ErrorKind.class);
    for (ErrorKind kind : values()) {
      if (kind.isScored(gold) && kind.fields.stream().anyMatch(f -> !f.agrees(gold, fact))) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  /** Of what is no indicator's, value and unit are scored, and that none is claimed. */
  private boolean isScored(Mention gold) {
    return gold.isTierA() || this == VALUE || this == UNIT || this == INDICATOR;
  }

  /** Which score an error lowers first: {@code quantity}, {@code link} or {@code full}. */
  static String level(Judgement error) {
    if (!error.quantity()) {
      return "quantity";
    }
    return error.link() ? "full" : "link";
  }
}
