package org.yuebao.run.evaluation;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields that are shown of an error, in the order of the contract. */
public enum Field {
  TEXT(Mention::text),
  INDICATOR(Mention::indicator),
  CONCEPT(Mention::concept),
  MEASURE(Mention::measure),
  VALUE(Mention::value),
  VALUE2(Mention::value2),
  UNIT(Mention::unit),
  BOUND(Mention::bound),
  PERIOD(Mention::period),
  REGION(Mention::region),
  ZONE(Mention::zone),
  SUBJECT(Mention::subject),
  STATUS(Mention::status);

  private final Function<Mention, @Nullable String> reader;

  Field(Function<Mention, @Nullable String> reader) {
    this.reader = reader;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public @Nullable String of(Mention mention) {
    return reader.apply(mention);
  }

  /** Whether a reader need not look: equal, or equal in what is scored. */
  public boolean agrees(Mention gold, Mention fact) {
    return switch (this) {
      case TEXT, CONCEPT -> true;
      case VALUE, VALUE2 -> Comparison.sameNumber(of(gold), of(fact));
      case PERIOD ->
          !Comparison.says(gold.period()) || Comparison.samePeriod(gold.period(), fact.period());
      case REGION ->
          !Comparison.says(gold.region()) || Objects.equals(gold.region(), fact.region());
      default -> Objects.equals(of(gold), of(fact));
    };
  }
}
