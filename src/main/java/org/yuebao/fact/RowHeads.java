package org.yuebao.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.IndicatorName;

/**
 * What the rows of a table are of: each row's own words, else those of the row above that it is a
 * part of, of its column, or of the caption.
 */
final class RowHeads {
  /**
   * A row's head.
   *
   * @param label its own words
   * @param whole the row that it is a part of; null when it is none
   */
  record RowHead(TableLabel label, @Nullable RowHead whole) {}

  private final Vocabulary vocabulary;
  private final TableLabel title;
  private @Nullable RowHead top;
  private @Nullable RowHead main;
  private @Nullable RowHead last;
  private final Set<String> open = new HashSet<>();

  RowHeads(Vocabulary vocabulary, TableLabel title) {
    this.vocabulary = vocabulary;
    this.title = title;
    // A row's head stands alone: 出口 is no part of anything.
    open.add(Domains.BARE);
    title.names.forEach(
        senses -> {
          Term term = TableLabel.certain(senses, Set.of());
          open(term == null ? null : term.name());
        });
  }

  /** Takes in the next row. */
  RowHead next(TableLabel label) {
    RowHead above = last;
    boolean own = label.name(open) != null;
    RowHead whole = null;
    if (label.isChangeOnly()) {
      whole = above;
    } else if (label.part) {
      whole = main;
    } else if (!own && label.numbered) {
      whole = top;
    } else if (!own && above != null) {
      whole = above.whole();
    }
    RowHead head = new RowHead(label, whole);
    if (!label.isChangeOnly()) {
      last = head;
      Term term = label.name(open);
      open(term == null ? null : term.name());
      main = whole == null && own ? head : main;
      top = whole == null && own && (top == null || !label.numbered) ? head : top;
    }
    return head;
  }

  /** Whether the words are an indicator's name here. */
  boolean isNamed(TableLabel label) {
    return label.name(open) != null;
  }

  /** What a value is of. */
  Head head(RowHead row, TableLabel column) {
    TableLabel label = row.label();
    if (label.isPlain()) {
      return plain(row, column);
    }
    Term own = label.name(domains(row, column));
    Term other = column.share ? null : column.name(domains(row, column));
    if (own != null && own.name() != null && (other == null || same(own, other))) {
      Head head = named(own.name(), label.text, "table.row");
      boolean partOfItself = row.whole() != null && sameAsWhole(head, row.whole(), column);
      return partOfItself || narrowed(row, column) ? head.open("table.part") : head;
    }
    Head composed = composed(row, column, other);
    return composed != null ? composed : new Head(null, concept(row, column), -1, "table.open");
  }

  // ---- rows that name no indicator

  /** A region, a year, a total: the column or the caption says what it has. */
  private Head plain(RowHead row, TableLabel column) {
    if (column.owner != null && !column.owner.isPlain()) {
      return plain(row, column.owner);
    }
    if (!column.share) {
      Term term = column.name(domains(row, column));
      if (term != null && term.name() != null) {
        return named(term.name(), column.text, "table.column");
      }
      if (!column.rest.isEmpty() || !column.names.isEmpty()) {
        return new Head(null, column.text, -1, "table.open");
      }
    }
    if (row.whole() != null) {
      return head(row.whole(), column);
    }
    IndicatorName name = titleName();
    if (name != null) {
      return named(name, title.text, "table.title");
    }
    return new Head(null, concept(row, column), -1, "table.open");
  }

  /** The one indicator that the caption names. */
  private @Nullable IndicatorName titleName() {
    IndicatorName found = null;
    for (List<Term> senses : title.names) {
      Term term = TableLabel.certain(senses, open);
      if (term == null || term.name() == null) {
        return null;
      }
      if (found != null && !found.indicator().code().equals(term.name().indicator().code())) {
        return null;
      }
      found = term.name();
    }
    return found;
  }

  // ---- names of two pieces

  /** 粮食 under 产量, 城镇居民 under 人均可支配收入. */
  private @Nullable Head composed(RowHead row, TableLabel column, @Nullable Term other) {
    List<String> seconds = new ArrayList<>();
    seconds.add(column.noun);
    seconds.add(title.noun);
    if (other != null && other.name() != null) {
      addNames(seconds, other.name());
    }
    if (row.whole() != null) {
      IndicatorName whole = head(row.whole(), column).name();
      if (whole != null) {
        addNames(seconds, whole);
      }
    }
    for (String second : seconds) {
      IndicatorName name = second.isEmpty() ? null : known(row.label().text + second);
      if (name != null && !narrowed(row, column)) {
        return named(name, name.name(), "table.composed");
      }
    }
    return null;
  }

  private static void addNames(List<String> seconds, IndicatorName name) {
    seconds.add(name.name());
    seconds.add(name.indicator().name());
    seconds.addAll(name.indicator().aliases());
  }

  private @Nullable IndicatorName known(String words) {
    for (Term term : vocabulary.terms().of(words)) {
      if (term.role() == Role.INDICATOR && term.name() != null && term.name().domains().isEmpty()) {
        return term.name();
      }
    }
    return null;
  }

  // ---- parts

  private boolean sameAsWhole(Head head, RowHead whole, TableLabel column) {
    String code = head.code();
    return code != null && !whole.label().isPlain() && code.equals(head(whole, column).code());
  }

  /** Words in a column's header that no lexicon knows: 农村 beside 全市 makes parts of its values. */
  private boolean narrowed(RowHead row, TableLabel column) {
    if (column.share) {
      return false;
    }
    boolean unknown = !column.names.isEmpty() && column.name(domains(row, column)) == null;
    boolean beside = column.owner != null && narrowed(row, column.owner);
    return unknown || !column.rest.isEmpty() || beside;
  }

  private static boolean same(Term one, Term other) {
    Indicator first = one.name() == null ? null : one.name().indicator();
    Indicator second = other.name() == null ? null : other.name().indicator();
    return first != null && second != null && first.code().equals(second.code());
  }

  // ---- words

  private String concept(RowHead row, TableLabel column) {
    String words = row.label().text;
    if (row.whole() != null && !row.whole().label().isPlain()) {
      Head whole = head(row.whole(), column);
      Indicator indicator = whole.indicator();
      return words + (indicator == null ? whole.concept() : indicator.name());
    }
    if (!column.rest.isEmpty()) {
      return words + column.text;
    }
    String noun = !column.noun.isEmpty() ? column.noun : title.noun;
    return words.endsWith(noun) ? words : words + noun;
  }

  private static Head named(IndicatorName name, String words, String rule) {
    return new Head(name, words, -1, rule);
  }

  // ---- domains

  private Set<String> domains(RowHead row, TableLabel column) {
    if (column.names.isEmpty()) {
      return open;
    }
    Set<String> all = new HashSet<>(open);
    Term term = column.name(open);
    if (term != null && term.name() != null) {
      all.addAll(vocabulary.domainsOf().getOrDefault(term.name().indicator().code(), Set.of()));
    }
    return all;
  }

  private void open(@Nullable IndicatorName name) {
    if (name != null) {
      open.addAll(vocabulary.domainsOf().getOrDefault(name.indicator().code(), Set.of()));
    }
  }
}
