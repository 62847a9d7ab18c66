package org.yuebao.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.period.Holiday;
import org.yuebao.period.Period;
import org.yuebao.period.PeriodScanner;
import org.yuebao.period.PeriodWord;
import org.yuebao.quantity.Classifiers;
import org.yuebao.quantity.Numerals;
import org.yuebao.quantity.QuantityScanner;
import org.yuebao.quantity.Unit;
import org.yuebao.story.Lexicon;

/**
 * Loads the grammars of figures and of time: numerals, units, classifiers, marks, words of time,
 * plan periods.
 */
final class Grammars {
  private static final String PLANS = "catalogue/calendar.tsv";
  private static final String HOLIDAYS = "catalogue/holidays.tsv";
  private static final List<String> MARK_ROLES =
      List.of("range", "to", "upper", "lower", "vary", "times", "half", "none");

  private final DataFiles files;
  private final Problems problems;
  private final List<String> plans = new ArrayList<>();

  Grammars(DataFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  Numerals numerals() {
    Map<Character, Integer> digits = new HashMap<>();
    Map<Character, Integer> powers = new HashMap<>();
    StringBuilder rest = new StringBuilder();
    StringBuilder vague = new StringBuilder();
    StringBuilder least = new StringBuilder();
    StringBuilder formal = new StringBuilder();
    UniqueLines seen = new UniqueLines("the character");
    for (Table.Row row :
        Table.read(files, "lexicon/numerals.tsv", problems, "role", "character", "value").rows()) {
      String character = row.must("character");
      if (character.length() != 1) {
        row.problem("character has to be one character: " + character + "; write one a line");
        continue;
      }
      if (!seen.isNew(row, character)) {
        continue;
      }
      switch (row.get("role")) {
        case "digit" -> digits.put(character.charAt(0), row.integer("value", 0, 9));
        case "power" -> powers.put(character.charAt(0), row.integer("value", 1, 12));
        case "formalDigit" -> {
          digits.put(character.charAt(0), row.integer("value", 0, 9));
          formal.append(character);
        }
        case "formalPower" -> {
          powers.put(character.charAt(0), row.integer("value", 1, 12));
          formal.append(character);
        }
        case "rest" -> rest.append(character);
        case "vague" -> vague.append(character);
        case "least" -> least.append(character);
        default ->
            row.problem(
                "role is "
                    + row.get("role")
                    + "; write digit, power, formalDigit, formalPower, rest, vague or least");
      }
    }
    return new Numerals(
        digits, powers, rest.toString(), vague.toString(), least.toString(), formal.toString());
  }

  QuantityScanner quantities(Numerals numerals) {
    return new QuantityScanner(numerals, units(), marks());
  }

  private Lexicon<Unit> units() {
    Lexicon.Builder<Unit> units = new Lexicon.Builder<>();
    UniqueLines seen = new UniqueLines("the spelling");
    UniqueLines silent = new UniqueLines("the spelling");
    for (Table.Row row :
        Table.read(files, "lexicon/units.tsv", problems, "spelling", "unit", "factor", "kind")
            .rows()) {
      String spelling = row.must("spelling");
      BigDecimal factor = row.decimal("factor");
      Unit.Kind kind = row.constant("kind", Unit.Kind.class);
      boolean empty = row.get("factor").isEmpty();
      if (empty || (factor != null && factor.signum() <= 0)) {
        row.problem(
            "factor has to be a number above zero; write what one " + spelling + " is worth");
      } else if ((measuresNothing(kind) ? silent : seen).isNew(row, spelling)
          && factor != null
          && kind != null
          && !spelling.isEmpty()) {
        units.add(spelling, new Unit(spelling, row.must("unit"), factor, kind));
      }
    }
    return units.build();
  }

  /** 6级 measures nothing and 6.5级 does: such a spelling has a line for each. */
  private static boolean measuresNothing(Unit.@Nullable Kind kind) {
    return kind == Unit.Kind.NAME || kind == Unit.Kind.DURATION;
  }

  Classifiers classifiers() {
    Map<Classifiers.Role, String> characters = new EnumMap<>(Classifiers.Role.class);
    UniqueLines seen = new UniqueLines("the character");
    for (Table.Row row :
        Table.read(files, "lexicon/classifiers.tsv", problems, "character", "role").rows()) {
      String character = row.must("character");
      Classifiers.Role role = row.constant("role", Classifiers.Role.class);
      if (character.length() != 1) {
        row.problem("character has to be one character: " + character + "; write one a line");
      } else if (role != null && seen.isNew(row, character + " as " + role)) {
        characters.merge(role, character, String::concat);
      }
    }
    return new Classifiers(characters);
  }

  private Lexicon<String> marks() {
    Lexicon.Builder<String> marks = new Lexicon.Builder<>();
    UniqueLines seen = new UniqueLines("the mark");
    for (Table.Row row : Table.read(files, "lexicon/marks.tsv", problems, "mark", "role").rows()) {
      String role = row.oneOf("role", MARK_ROLES);
      String mark = row.must("mark");
      if (seen.isNew(row, mark) && !mark.isEmpty()) {
        marks.add(mark, role);
      }
    }
    return marks.build();
  }

  PeriodScanner periods(Numerals numerals) {
    Lexicon.Builder<PeriodWord> words = new Lexicon.Builder<>();
    UniqueLines seen = new UniqueLines("the word");
    for (Table.Row row :
        Table.read(files, "lexicon/periods.tsv", problems, "word", "role", "value", "value2")
            .rows()) {
      PeriodWord.Role role = row.constant("role", PeriodWord.Role.class);
      String word = row.must("word");
      if (seen.isNew(row, word) && role != null && !word.isEmpty()) {
        words.add(word, periodWord(row, role));
      }
    }
    for (Table.Row row :
        Table.read(files, PLANS, problems, "plan", "first_year", "last_year").rows()) {
      String plan = row.must("plan");
      if (seen.isNew(row, plan) && !plan.isEmpty()) {
        words.add(plan, plan(row));
        plans.add(plan);
      }
    }
    addHolidays(words, seen);
    return new PeriodScanner(numerals, words.build());
  }

  private void addHolidays(Lexicon.Builder<PeriodWord> words, UniqueLines seen) {
    for (Table.Row row : Table.read(files, HOLIDAYS, problems, "holiday", "names", "days").rows()) {
      Holiday holiday = new Holiday(row.must("holiday"), daysOff(row));
      for (String name : row.list("names")) {
        if (seen.isNew(row, name)) {
          words.add(name, new PeriodWord(holiday));
        }
      }
    }
  }

  private static List<Period> daysOff(Table.Row row) {
    List<Period> days = new ArrayList<>();
    for (String code : row.list("days")) {
      Period period = Period.parse(code);
      if (period == null) {
        row.problem("days holds \"" + code + "\"; write 2024-05-01/2024-05-05, or 2024-05-01");
      } else {
        days.add(period);
      }
    }
    return days;
  }

  /** The names of the plan periods, once {@link #periods} has read them. */
  List<String> plans() {
    return plans;
  }

  private static PeriodWord periodWord(Table.Row row, PeriodWord.Role role) {
    int most = role == PeriodWord.Role.HALF ? 2 : role == PeriodWord.Role.QUARTER ? 4 : 0;
    if (role == PeriodWord.Role.MONTHS) {
      int first = row.integer("value", 1, 12);
      return new PeriodWord(role, first, row.integer("value2", first, 12));
    }
    int value = most > 0 ? row.integer("value", 1, most) : row.integer("value");
    return new PeriodWord(role, value, row.integer("value2"));
  }

  private static PeriodWord plan(Table.Row row) {
    int first = row.integer("first_year", 1900, 2200);
    int last = row.integer("last_year", 1900, 2200);
    if (first > last) {
      row.problem("the plan ends before it begins; swap first_year and last_year");
    }
    return new PeriodWord(PeriodWord.Role.PLAN, first, last);
  }
}
