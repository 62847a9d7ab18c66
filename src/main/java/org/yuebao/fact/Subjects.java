package org.yuebao.fact;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Mentions.Mention;
import org.yuebao.fact.SubjectName.Form;
import org.yuebao.fact.SubjectWord.Role;
import org.yuebao.indicator.Indicator;
import org.yuebao.region.RegionWord;

/** Says which project, enterprise, event, fund, cluster or partner a figure describes. */
final class Subjects {
  /** A project that the story may name later. */
  private static final String UNNAMED = "";

  /** In a story on so few projects, a figure of a project is of the one that was named last. */
  private static final int FEW = 2;

  /** 建设, 用于建设, 投资建设: how many characters a verb before a project may have. */
  private static final int LONGEST_VERB = 4;

  /** 世界, 全国 and other countries are fields of comparison: their codes have two letters. */
  private static final int FIELD_CODE = 2;

  private static final Map<String, Role> KINDS =
      Map.of(
          "PROJECT", Role.PROJECT,
          "EVENT", Role.EVENT,
          "CLUSTER", Role.CLUSTER,
          "FUND", Role.FUND);

  private static final Set<Role> OWNERS =
      Set.of(Role.PROJECT, Role.ENTERPRISE, Role.EVENT, Role.FUND, Role.PHASE, Role.REFERENCE);

  private final Mentions mentions;
  private final Map<String, String> partnerOf;

  /** Whose the last open figure of the paragraph was. */
  private @Nullable String topic;

  private @Nullable Sentence topicSentence;
  private int topicParagraph;
  private boolean report;

  /** The projects that figures have been told of. */
  private final Set<String> projects = new HashSet<>();

  /**
   * @param partnerOf by indicator code, how far the partner may stand from the figure: {@code
   *     STORY} or {@code CLAUSE}
   */
  Subjects(Mentions mentions, Map<String, String> partnerOf) {
    this.mentions = mentions;
    this.partnerOf = partnerOf;
  }

  /** The story is a report on a region: what it names it leaves with the sentence. */
  void isReport() {
    report = true;
  }

  /** The full name of a subject once the story has been read; null when it has none. */
  @Nullable String settled(String subject) {
    if (!subject.isEmpty()) {
      return mentions.fullest(subject);
    }
    return projects.size() == 1 ? mentions.fullest(projects.iterator().next()) : null;
  }

  /** The subject of the figure at token {@code at}; null when it describes a region. */
  @Nullable String at(Sentence sentence, int at, @Nullable Indicator indicator) {
    if (indicator == null) {
      return ofOpenFigure(sentence, at);
    }
    String reach = partnerOf.get(indicator.code());
    if (reach != null) {
      return reach.equals("CLAUSE")
          ? partnerInClause(sentence, at)
          : nearest(sentence, at, Role.PARTNER);
    }
    Role kind = KINDS.get(indicator.subjectKind());
    if (kind == null) {
      return ofFacility(sentence, at);
    }
    mentions.of(sentence);
    String subject = kind == Role.PROJECT ? project(sentence, at) : nearest(sentence, at, kind);
    turnTo(sentence, UNNAMED.equals(subject) ? null : subject);
    if (kind == Role.PROJECT && subject != null && !subject.isEmpty()) {
      projects.add(subject);
    }
    return subject;
  }

  // ---- of a kind

  /** The nearest before the figure, else the first after it, else what the story named last. */
  private @Nullable String nearest(Sentence sentence, int at, Role kind) {
    List<Mention> all = mentions.of(sentence);
    int start = sentence.token(at).start();
    Mention before = lastBefore(all, start, kind);
    Mention found = before != null ? before : firstAfter(all, start, kind);
    return found != null ? found.subject() : mentions.last(kind);
  }

  /** 世界500强日资企业超10家: only a partner that stands with the name. */
  private @Nullable String partnerInClause(Sentence sentence, int at) {
    int from = sentence.start();
    for (int i = at - 1; i >= 0; i--) {
      if (sentence.token(i).isMark("，,；;、：:")) {
        from = sentence.token(i).end();
        break;
      }
    }
    Mention before = lastBefore(mentions.of(sentence), sentence.token(at).start(), Role.PARTNER);
    return before != null && before.name().start() >= from ? before.subject() : null;
  }

  private @Nullable String project(Sentence sentence, int at) {
    List<Mention> all = mentions.of(sentence);
    int start = sentence.token(at).start();
    String last = mentions.last(Role.PROJECT);
    boolean goesOn = !report && (!sentence.opensParagraph() || mentions.count(Role.PROJECT) <= FEW);
    Mention governing = governing(sentence, at, all, last != null && goesOn);
    if (governing != null && (governing.base() != null || !governing.pointsBack())) {
      return governing.name().form() == Form.PHASE
          ? ofPhase(sentence, governing, at, all)
          : governing.subject();
    }
    if (mentions.speaksOfSeveralProjects()) {
      return null;
    }
    if (last != null && goesOn) {
      return last;
    }
    String enterprise = enterprise(all, start, goesOn);
    return enterprise == null && governing != null ? UNNAMED : enterprise;
  }

  /** Where the story has named no project, it is the enterprise's. */
  private @Nullable String enterprise(List<Mention> all, int start, boolean goesOn) {
    Mention enterprise = lastBefore(all, start, Role.ENTERPRISE);
    return enterprise != null
        ? enterprise.subject()
        : goesOn ? mentions.last(Role.ENTERPRISE) : null;
  }

  /**
   * 总投资70亿元的…工程, or the name that holds it, else the nearest before, else the first after the
   * figure.
   */
  private static @Nullable Mention governing(
      Sentence sentence, int at, List<Mention> all, boolean goesOn) {
    Token figure = sentence.token(at);
    boolean owned = at + 1 < sentence.size() && sentence.token(at + 1).kind() != Token.Kind.MARK;
    Mention before = lastBefore(all, figure.start(), Role.PROJECT);
    for (Mention mention : all) {
      boolean joined = owned && mention.name().start() == figure.end() + 1;
      boolean named = mention.is(Role.PROJECT) && mention.name().form() == Form.NAME;
      boolean within = holds(mention.name(), figure);
      if (named && (joined || (within && (before == null || mention.name().topical())))) {
        return mention;
      }
    }
    Mention after = firstAfter(all, figure.start(), Role.PROJECT);
    // 全长658公里。…段完成投资320亿元，占89%，秦岭隧道贯通: what comes clauses later is told of next.
    if (before == null && after != null && goesOn && isClausesAway(sentence, at, after)) {
      return null;
    }
    int from = before == null ? sentence.start() : before.name().end();
    return before == null || (after != null && isItsObject(sentence, at, from, after))
        ? after
        : before;
  }

  /** Whether a figure and a comma stand between the figure and the mention. */
  private static boolean isClausesAway(Sentence sentence, int at, Mention mention) {
    boolean comma = false;
    boolean figure = false;
    for (int i = at + 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.start() >= mention.name().start()) {
        return comma && figure;
      }
      comma |= token.isMark("，,；;");
      figure |= token.isQuantity();
    }
    return false;
  }

  /**
   * 年产<b>5万吨</b>纤维项目: a figure within a name is of what bears the name, unless another builds it.
   */
  private static boolean holds(SubjectName name, Token figure) {
    return name.start() <= figure.start() && figure.end() <= name.end();
  }

  /**
   * …；乙公司计划投资5亿元<b>建设</b>丙项目: the project that so much is invested to build, after another firm's.
   */
  private static boolean isItsObject(Sentence sentence, int at, int from, Mention project) {
    int next = at + 1;
    next += next < sentence.size() && sentence.token(next).isMark("，,") ? 1 : 0;
    if (next >= sentence.size() || project.name().form() != Form.NAME) {
      return false;
    }
    int verb = project.name().start() - sentence.token(next).start();
    return verb > 1 && verb <= LONGEST_VERB && holdsSemicolon(sentence, from, at);
  }

  private static boolean holdsSemicolon(Sentence sentence, int from, int at) {
    for (int i = at - 1; i >= 0 && sentence.token(i).start() >= from; i--) {
      if (sentence.token(i).isMark("；;")) {
        return true;
      }
    }
    return false;
  }

  /**
   * 其中一期投资…, 一期…；二期投资…: the phase's own figure; else what is said of a phase is said of the
   * project.
   */
  private static @Nullable String ofPhase(
      Sentence sentence, Mention phase, int at, List<Mention> all) {
    Token before = sentence.endingAt(phase.name().start());
    boolean among = before != null && before.has(Term.Role.AMONG);
    boolean another =
        all.stream()
            .takeWhile(mention -> mention.name().start() < phase.name().start())
            .anyMatch(mention -> isOtherPhase(mention, phase));
    boolean own = (among || another) && !holdsComma(sentence, phase.name().end(), at);
    return own ? phase.base() + phase.name().phase() : phase.subject();
  }

  private static boolean isOtherPhase(Mention mention, Mention phase) {
    String words = mention.name().phase();
    return !words.isEmpty() && !words.equals(phase.name().phase());
  }

  private static @Nullable Mention lastBefore(List<Mention> all, int position, Role kind) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).is(kind) && all.get(i).name().end() <= position) {
        return all.get(i);
      }
    }
    return null;
  }

  private static @Nullable Mention firstAfter(List<Mention> all, int position, Role kind) {
    for (Mention mention : all) {
      if (mention.is(kind) && mention.name().start() >= position) {
        return mention;
      }
    }
    return null;
  }

  // ---- figures that fit no indicator

  /** 经枫桥口岸进出口35亿元: what passes through a facility is not the region's. */
  private @Nullable String ofFacility(Sentence sentence, int at) {
    int start = sentence.token(at).start();
    if (!mentions.opensWith(sentence, OWNERS, start)) {
      return null;
    }
    Mention owner = owner(mentions.of(sentence), start);
    return owner == null
            || turnsToRegion(sentence, owner.name().end(), at)
            || !reaches(sentence, owner, at)
        ? null
        : owned(owner);
  }

  /**
   * Whose figure it is when a name opens a clause before it, or goes on from the sentence before.
   */
  private @Nullable String ofOpenFigure(Sentence sentence, int at) {
    int start = sentence.token(at).start();
    if (topic == null && !mentions.opensWith(sentence, OWNERS, start)) {
      return null;
    }
    Mention owner = owner(mentions.of(sentence), start);
    int from = owner == null ? sentence.start() : owner.name().end();
    if (turnsToRegion(sentence, from, at)) {
      turnTo(sentence, null);
    } else if (owner == null) {
      turnTo(sentence, goesOn(sentence) ? topic : null);
    } else if (!reaches(sentence, owner, at)) {
      turnTo(sentence, null);
    } else {
      turnTo(sentence, owned(owner));
    }
    return topic;
  }

  /** The last name before the figure that opens a clause. */
  private static @Nullable Mention owner(List<Mention> all, int start) {
    Mention owner = null;
    for (Mention mention : all) {
      if (mention.name().end() <= start && ownsFigures(mention) && mention.name().topical()) {
        owner = mention;
      }
    }
    return owner;
  }

  /** A common noun (农民专业合作社) is no one's name. */
  private static @Nullable String owned(Mention owner) {
    boolean common = owner.name().form() == Form.NAME && !owner.name().proper();
    return common ? null : owner.subject();
  }

  /** Among many names each reaches to the end of its clause, or as far as it has figures. */
  private boolean reaches(Sentence sentence, Mention owner, int at) {
    if ((!report && isOnFew()) || (topicSentence == sentence && topic != null)) {
      return true;
    }
    return !holdsComma(sentence, owner.name().end(), at);
  }

  /** Whether a comma stands between a character and the figure. */
  static boolean holdsComma(Sentence sentence, int from, int at) {
    for (int i = at - 1; i >= 0 && sentence.token(i).start() >= from; i--) {
      if (sentence.token(i).isMark("，,；;")) {
        return true;
      }
    }
    return false;
  }

  /**
   * A story on few names goes on with the last through its paragraph, any story through its
   * sentence.
   */
  private boolean goesOn(Sentence sentence) {
    if (topicSentence == sentence) {
      return true;
    }
    return !report && topicParagraph == mentions.paragraph() && isOnFew();
  }

  private boolean isOnFew() {
    return mentions.countInParagraph() <= FEW;
  }

  private void turnTo(Sentence sentence, @Nullable String subject) {
    topic = subject;
    topicSentence = sentence;
    topicParagraph = mentions.paragraph();
  }

  private static boolean ownsFigures(Mention mention) {
    return OWNERS.contains(mention.name().kind());
  }

  /**
   * Whether the text turns to a region between a character and the figure: 全区, or one that opens a
   * clause.
   */
  static boolean turnsToRegion(Sentence sentence, int from, int at) {
    for (int i = sentence.regionBefore(at); i >= 0; i = sentence.regionBefore(i)) {
      Token token = sentence.token(i);
      if (token.start() < from) {
        return false;
      }
      RegionWord word = token.region();
      boolean here = word != null && word.kind() == RegionWord.Kind.HERE;
      boolean field = word != null && word.value().length() == FIELD_CODE;
      if (here || (!field && (i == 0 || opensClause(sentence.token(i - 1))))) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensClause(Token before) {
    return before.kind() == Token.Kind.MARK || before.period() != null;
  }
}
