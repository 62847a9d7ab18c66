package org.yuebao.knowledge;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yuebao.period.PeriodScanner;
import org.yuebao.period.PeriodWord;
import org.yuebao.quantity.Numerals;
import org.yuebao.quantity.QuantityScanner;
import org.yuebao.quantity.Unit;
import org.yuebao.story.Lexicon;

/**
 * Loads the grammars of figures and of time: numerals, units, marks, words of time, plan periods.
 */
final class Grammars {
  private static final Set<String> MARK_ROLES = Set.of("range", "to", "upper", "lower");

  private final Path data;
  private final Problems problems;

  Grammars(Path data, Problems problems) {
    this.data = data;
    this.problems = problems;
  }

  Numerals numerals() {
    Map<Character, Integer> digits = new HashMap<>();
    Map<Character, Integer> powers = new HashMap<>();
    StringBuilder rest = new StringBuilder();
    StringBuilder vague = new StringBuilder();
    for (Table.Row row :
        Table.read(data, "lexicon/numerals.tsv", problems, "role", "character", "value").rows()) {
      String character = row.must("character");
      if (character.length() != 1) {
        row.problem("character has to be one character: " + character + "; write one a line");
        continue;
      }
      switch (row.get("role")) {
        case "digit" -> digits.put(character.charAt(0), row.integer("value"));
        case "power" -> powers.put(character.charAt(0), row.integer("value"));
        case "rest" -> rest.append(character);
        case "vague" -> vague.append(character);
        default ->
            row.problem("role is " + row.get("role") + "; write digit, power, rest or vague");
      }
    }
    return new Numerals(digits, powers, rest.toString(), vague.toString());
  }

  QuantityScanner quantities(Numerals numerals) {
    return new QuantityScanner(numerals, units(), marks());
  }

  private Lexicon<Unit> units() {
    Lexicon.Builder<Unit> units = new Lexicon.Builder<>();
    Set<String> seen = new HashSet<>();
    for (Table.Row row :
        Table.read(data, "lexicon/units.tsv", problems, "spelling", "unit", "factor", "kind")
            .rows()) {
      String spelling = row.must("spelling");
      BigDecimal factor = row.decimal("factor");
      Unit.Kind kind = row.constant("kind", Unit.Kind.class);
      if (!seen.add(spelling)) {
        row.problem("the spelling " + spelling + " stands twice; remove one of the lines");
      }
      if (factor == null || factor.signum() <= 0) {
        row.problem(
            "factor has to be a number above zero; write what one " + spelling + " is worth");
      } else if (kind != null && !spelling.isEmpty()) {
        units.add(spelling, new Unit(spelling, row.must("unit"), factor, kind));
      }
    }
    return units.build();
  }

  private Lexicon<String> marks() {
    Lexicon.Builder<String> marks = new Lexicon.Builder<>();
    for (Table.Row row : Table.read(data, "lexicon/marks.tsv", problems, "mark", "role").rows()) {
      if (!MARK_ROLES.contains(row.get("role"))) {
        row.problem("role is " + row.get("role") + "; write one of " + MARK_ROLES);
      } else if (!row.must("mark").isEmpty()) {
        marks.add(row.get("mark"), row.get("role"));
      }
    }
    return marks.build();
  }

  PeriodScanner periods(Numerals numerals) {
    Lexicon.Builder<PeriodWord> words = new Lexicon.Builder<>();
    Set<String> seen = new HashSet<>();
    for (Table.Row row :
        Table.read(data, "lexicon/periods.tsv", problems, "word", "role", "value", "value2")
            .rows()) {
      PeriodWord.Role role = row.constant("role", PeriodWord.Role.class);
      if (!seen.add(row.must("word"))) {
        row.problem("the word " + row.get("word") + " stands twice; remove one of the lines");
      } else if (role != null) {
        words.add(
            row.get("word"), new PeriodWord(role, row.integer("value"), row.integer("value2")));
      }
    }
    for (Table.Row row :
        Table.read(data, "catalogue/calendar.tsv", problems, "plan", "first_year", "last_year")
            .rows()) {
      if (row.integer("first_year") > row.integer("last_year")) {
        row.problem("the plan ends before it begins; swap first_year and last_year");
      }
      words.add(
          row.must("plan"),
          new PeriodWord(
              PeriodWord.Role.PLAN, row.integer("first_year"), row.integer("last_year")));
    }
    return new PeriodScanner(numerals, words.build());
  }
}
