package org.yuebao.publish.postgres;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yuebao.fact.Fact;
import org.yuebao.observation.EvidenceId;
import org.yuebao.publish.tidy.Column;
import org.yuebao.publish.tidy.Column.Kind;
import org.yuebao.publish.tidy.Table;

/** The tables of the schema: those of every release, and the mentions that they name. */
final class Loaded {
  static final Table<Fact> EVIDENCE =
      new Table<>(
          "evidence",
          "证据",
          "Every mention of a figure with its sentence",
          List.of(
              text("evidence_id", EvidenceId::of),
              text("doc", Fact::doc),
              text("story", Fact::story),
              text("published", fact -> Objects.toString(fact.published(), "")),
              text("source", Fact::source),
              text("text", Fact::text),
              text("sentence", Fact::sentence),
              text("indicator", fact -> Objects.requireNonNullElse(fact.indicator(), "")),
              text("concept", fact -> Objects.requireNonNullElse(fact.concept(), "")),
              text("measure", fact -> fact.measure().name()),
              text("value", Fact::printedValue),
              text("unit", fact -> Objects.requireNonNullElse(fact.unit(), "")),
              text("bound", fact -> fact.bound().symbol()),
              text("period", fact -> fact.period() == null ? "" : fact.period().code()),
              text("region", fact -> Objects.requireNonNullElse(fact.region(), "")),
              text("zone", fact -> Objects.requireNonNullElse(fact.zone(), "")),
              text("subject", fact -> Objects.requireNonNullElse(fact.subject(), "")),
              text("status", fact -> fact.status().name()),
              text("rule", fact -> Objects.requireNonNullElse(fact.rule(), "")),
              new Column<>("confidence", Kind.INTEGER, "", "", Fact::confidence)),
          List.of("evidence_id"));

  /** A table comes after those that it refers to. */
  static final List<Table<?>> ALL =
      List.of(
          EVIDENCE,
          Table.OBSERVATIONS,
          Table.VINTAGES,
          Table.CONFLICTS,
          Table.PROJECTS,
          Table.PROJECT_CHANGES,
          Table.PROJECT_DOUBTS);

  private static final Map<Kind, String> TYPES =
      Map.of(
          Kind.TEXT, "text",
          Kind.SYMBOL, "text",
          Kind.INTEGER, "integer",
          Kind.DECIMAL, "numeric",
          Kind.DATE, "date");

  private Loaded() {}

  private static Column<Fact> text(String name, java.util.function.Function<Fact, String> value) {
    return new Column<>(name, Kind.TEXT, "", "", fact -> value.apply(fact));
  }

  static String type(Column<?> column) {
    return Objects.requireNonNull(TYPES.get(column.kind()));
  }

  static Table<?> named(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  static Stream<String> rest(Table<?> table) {
    return table.names().stream().filter(name -> !table.key().contains(name));
  }
}
