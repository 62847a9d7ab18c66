package org.yuebao.series.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.observation.Observation;
import org.yuebao.observation.SeriesKey;
import org.yuebao.period.Period;
import org.yuebao.series.Claims;
import org.yuebao.series.Conflict;
import org.yuebao.series.Gathering;
import org.yuebao.series.Point;
import org.yuebao.series.Series;
import org.yuebao.series.Vintage;
import org.yuebao.series.Weighing;
import org.yuebao.series.Withdrawal;
import org.yuebao.series.derivation.Derivation;

/** Facts in, beliefs out: every case of {@code src/test/resources/beliefs}. */
class WorkedCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/beliefs");
  private static final int FEWEST = 40;
  private static final Knowledge KNOWLEDGE = Knowledge.load(Path.of("data"));

  @TestFactory
  Stream<DynamicTest> beliefsFollowFromFacts() throws IOException {
    return cases().stream()
        .map(
            worked ->
                DynamicTest.dynamicTest(
                    worked.title(), () -> assertEquals(expected(worked), actual(worked))));
  }

  @Test
  void thereAreEnoughOfThem() throws IOException {
    assertTrue(cases().size() >= FEWEST, () -> "too few cases");
  }

  static List<WorkedCase> cases() throws IOException {
    List<WorkedCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        cases.addAll(WorkedCase.parse(Files.readString(file)));
      }
    }
    return cases;
  }

  private static String expected(WorkedCase worked) {
    List<String> rows = new ArrayList<>();
    for (Map<String, String> row : worked.beliefs()) {
      rows.add(String.join(" | ", row.values()));
    }
    return joined(rows);
  }

  /** One form for each row: no blanks around bars, no empty cells at its end. */
  private static String joined(List<String> rows) {
    return rows.stream()
        .map(row -> row.replaceAll("\\s*\\|\\s*", "|").replaceAll("\\|+$", "").strip())
        .map(row -> "| " + row.replace("|", " | "))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  static String actual(WorkedCase worked) {
    CaseTerms terms = new CaseTerms(KNOWLEDGE);
    List<String> rows = new ArrayList<>();
    for (Series series : series(worked, terms)) {
      if (series.formula() == null) {
        series.points().forEach(point -> addPoint(terms, series.key(), point, rows));
        series.withdrawn().forEach(gap -> addGap(terms, series.key(), gap, rows));
      } else {
        series.points().forEach(point -> rows.add(derived(terms, series, point)));
      }
    }
    return joined(rows);
  }

  private static List<Series> series(WorkedCase worked, CaseTerms terms) {
    List<Observation> all = terms.observations(worked);
    List<Observation> known = all.stream().filter(each -> isKnown(each, worked.asOf())).toList();
    Map<String, Gathering> cells = new HashMap<>();
    for (Observation each : known) {
      String cell = each.key().id() + " " + each.period();
      cells.computeIfAbsent(cell, none -> new Gathering(each.key(), each.period())).add(each);
    }
    List<Claims> claims = cells.values().stream().map(Gathering::claims).toList();
    List<Series> printed = new Weighing(terms.ofSeries(worked, all)).all(claims);
    return new Derivation(KNOWLEDGE.catalogue(), KNOWLEDGE.derivations()).complete(printed);
  }

  private static boolean isKnown(Observation observation, String asOf) {
    return asOf.isEmpty()
        || (observation.published() != null
            && !observation.published().lastDay().isAfter(LocalDate.parse(asOf)));
  }

  // ---- rows: belief | series | period | value | from | to | by | facts

  private static void addPoint(CaseTerms terms, SeriesKey key, Point point, List<String> rows) {
    addVintages(terms, key, point.period(), point.vintages(), point, rows);
    point.conflicts().forEach(conflict -> rows.add(against(terms, key, point.period(), conflict)));
    if (!point.reservations().isEmpty()) {
      rows.add(
          row(terms, "doubt", key, point.period())
              + " | | | | "
              + CaseTerms.reasons(point.reservations()));
    }
  }

  private static void addVintages(
      CaseTerms terms,
      SeriesKey key,
      Period period,
      List<Vintage> vintages,
      @Nullable Point point,
      List<String> rows) {
    for (int i = 0; i < vintages.size(); i++) {
      Vintage each = vintages.get(i);
      boolean last = point != null && i == vintages.size() - 1;
      rows.add(
          String.join(
              " | ",
              row(terms, last ? "stands" : "was", key, period),
              terms.value(key, each.reading()),
              Objects.requireNonNullElse(each.realtimeStart(), "unknown"),
              Objects.requireNonNullElse(each.realtimeEnd(), ""),
              each.decision().name().toLowerCase(java.util.Locale.ROOT),
              last
                  ? terms.facts(Objects.requireNonNull(point).support())
                  : terms.facts(List.of(each.evidence()))));
    }
  }

  private static String against(CaseTerms terms, SeriesKey key, Period period, Conflict conflict) {
    return String.join(
        " | ",
        row(terms, conflict.settled() ? "settled" : "against", key, period),
        terms.value(key, conflict.reading()),
        "",
        "",
        conflict.decision().name().toLowerCase(java.util.Locale.ROOT),
        terms.facts(conflict.support()));
  }

  private static void addGap(CaseTerms terms, SeriesKey key, Withdrawal gap, List<String> rows) {
    addVintages(terms, key, gap.period(), gap.vintages(), null, rows);
    rows.add(row(terms, "gap", key, gap.period()));
  }

  private static String derived(CaseTerms terms, Series series, Point point) {
    String since = point.vintages().get(0).realtimeStart();
    return String.join(
        " | ",
        row(terms, "derived", series.key(), point.period()),
        terms.value(series.key(), point.reading()),
        Objects.requireNonNullElse(since, "unknown"),
        "",
        (series.formula() + " " + CaseTerms.reasons(point.reservations())).strip(),
        terms.facts(List.of(point.evidence().split(" "))));
  }

  private static String row(CaseTerms terms, String belief, SeriesKey key, Period period) {
    return belief + " | " + terms.name(key) + " | " + period;
  }
}
