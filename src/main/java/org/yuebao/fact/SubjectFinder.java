package org.yuebao.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.SubjectName.Form;
import org.yuebao.fact.SubjectWord.Role;
import org.yuebao.quantity.Unit;
import org.yuebao.region.RegionWord;
import org.yuebao.story.Lexicon;

/**
 * Finds the names of subjects in a sentence: from a word that ends names (项目, 有限公司, 高新区) back to
 * where the name begins.
 *
 * <p>A name begins after a mark, after a time, a figure or 全市, after a word over which no name
 * reaches (的, 在, 由), or after a verb that a name may follow (推进): 由澜芯公司投资建设的|澜芯功率半导体封装项目. Function
 * words of one character count only where the segmenter sees a word in them: 自由贸易 holds no 由.
 */
final class SubjectFinder {
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_BRACKET = 30;
  private static final int LEAST_MODIFIER = 2;
  private static final int LEAST_AFTER_VERB = 3;

  private final Lexicon<SubjectWord> lexicon;
  private final char[] text;
  private final Words words;

  SubjectFinder(Lexicon<SubjectWord> lexicon, char[] text, Words words) {
    this.lexicon = lexicon;
    this.text = text;
    this.words = words;
  }

  /** A word of the lexicon in the sentence. */
  private record Hit(int start, int end, SubjectWord word) {}

  /** The mentions in a sentence, in order. */
  List<SubjectName> find(Sentence sentence) {
    List<Hit> hits = hits(sentence);
    List<SubjectName> names = new ArrayList<>();
    Search search = new Search(sentence, hits);
    for (int i = hits.size() - 1; i >= 0; i--) {
      Hit hit = hits.get(i);
      SubjectName name = search.mention(i);
      if (name == null) {
        continue;
      }
      names.add(name);
      while (i > 0 && hits.get(i - 1).start >= Math.min(name.start(), hit.start)) {
        i--;
      }
    }
    Collections.reverse(names);
    return names;
  }

  private List<Hit> hits(Sentence sentence) {
    List<Hit> hits = new ArrayList<>();
    int at = sentence.start();
    int next = 0;
    while (at < sentence.end()) {
      while (next < sentence.size() && sentence.token(next).end() <= at) {
        next++;
      }
      if (next < sentence.size() && standsApart(sentence.token(next), at)) {
        at = sentence.token(next).end();
        continue;
      }
      long match = lexicon.longest(text, at, sentence.end());
      if (match < 0 || cutsEnding(match, at, sentence.end())) {
        at++;
      } else {
        hits.add(new Hit(at, Lexicon.end(match), lexicon.senses(match).get(0)));
        at = Lexicon.end(match);
      }
    }
    return hits;
  }

  /** 修复工程 is no 复工: whether a word that ends names begins within the match and goes on after it. */
  private boolean cutsEnding(long match, int at, int limit) {
    int end = Lexicon.end(match);
    for (int i = at + 1; i < end; i++) {
      long inner = lexicon.longest(text, i, limit);
      if (inner >= 0 && Lexicon.end(inner) > end && lexicon.senses(inner).get(0).endsName()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a time, a figure or 全市 begins here: no word of a name reaches into it. */
  private boolean standsApart(Token token, int at) {
    return token.start() == at && isApart(token);
  }

  private boolean isApart(Token token) {
    RegionWord region = token.region();
    return (token.isQuantity() && text[token.start()] != '第')
        || token.period() != null
        || (region != null && region.kind() == RegionWord.Kind.HERE);
  }

  /** The search in one sentence. */
  private final class Search {
    private final Sentence sentence;
    private final List<Hit> hits;

    Search(Sentence sentence, List<Hit> hits) {
      this.sentence = sentence;
      this.hits = hits;
    }

    /** The mention that ends with the hit; null when it ends none. */
    @Nullable SubjectName mention(int index) {
      Hit hit = hits.get(index);
      Role role = hit.word.role();
      if (role == Role.PARTNER) {
        return new SubjectName(
            role, Form.NAME, hit.start, hit.end, hit.word.value(), "", opens(hit.start), true);
      }
      if (role == Role.REFERENCE) {
        return reference(hit);
      }
      if (role == Role.EXCLUSION) {
        return exclusion(hit);
      }
      if (role == Role.PHASE) {
        return phase(index);
      }
      if (!hit.word.endsName() || isFollowedBy(index, Role.OFFICE)) {
        return null;
      }
      SubjectName name = named(index);
      return name == null || isAside(name, index) ? null : name;
    }

    private boolean isFollowedBy(int index, Role role) {
      return index + 1 < hits.size()
          && hits.get(index + 1).start == hits.get(index).end
          && hits.get(index + 1).word.role() == role;
    }

    /** A landmark (大道以西), a predicate (是…隧道), one of a list, or a remark in brackets. */
    private boolean isAside(SubjectName name, int index) {
      if (name.kind() == Role.ZONE) {
        return isInBrackets(name);
      }
      int before = endingAt(name.start());
      boolean predicate = before >= 0 && hits.get(before).word.is(Role.STOP, "predicate");
      boolean landmark =
          name.kind() == Role.PROJECT
              && (isBeside(index + 1, name.end(), "after") || isBeside(before, -1, "before"));
      return predicate || landmark || isListed(name) || isInBrackets(name);
    }

    /** 大道以西, 毗邻大道. */
    private boolean isBeside(int index, int start, String side) {
      return index >= 0
          && index < hits.size()
          && (start < 0 || hits.get(index).start == start)
          && hits.get(index).word.is(Role.BESIDE, side);
    }

    private boolean isListed(SubjectName name) {
      return charBefore(name.start()) == '、' || charAt(name.end()) == '、';
    }

    private boolean isInBrackets(SubjectName name) {
      for (int i = name.start() - 1;
          i >= sentence.start() && name.start() - i < LONGEST_BRACKET;
          i--) {
        if ("）)".indexOf(text[i]) >= 0) {
          return false;
        }
        if ("（(".indexOf(text[i]) >= 0) {
          return true;
        }
      }
      return false;
    }

    private char charBefore(int at) {
      return at > sentence.start() ? text[at - 1] : ' ';
    }

    private char charAt(int at) {
      return at < sentence.end() ? text[at] : ' ';
    }

    /** （不含常州经开区）: the words in the brackets. */
    private @Nullable SubjectName exclusion(Hit hit) {
      if ("（(".indexOf(charBefore(hit.start)) < 0) {
        return null;
      }
      int end = hit.end;
      while (end < sentence.end() && !isMark(text[end]) && "）)".indexOf(text[end]) < 0) {
        end++;
      }
      return new SubjectName(
          Role.EXCLUSION, Form.NAME, hit.start, end, slice(hit.start, end), "", false, true);
    }

    /** 企业 where nothing stands before that makes them others or many. */
    private @Nullable SubjectName reference(Hit hit) {
      if (!isThis(hit.start) && !opens(hit.start)) {
        return null;
      }
      return pointer(Role.valueOf(hit.word.value()), hit.start, hit.end);
    }

    private SubjectName pointer(Role kind, int start, int end) {
      return new SubjectName(
          kind, Form.REFERENCE, start, end, slice(start, end), "", opens(start), false);
    }

    /** A phase, with the name right before it if there is one. */
    private @Nullable SubjectName phase(int index) {
      Hit hit = hits.get(index);
      int first = firstOfPhase(index);
      int start = hits.get(first).start;
      String phase = slice(start, hit.end);
      if (first > 0 && hits.get(first - 1).end == start && hits.get(first - 1).word.endsName()) {
        SubjectName name = mention(first - 1);
        return name == null
            ? null
            : new SubjectName(
                name.kind(),
                name.form(),
                name.start(),
                hit.end,
                name.name(),
                phase,
                name.topical(),
                name.proper());
      }
      return new SubjectName(
          Role.PROJECT, Form.PHASE, start, hit.end, phase, phase, opens(start), false);
    }

    /** 一期A地块 is one phase. */
    private int firstOfPhase(int index) {
      int first = index;
      while (first > 0
          && hits.get(first - 1).word.role() == Role.PHASE
          && isLatin(hits.get(first - 1).end, hits.get(first).start)) {
        first--;
      }
      return first;
    }

    private boolean isLatin(int from, int to) {
      for (int i = from; i < to; i++) {
        if (!Tokenizer.isLatin(text[i])) {
          return false;
        }
      }
      return true;
    }

    private @Nullable SubjectName named(int index) {
      Hit hit = hits.get(index);
      Role kind = hit.word.role();
      if (hit.word.is(Role.ENTERPRISE, "name")) {
        return new SubjectName(
            kind,
            Form.NAME,
            hit.start,
            hit.end,
            slice(hit.start, hit.end),
            "",
            opens(hit.start),
            true);
      }
      int start = trimmed(boundary(index), hit.start);
      if (isThis(start)) {
        return pointer(kind, start, hit.end);
      }
      if (isCounted(start) || precedesCount(hit.end)) {
        return name(kind, Form.SEVERAL, start, hit.end, hit.end);
      }
      if (start == hit.start) {
        return opens(start) ? pointer(kind, start, hit.end) : null;
      }
      int before = endingAt(hit.start);
      if (before >= 0
          && hits.get(before).word.role() == Role.PHASE
          && hits.get(before).start <= start) {
        return new SubjectName(
            kind,
            Form.PHASE,
            start,
            hit.end,
            slice(start, hit.end),
            slice(start, hit.start),
            opens(start),
            false);
      }
      return isSpecific(start, hit)
          ? name(kind, Form.NAME, start, hit.end, namesItself(index) ? hit.start : hit.end)
          : null;
    }

    private SubjectName name(Role kind, Form form, int start, int end, int nameEnd) {
      return new SubjectName(
          kind,
          form,
          start,
          end,
          slice(start, nameEnd),
          "",
          opens(start),
          isProper(start, nameEnd));
    }

    /** 科技交流中心项目 is the 科技交流中心. */
    private boolean namesItself(int index) {
      if (index == 0 || !hits.get(index).word.is(Role.PROJECT, "project")) {
        return false;
      }
      Hit before = hits.get(index - 1);
      return before.end == hits.get(index).start && before.word.is(Role.PROJECT, "thing");
    }

    /** 重点项目102个. */
    private boolean precedesCount(int end) {
      Token next = tokenStartingAt(end);
      if (next == null || next.quantity() == null) {
        return false;
      }
      return next.quantity().kind() == Unit.Kind.COUNTER;
    }

    // ---- where a name begins

    /** The first character that may belong to the name that the hit ends. */
    private int boundary(int index) {
      Hit ending = hits.get(index);
      int at = ending.start;
      int hit = index - 1;
      while (at > sentence.start() && ending.start - at < LONGEST_NAME) {
        while (hit >= 0 && hits.get(hit).end > at) {
          hit--;
        }
        if (endsApart(at) || words.turns(sentence, at, startsRegion(at))) {
          return at;
        }
        if (hit >= 0 && hits.get(hit).end == at) {
          if (stops(hits.get(hit), ending, at)) {
            return at;
          }
          at = hits.get(hit).start;
          continue;
        }
        char before = text[at - 1];
        if (isClosing(before)) {
          int opening = opening(at - 1);
          if (opening < 0) {
            return at;
          }
          at = opening;
          continue;
        }
        if (isMark(before)) {
          return at;
        }
        at--;
      }
      return at;
    }

    private boolean stops(Hit hit, Hit ending, int at) {
      return switch (hit.word.role()) {
        case STOP, THIS, COUNTER, BESIDE ->
            hit.word.value().equals("always")
                || (!isWayOf(hit, ending)
                    && (hit.end - hit.start > 1 || words.isWord(sentence, hit.start, hit.end)));
        case VERB -> !isGeneric(at, ending.start);
        case EVENT, FUND, CLUSTER -> hit.word.role() != ending.word.role();
        default -> false;
      };
    }

    /** 云澜至太华城际铁路. */
    private boolean isWayOf(Hit hit, Hit ending) {
      return hit.word.is(Role.STOP, "way") && ending.word.is(Role.PROJECT, "line");
    }

    private boolean startsRegion(int at) {
      Token token = tokenStartingAt(at);
      return token != null && token.region() != null;
    }

    /** Whether a time, a figure or 全市 ends here; 第十届 is part of a name. */
    private boolean endsApart(int at) {
      Token token = tokenEndingAt(at);
      return token != null && isApart(token);
    }

    private @Nullable Token tokenStartingAt(int at) {
      int low = 0;
      int high = sentence.size() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        Token token = sentence.token(middle);
        if (token.start() == at) {
          return token;
        }
        if (token.start() < at) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return null;
    }

    private @Nullable Token tokenEndingAt(int at) {
      int low = 0;
      int high = sentence.size() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        Token token = sentence.token(middle);
        if (token.end() == at) {
          return token;
        }
        if (token.end() < at) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return null;
    }

    /** Verbs at the beginning are no part of the name: 探访|云澜冷链物流中心. */
    private int trimmed(int from, int ending) {
      int start = from;
      while (start < ending && Character.isWhitespace(text[start])) {
        start++;
      }
      int verb = words.endOfVerb(sentence, start);
      while (verb > start && ending - verb >= LEAST_AFTER_VERB) {
        start = verb;
        verb = words.endOfVerb(sentence, start);
      }
      return start;
    }

    private boolean isCounted(int start) {
      Token token = tokenEndingAt(start);
      if (token != null && token.isQuantity() && text[token.start()] != '第') {
        return true;
      }
      int before = endingAt(start);
      return before >= 0 && hits.get(before).word.role() == Role.COUNTER;
    }

    /** The hit that ends here; -1 when none does. */
    private int endingAt(int end) {
      int index = firstFrom(end) - 1;
      return index >= 0 && hits.get(index).end == end ? index : -1;
    }

    /** The first hit that begins at {@code from} or later. */
    private int firstFrom(int from) {
      int low = 0;
      int high = hits.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (hits.get(middle).start < from) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private boolean isThis(int start) {
      int before = endingAt(start);
      return before >= 0 && hits.get(before).word.role() == Role.THIS;
    }

    /** Whether what begins here is not narrowed by anything before it. */
    private boolean opens(int at) {
      int before = at;
      while (before > sentence.start() && Character.isWhitespace(text[before - 1])) {
        before--;
      }
      if (before == sentence.start() || isMark(text[before - 1])) {
        return true;
      }
      int word = endingAt(before);
      if (word >= 0) {
        return hits.get(word).word.is(Role.STOP, "opening");
      }
      Token token = tokenEndingAt(before);
      return token != null && (token.period() != null || isAdverb(token));
    }

    private boolean isAdverb(Token token) {
      return token.has(Term.Role.FILLER) && token.end() - token.start() > 1;
    }

    // ---- what makes a name

    private boolean isSpecific(int start, Hit ending) {
      if (isGeneric(start, ending.start)) {
        return false;
      }
      SubjectWord word = ending.word;
      if (word.role() == Role.ZONE) {
        return !word.value().equals("common") || isProper(start, ending.start);
      }
      boolean thing = word.value().equals("thing") || word.value().equals("line");
      return thing || !isRegion(start, ending.start);
    }

    /** Whether the words hold a place, a brand, Latin letters or a quotation. */
    private boolean isProper(int start, int end) {
      for (int i = start; i < end; i++) {
        if (Tokenizer.isLatin(text[i]) || text[i] == '“') {
          return true;
        }
        Token token = tokenStartingAt(i);
        if (token != null && token.region() != null) {
          return true;
        }
      }
      return words.holdsName(sentence, start, end);
    }

    /** Whether nothing but words that name nothing stands between. */
    private boolean isGeneric(int from, int to) {
      int own = to - from;
      for (int i = firstFrom(from); i < hits.size() && hits.get(i).end <= to; i++) {
        Hit hit = hits.get(i);
        if (hit.word.role() == Role.GENERIC
            || hit.word.role() == Role.VERB
            || hit.word.role() == Role.REFERENCE) {
          own -= hit.end - hit.start;
        }
      }
      return own < LEAST_MODIFIER;
    }

    private boolean isRegion(int from, int to) {
      Token token = tokenEndingAt(to);
      return token != null && token.start() <= from && token.region() != null;
    }

    private int opening(int closing) {
      char open = "（(“《‘".charAt("）)”》’".indexOf(text[closing]));
      for (int i = closing - 1; i >= sentence.start() && closing - i <= LONGEST_BRACKET; i--) {
        if (text[i] == open) {
          return i;
        }
      }
      return -1;
    }
  }

  private static boolean isClosing(char c) {
    return "）)”》’".indexOf(c) >= 0;
  }

  private static boolean isMark(char c) {
    return "，,；;：:。！？!?、（(“\"《‘【】[]〔〕—…|\t\n*_★●".indexOf(c) >= 0;
  }

  private String slice(int from, int to) {
    StringBuilder slice = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(text[i])) {
        slice.append(text[i]);
      }
    }
    return slice.toString();
  }
}
