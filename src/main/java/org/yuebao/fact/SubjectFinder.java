package org.yuebao.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.SubjectHits.Hit;
import org.yuebao.fact.SubjectName.Form;
import org.yuebao.fact.SubjectWord.Role;
import org.yuebao.story.Lexicon;

/**
 * Finds the mentions of subjects in a sentence: from a word that ends names (项目, 有限公司, 高新区) back to
 * where the name begins, and words that point back (企业, 一期).
 */
final class SubjectFinder {
  /** 污水处理厂, 博物馆: the shortest words that name a work without any before them. */
  private static final int LEAST_NAME = 3;

  private final Lexicon<SubjectWord> lexicon;
  private final char[] text;
  private final Words words;
  private @Nullable Search search;

  SubjectFinder(Lexicon<SubjectWord> lexicon, char[] text, Words words) {
    this.lexicon = lexicon;
    this.text = text;
    this.words = words;
  }

  /** The roles of the words in a sentence: cheaper than the mentions. */
  Set<Role> roles(Sentence sentence) {
    return in(sentence).hits.roles();
  }

  /** Whether a mention of one of the kinds may end before {@code position}. */
  boolean mayEnd(Sentence sentence, Set<Role> kinds, int position) {
    SubjectHits hits = in(sentence).hits;
    for (int i = 0; i < hits.size() && hits.get(i).end() <= position; i++) {
      if (kinds.contains(hits.get(i).word().role())) {
        return true;
      }
    }
    return false;
  }

  /** The mentions in a sentence, in order. */
  List<SubjectName> find(Sentence sentence) {
    return in(sentence).names();
  }

  /** The search in the sentence that was asked for last is kept. */
  private Search in(Sentence sentence) {
    if (search == null || search.sentence != sentence) {
      search = new Search(sentence);
    }
    return search;
  }

  /** The search in one sentence. */
  private final class Search {
    private final Sentence sentence;
    private final SubjectHits hits;
    private final NameStart starts;
    private final Surroundings surroundings;
    private @Nullable List<SubjectName> names;

    Search(Sentence sentence) {
      this.sentence = sentence;
      this.hits = new SubjectHits(lexicon, text, sentence);
      this.starts = new NameStart(text, sentence, hits, words);
      this.surroundings = new Surroundings(text, sentence, hits);
    }

    List<SubjectName> names() {
      if (names == null) {
        names = read();
      }
      return names;
    }

    private List<SubjectName> read() {
      List<SubjectName> found = new ArrayList<>();
      for (int i = hits.size() - 1; i >= 0; i--) {
        int end = hits.get(i).start();
        SubjectName name = mention(hits.get(i));
        if (name == null) {
          continue;
        }
        found.add(name);
        while (i > 0 && hits.get(i - 1).start() >= Math.min(name.start(), end)) {
          i--;
        }
      }
      Collections.reverse(found);
      return List.copyOf(found);
    }

    /** The mention that ends with the hit; null when it ends none. */
    private @Nullable SubjectName mention(Hit hit) {
      return switch (hit.word().role()) {
        case PARTNER ->
            SubjectName.of(
                Role.PARTNER,
                hit.start(),
                hit.end(),
                hit.word().value(),
                surroundings.opens(hit.start()));
        case REFERENCE -> reference(hit);
        case EXCLUSION -> exclusion(hit);
        case PHASE -> phase(hit);
        default -> hit.word().endsName() ? aboutOneself(hit) : null;
      };
    }

    private @Nullable SubjectName aboutOneself(Hit hit) {
      Hit next = hits.startingAt(hit.end());
      if (next != null && (next.has(Role.OFFICE) || isOfPerson(hit, next))) {
        return null;
      }
      SubjectName name = named(hit);
      return name == null || surroundings.makeAside(name) ? null : name;
    }

    /** 重点项目服务<b>中心</b>主任: whose office it is, and no work. */
    private static boolean isOfPerson(Hit hit, Hit next) {
      return hit.is(Role.PROJECT, "thing") && next.is(Role.STOP, "person");
    }

    private @Nullable SubjectName named(Hit hit) {
      if (hit.is(Role.ENTERPRISE, "name")) {
        return name(hit, Form.NAME, hit.start(), hit.end());
      }
      int start = starts.before(hit);
      if (surroundings.isThis(start)) {
        return name(hit, Form.POINTER, start, endOfPointer(hit, start));
      }
      if (surroundings.areCounted(start, hit.end())) {
        // 全线设11座车站: parts of what is told of, which goes on.
        return hit.is(Role.PROJECT, "thing") ? null : name(hit, Form.SEVERAL, start, hit.end());
      }
      if (start == hit.start()) {
        Form form = namesByItself(hit) ? Form.NAME : pointer(hit);
        return surroundings.opens(start) ? name(hit, form, start, endOfPointer(hit, start)) : null;
      }
      Hit before = hits.endingAt(hit.start());
      if (before != null && before.has(Role.PHASE) && before.start() <= start) {
        return name(hit, Form.PHASE, start, hit.end())
            .inPhase(slice(start, hit.start()), hit.end());
      }
      if (!isSpecific(start, hit)) {
        return surroundings.opens(start) ? name(hit, Form.SHORT, start, hit.end()) : null;
      }
      boolean needless =
          hit.is(Role.PROJECT, "project") && before != null && before.is(Role.PROJECT, "thing");
      return name(hit, Form.NAME, start, needless ? hit.start() : hit.end());
    }

    /** 污水处理厂 names a work, 大桥 only what was named before. */
    private static boolean namesByItself(Hit hit) {
      return hit.is(Role.PROJECT, "thing") && hit.length() >= LEAST_NAME;
    }

    /** 该<b>项目</b> names nothing by itself. */
    private static int endOfPointer(Hit hit, int start) {
      return isAnyProject(hit) && start == hit.start() ? start : hit.end();
    }

    private static boolean isAnyProject(Hit hit) {
      return hit.is(Role.PROJECT, "project") || hit.is(Role.PROJECT, "work");
    }

    /** 项目 and 企业 may point to any of their kind, 隧道 only to a tunnel. */
    private static Form pointer(Hit hit) {
      boolean any = !hit.has(Role.PROJECT) || isAnyProject(hit);
      return any ? Form.POINTER : Form.SHORT;
    }

    /**
     * A mention from {@code start} to the end of the hit.
     *
     * @param nameEnd where the name ends: 科技交流中心项目 is the 科技交流中心
     */
    private SubjectName name(Hit hit, Form form, int start, int nameEnd) {
      List<String> endings = new ArrayList<>();
      endings.add(slice(hit.start(), hit.end()));
      Hit before = hits.endingAt(hit.start());
      if (before != null && before.word().endsName() && before.start() >= start) {
        endings.add(slice(before.start(), before.end()));
      }
      return new SubjectName(
          hit.word().role(),
          form,
          start,
          hit.end(),
          slice(start, nameEnd),
          endings,
          "",
          surroundings.opens(start) && !surroundings.speaks(hit.end()),
          hit.is(Role.ENTERPRISE, "name") || isProper(start, nameEnd),
          place(start, nameEnd));
    }

    /** 企业 where nothing stands before that makes them others or many. */
    private @Nullable SubjectName reference(Hit hit) {
      boolean points = surroundings.isThis(hit.start()) || surroundings.opens(hit.start());
      if (!points || surroundings.areCounted(hit.start(), hit.end())) {
        return null;
      }
      return new SubjectName(
          Role.valueOf(hit.word().value()),
          Form.POINTER,
          hit.start(),
          hit.end(),
          slice(hit.start(), hit.end()),
          List.of(),
          "",
          surroundings.opens(hit.start()),
          false,
          0);
    }

    /** （不含常州经开区）: the words in the brackets when they name a place. */
    private @Nullable SubjectName exclusion(Hit hit) {
      int end = surroundings.endOfBracket(hit);
      return end < 0 || !holdsPlace(hit.end(), end)
          ? null
          : SubjectName.of(Role.EXCLUSION, hit.start(), end, slice(hit.start(), end), false);
    }

    /** A phase, with the name right before it if there is one. */
    private @Nullable SubjectName phase(Hit hit) {
      int start = startOfPhase(hit);
      String words = slice(start, hit.end());
      Hit before = hits.endingAt(start);
      if (before != null && before.word().endsName()) {
        SubjectName name = aboutOneself(before);
        return name == null ? null : name.inPhase(words, hit.end());
      }
      boolean topical = surroundings.opens(start);
      return new SubjectName(
          Role.PROJECT, Form.PHASE, start, hit.end(), words, List.of(), words, topical, false, 0);
    }

    /** 一期A地块 is one phase. */
    private int startOfPhase(Hit hit) {
      int start = hit.start();
      while (start > sentence.start() && Tokenizer.isLatin(text[start - 1])) {
        start--;
      }
      Hit before = hits.endingAt(start);
      return before != null && before.has(Role.PHASE) ? startOfPhase(before) : start;
    }

    // ---- what makes a name

    private boolean isSpecific(int start, Hit ending) {
      if (starts.isGeneric(start, ending.start())) {
        return false;
      }
      if (ending.has(Role.ZONE)) {
        return !ending.is(Role.ZONE, "common") || isProper(start, ending.start());
      }
      int place = place(start, ending.end());
      return place == ending.start() - start
          ? ending.is(Role.PROJECT, "thing") || ending.is(Role.PROJECT, "line")
          : place == 0 || !starts.isGeneric(start + place, ending.start());
    }

    /** How many characters from {@code start} name a region with more of the name after it. */
    private int place(int start, int end) {
      Token token = sentence.startingAt(start);
      return token != null && token.region() != null && token.end() < end ? token.end() - start : 0;
    }

    /** Whether the words hold a place, a brand, Latin letters or a quotation. */
    private boolean isProper(int start, int end) {
      for (int i = start; i < end; i++) {
        if (Tokenizer.isLatin(text[i]) || text[i] == '“') {
          return true;
        }
      }
      return holdsRegion(start, end) || words.holdsName(sentence, start, end);
    }

    private boolean holdsRegion(int start, int end) {
      for (int i = start; i < end; i++) {
        Token token = sentence.startingAt(i);
        if (token != null && token.region() != null) {
          return true;
        }
      }
      return false;
    }

    private boolean holdsPlace(int start, int end) {
      Hit last = hits.endingAt(end);
      return (last != null && last.has(Role.ZONE)) || holdsRegion(start, end);
    }
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
