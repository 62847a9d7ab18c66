package org.yuebao.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yuebao.knowledge.GateRule;
import org.yuebao.publish.manifest.Manifest.Gate;
import org.yuebao.publish.manifest.Manifest.GateRow;
import org.yuebao.run.GateSetting.Most;

/**
 * What a run checks before it is published. Which gates there are, what they are called and what
 * they allow stands in {@code data/catalogue/gates.tsv}; a spec may set them otherwise.
 */
final class Gates {
  private static final String ERROR = "error";
  private static final BigDecimal ALL = new BigDecimal(100);

  private final RunSpec spec;
  private final Map<String, GateRule> rules;
  private final Tally tally;
  private final Findings findings;
  private final List<String> reviews;
  private final List<String> settlements;
  private final History history;
  private final GateRows rows;

  /**
   * @param workshop knows the decisions that count on the day of the run
   * @param rows where what fails was read
   */
  Gates(
      RunSpec spec,
      Workshop workshop,
      Tally tally,
      Findings findings,
      History history,
      GateRows rows) {
    this.spec = spec;
    this.rules = workshop.loaded().gates();
    this.tally = tally;
    this.findings = findings;
    this.reviews = workshop.reviews().stream().map(each -> each.id()).toList();
    this.settlements = workshop.settlements().stream().map(each -> each.id()).toList();
    this.history = history;
    this.rows = rows;
  }

  /** What was found by a gate, and what it is counted among. */
  private record Count(long failures, long of, Map<String, String> told, Telling rows) {
    Count(long failures, long of, Telling rows) {
      this(failures, of, Map.of(), rows);
    }
  }

  /** Reads the rows of a gate, when it does not pass. */
  @FunctionalInterface
  private interface Telling {
    List<GateRow> rows() throws IOException;
  }

  /** The gates of the table in its order, but those that are off. */
  List<Gate> check() throws IOException {
    List<Gate> gates = new ArrayList<>();
    for (GateRule rule : rules.values()) {
      GateSetting setting = spec.gates().getOrDefault(rule.id(), new GateSetting("", null));
      Most most = setting.most();
      if (most == null && !rule.most().isEmpty()) {
        most = Most.parse(rule.most());
      }
      String severity = setting.severity().isEmpty() ? rule.severity() : setting.severity();
      if (rule.id().equals("budget.documents")) {
        gates.add(budget(rule));
      } else if (most != null && !severity.equals(GateSetting.OFF)) {
        Count count = count(rule);
        boolean allowed = most.allows(count.failures, count.of);
        gates.add(gate(rule, severity, allowed, most.toString(), count));
      }
    }
    return gates;
  }

  private Gate budget(GateRule rule) throws IOException {
    long rejected = tally.rejectedDocuments();
    boolean allowed = spec.budget().allows(rejected, tally.documents());
    Count count = new Count(rejected, tally.documents(), rows::rejectedDocuments);
    return gate(rule, rule.severity(), allowed, spec.budget().most(), count);
  }

  private Count count(GateRule rule) throws IOException {
    return switch (rule.id()) {
      case "progress.falls" -> found(rule, tally.count("projects"));
      case "facts.perDocument" -> factsPerDocument();
      case "freshness" -> freshness();
      case "reviews.unmatched" -> unmatched(reviews);
      case "settlements.unmatched" -> unmatched(settlements);
      case Findings.KEYS -> found(rule, tally.count("points") + tally.count("pointsDerived"));
      default -> found(rule, tally.count("points"));
    };
  }

  private Count found(GateRule rule, long of) {
    return new Count(findings.failures(rule.id()), of, () -> rows.of(findings.first(rule.id())));
  }

  /** A decision about what is no longer there has to be looked at again. */
  private Count unmatched(List<String> decisions) {
    List<String> unmatched = decisions.stream().filter(each -> !tally.isApplied(each)).toList();
    return new Count(
        unmatched.size(),
        decisions.size(),
        () -> unmatched.stream().map(each -> new GateRow(each, "", "", "")).toList());
  }

  private Count factsPerDocument() throws IOException {
    List<BigDecimal> before = history.factsPerDocument();
    BigDecimal now = History.perDocument(tally.count("facts"), tally.documents());
    BigDecimal sum = before.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() == 0) {
      return new Count(0, 100, told(now, "-", before.size()), List::of);
    }
    BigDecimal mean = sum.divide(BigDecimal.valueOf(before.size()), 2, RoundingMode.HALF_UP);
    long apart =
        now.subtract(mean)
            .abs()
            .multiply(ALL)
            .divide(mean.max(new BigDecimal("0.01")), 0, RoundingMode.HALF_UP)
            .longValue();
    return new Count(apart, 100, told(now, mean.toPlainString(), before.size()), List::of);
  }

  private static Map<String, String> told(BigDecimal now, String mean, int runs) {
    return Map.of("value", now.toPlainString(), "mean", mean, "runs", Integer.toString(runs));
  }

  /** Held against the day that the run is as of, or else its own. */
  private Count freshness() {
    LocalDate newest = tally.newest();
    LocalDate day = Objects.requireNonNullElse(spec.asOf(), history.today());
    long days = newest == null ? Integer.MAX_VALUE : ChronoUnit.DAYS.between(newest, day);
    Map<String, String> told = Map.of("value", Objects.toString(newest, "-"));
    return new Count(Math.max(0, days), 0, told, List::of);
  }

  private Gate gate(GateRule rule, String severity, boolean allowed, String most, Count count)
      throws IOException {
    Map<String, String> told = new TreeMap<>(count.told);
    told.put("failures", Long.toString(count.failures));
    told.put("of", Long.toString(count.of));
    told.put("most", most);
    return new Gate(
        rule.id(),
        allowed ? Gate.PASS : severity.equals(ERROR) ? Gate.FAIL : Gate.WARN,
        severity,
        count.failures,
        message(rule.messageEn(), allowed ? null : "; " + rule.actionEn(), told),
        rule.nameEn(),
        rule.name(),
        message(rule.message(), allowed ? null : "。" + rule.action(), told),
        allowed ? List.of() : count.rows.rows());
  }

  private static String message(
      String template, @Nullable String action, Map<String, String> told) {
    String message = template;
    for (Map.Entry<String, String> each : told.entrySet()) {
      message = message.replace("{" + each.getKey() + "}", each.getValue());
    }
    return action == null ? message : message + action;
  }
}
