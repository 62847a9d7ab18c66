package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.region.Gazetteer;
import org.yuebao.region.Region;
import org.yuebao.region.RegionWord;
import org.yuebao.story.Lexicon;

/**
 * Reads the words of tables: {@code 比上年增长（%）} is a growth in percent, {@code 年末数（万人）} a level at
 * the end of the year, {@code 其中：城镇} a part.
 */
final class LabelReader {
  private static final Pattern NUMBERING =
      Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.、．)）]|[①-⑳])");
  private static final Pattern BRACKETS = Pattern.compile("[（(]([^（）()]*)[）)]");
  private static final String NATION = "CN";
  private static final String RATE_MARKS = "±+-−、，,/／";

  private final Lexicon<ColumnWord> words;
  private final Tokenizer tokenizer;
  private final CellReader cells;
  private final Places places;
  private final Gazetteer gazetteer;

  LabelReader(Vocabulary vocabulary, Tokenizer tokenizer, CellReader cells, Places places) {
    this.words = vocabulary.columns();
    this.tokenizer = tokenizer;
    this.cells = cells;
    this.places = places;
    this.gazetteer = vocabulary.gazetteer();
  }

  /** The head of a row: what stands before its name is read too. */
  TableLabel head(String text) {
    String bare = text;
    boolean part = false;
    boolean numbered = false;
    while (true) {
      Matcher numbering = NUMBERING.matcher(bare);
      int parts = endOfParts(bare);
      if (numbering.find() && numbering.end() < bare.length()) {
        numbered = true;
        bare = bare.substring(numbering.end());
      } else if (parts > 0 && parts < bare.length()) {
        part = true;
        bare = bare.substring(parts);
      } else {
        break;
      }
    }
    TableLabel label = read(bare);
    label.part = part;
    label.numbered = numbered;
    return label;
  }

  private int endOfParts(String text) {
    long match = words.longest(text.toCharArray(), 0, text.length());
    return match >= 0 && has(words.senses(match), ColumnWord.Role.PARTS) ? Lexicon.end(match) : 0;
  }

  /** A caption's words, or a column's header. */
  TableLabel read(String text) {
    StringBuilder bare = new StringBuilder();
    List<String> aside = new ArrayList<>();
    Matcher brackets = BRACKETS.matcher(text);
    while (brackets.find()) {
      if (isAside(brackets.group(1))) {
        aside.add(brackets.group(1));
        brackets.appendReplacement(bare, "");
      } else {
        brackets.appendReplacement(bare, Matcher.quoteReplacement(brackets.group()));
      }
    }
    brackets.appendTail(bare);
    TableLabel label = new TableLabel(bare.toString());
    aside.forEach(words -> putAside(label, words));
    readWords(label);
    return label;
  }

  // ---- what brackets say

  private boolean isAside(String content) {
    return cells.isUnit(content)
        || rateOf(content) != null
        || cells.is(content, ColumnWord.Role.INDEX_BASE);
  }

  private void putAside(TableLabel label, String content) {
    String rate = rateOf(content);
    if (rate != null) {
      label.unit = rate;
      label.changes |= content.length() > rate.length();
    } else if (cells.isUnit(content)) {
      label.unit = content;
    } else {
      label.index = true;
    }
  }

  /** The rate in ±%, +-%; null when there is more or less. */
  private static @Nullable String rateOf(String content) {
    String rate = null;
    for (char c : content.toCharArray()) {
      if (c == '%' || c == '‰') {
        rate = String.valueOf(c);
      } else if (RATE_MARKS.indexOf(c) < 0) {
        return null;
      }
    }
    return rate;
  }

  // ---- words

  private void readWords(TableLabel label) {
    char[] text = label.text.toCharArray();
    List<Token> tokens = tokenizer.tokens(text, 0, text.length, places);
    StringBuilder rest = new StringBuilder();
    int depth = 0;
    int at = 0;
    while (at < text.length) {
      depth += text[at] == '（' || text[at] == '(' ? 1 : text[at] == '）' || text[at] == ')' ? -1 : 0;
      long match = words.longest(text, at, text.length);
      Token token = tokenAt(tokens, at);
      int wordEnd = match < 0 ? at : Lexicon.end(match);
      int tokenEnd = token == null || token.isText() ? at : token.end();
      boolean named = token != null && token.has(Role.INDICATOR) && tokenEnd >= wordEnd;
      if (wordEnd > at && wordEnd >= tokenEnd && !named) {
        words.senses(match).forEach(word -> take(label, word));
        if (has(words.senses(match), ColumnWord.Role.NARROWING)) {
          rest.append(text, at, wordEnd - at);
        }
        takeNoun(label, text, at, wordEnd, words.senses(match));
        keepPeriods(label, tokens, at, wordEnd, words.senses(match));
        at = wordEnd;
      } else if (token != null && tokenEnd > at) {
        take(label, token, text, depth > 0 ? new StringBuilder() : rest);
        if (wordEnd == tokenEnd) {
          takeNoun(label, text, at, wordEnd, words.senses(match));
        }
        at = tokenEnd;
      } else {
        if (depth <= 0 && (Character.isLetter(text[at]) || Character.isDigit(text[at]))) {
          rest.append(text[at]);
        }
        at++;
      }
    }
    label.rest = rest.toString();
    String end = label.text.isEmpty() ? "" : label.text.substring(label.text.length() - 1);
    label.unit = label.unit.isEmpty() && (end.equals("%") || end.equals("‰")) ? end : label.unit;
  }

  private static @Nullable Token tokenAt(List<Token> tokens, int at) {
    for (Token token : tokens) {
      if (token.start() == at) {
        return token;
      }
    }
    return null;
  }

  private static void takeNoun(
      TableLabel label, char[] text, int from, int end, List<ColumnWord> senses) {
    if (has(senses, ColumnWord.Role.NOUN)) {
      label.noun = new String(text, from, end - from);
    }
  }

  /** 年末数 holds a period, 上年同期 is one seen from the table's own. */
  private static void keepPeriods(
      TableLabel label, List<Token> tokens, int from, int end, List<ColumnWord> senses) {
    if (has(senses, ColumnWord.Role.LEVEL)) {
      for (Token token : tokens) {
        if (token.start() >= from && token.end() <= end && token.period() != null) {
          label.tokens.add(token);
        }
      }
    }
  }

  private static boolean has(List<ColumnWord> senses, ColumnWord.Role role) {
    return senses.stream().anyMatch(word -> word.role() == role);
  }

  private static void take(TableLabel label, ColumnWord word) {
    switch (word.role()) {
      case LEVEL -> label.level = true;
      case TO_DATE -> label.shift = TableLabel.Shift.TO_DATE;
      case MONTH -> label.shift = TableLabel.Shift.LAST_MONTH;
      case PREVIOUS -> label.shift = TableLabel.Shift.PREVIOUS_YEAR;
      case GROWTH -> {
        label.changes = true;
        label.grows = true;
        label.decreases |= word.value().equals("DOWN");
        label.base = word.value().equals("OTHER") ? "OTHER" : label.base;
      }
      case SHARE -> label.share = true;
      case RANK -> label.rank = true;
      case INDEX, INDEX_BASE -> label.index = true;
      case COMPLETION -> label.completion = true;
      case CONTRIBUTION -> label.contribution = true;
      case STATUS -> label.status = Status.valueOf(word.value());
      case DONE -> label.done = true;
      case TOTAL -> label.total = true;
      default -> {}
    }
  }

  private void take(TableLabel label, Token token, char[] text, StringBuilder rest) {
    if (token.region() != null && isAbroad(token.region())) {
      rest.append(text, token.start(), token.end() - token.start());
      return;
    }
    if (token.period() != null || token.region() != null || token.has(Role.STATUS)) {
      label.tokens.add(token);
      return;
    }
    if (token.has(Role.INDICATOR)) {
      label.names.add(token.terms());
      return;
    }
    if (token.has(Role.COVERAGE)) {
      label.coverage = new String(text, token.start(), token.end() - token.start());
      return;
    }
    if (!takeMeasure(label, token) && !isLight(token)) {
      rest.append(text, token.start(), token.end() - token.start());
    }
  }

  /** A country in a table of a region is its partner: a part. */
  private boolean isAbroad(RegionWord word) {
    Region region =
        word.kind() == RegionWord.Kind.NAME || word.kind() == RegionWord.Kind.SHORT
            ? gazetteer.get(word.value())
            : null;
    return region != null && region.level().equals("country") && !region.code().equals(NATION);
  }

  private static boolean takeMeasure(TableLabel label, Token token) {
    Term change = token.has(Role.CHANGE) ? token.term(Role.CHANGE) : token.term(Role.CHANGE_NOUN);
    Term base = token.term(Role.BASE);
    if (change != null) {
      label.changes = true;
      label.grows = true;
      label.decreases |= change.value().equals("-");
    }
    if (base != null) {
      label.changes = true;
      label.base = base.value();
    }
    label.share |= token.has(Role.SHARE);
    label.completion |= token.has(Role.COMPLETION);
    label.contribution |= token.has(Role.CONTRIBUTION);
    return change != null
        || base != null
        || token.has(Role.SHARE)
        || token.has(Role.SHARE_OF)
        || token.has(Role.COMPLETION)
        || token.has(Role.CONTRIBUTION);
  }

  private static boolean isLight(Token token) {
    return token.kind() == Token.Kind.MARK
        || token.has(Role.FILLER)
        || token.has(Role.LINK)
        || token.has(Role.PARTITION)
        || token.has(Role.IN_ALL)
        || token.has(Role.REACHES)
        || token.has(Role.AMONG);
  }
}
