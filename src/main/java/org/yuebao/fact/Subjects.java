package org.yuebao.fact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Mentions.Mention;
import org.yuebao.fact.SubjectName.Form;
import org.yuebao.fact.SubjectWord.Role;
import org.yuebao.indicator.Indicator;

/** Says which project, enterprise, event, fund, cluster or partner a figure describes. */
final class Subjects {
  /** In a story on so few projects, a figure of a project is of the one that was named last. */
  private static final int FEW = 2;

  private static final Map<String, Role> KINDS =
      Map.of(
          "PROJECT", Role.PROJECT,
          "EVENT", Role.EVENT,
          "CLUSTER", Role.CLUSTER,
          "FUND", Role.FUND);

  private final Mentions mentions;
  private final Map<String, String> partnerOf;

  /** Whose the last open figure of the paragraph was. */
  private @Nullable String topic;

  private @Nullable Sentence topicSentence;
  private int topicParagraph;

  /**
   * @param partnerOf by indicator code, how far the partner may stand from the figure: {@code
   *     STORY} or {@code CLAUSE}
   */
  Subjects(Mentions mentions, Map<String, String> partnerOf) {
    this.mentions = mentions;
    this.partnerOf = partnerOf;
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
      return null;
    }
    mentions.of(sentence);
    String subject = kind == Role.PROJECT ? project(sentence, at) : nearest(sentence, at, kind);
    turnTo(sentence, subject);
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
    Mention governing = governing(sentence, at, all);
    if (governing != null) {
      return governing.name().form() == Form.PHASE
          ? ofPhase(sentence, governing)
          : governing.subject();
    }
    if (mentions.speaksOfSeveralProjects()) {
      return null;
    }
    boolean goesOn = !sentence.opensParagraph() || mentions.count(Role.PROJECT) <= FEW;
    String last = mentions.last(Role.PROJECT);
    if (last != null && goesOn) {
      return last;
    }
    Mention enterprise = lastBefore(all, start, Role.ENTERPRISE);
    return enterprise != null
        ? enterprise.subject()
        : goesOn ? mentions.last(Role.ENTERPRISE) : null;
  }

  /** 总投资70亿元的…工程, else the nearest before, else the first after the figure. */
  private static @Nullable Mention governing(Sentence sentence, int at, List<Mention> all) {
    Token figure = sentence.token(at);
    boolean owned = at + 1 < sentence.size() && sentence.token(at + 1).kind() != Token.Kind.MARK;
    for (Mention mention : all) {
      boolean joined = owned && mention.name().start() == figure.end() + 1;
      if (mention.is(Role.PROJECT) && mention.name().form() == Form.NAME && joined) {
        return mention;
      }
    }
    Mention before = lastBefore(all, figure.start(), Role.PROJECT);
    return before != null ? before : firstAfter(all, figure.start(), Role.PROJECT);
  }

  /** 其中一期: the phase's own figure; else what is said of a phase is said of the project. */
  private static @Nullable String ofPhase(Sentence sentence, Mention phase) {
    String project = phase.subject();
    String words = phase.name().phase();
    for (Token token : sentence.tokens()) {
      boolean among = token.end() == phase.name().start() && token.has(Term.Role.AMONG);
      if (among && project != null) {
        return project.endsWith(words) ? project : project + words;
      }
    }
    return project;
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

  /**
   * Whose figure it is when a name opens a clause before it, or goes on from the sentence before.
   */
  private @Nullable String ofOpenFigure(Sentence sentence, int at) {
    int start = sentence.token(at).start();
    int from = sentence.start();
    String subject = null;
    boolean said = false;
    for (Mention mention : mentions.of(sentence)) {
      if (mention.name().end() > start) {
        break;
      }
      if (ownsFigures(mention) && mention.name().topical()) {
        subject =
            mention.name().form() == Form.NAME && !mention.name().proper()
                ? null
                : mention.subject();
        said = true;
        from = mention.name().end();
      }
    }
    if (namesRegion(sentence, from, at)) {
      turnTo(sentence, null);
      return null;
    }
    turnTo(sentence, said ? subject : goesOn(sentence) ? topic : null);
    return topic;
  }

  /**
   * A story on few names goes on with the last through its paragraph, any story through its
   * sentence.
   */
  private boolean goesOn(Sentence sentence) {
    if (topicSentence == sentence) {
      return true;
    }
    int names = mentions.count(Role.PROJECT) + mentions.count(Role.ENTERPRISE);
    return topicParagraph == mentions.paragraph() && names <= FEW;
  }

  private void turnTo(Sentence sentence, @Nullable String subject) {
    topic = subject;
    topicSentence = sentence;
    topicParagraph = mentions.paragraph();
  }

  private static boolean ownsFigures(Mention mention) {
    return mention.is(Role.PROJECT)
        || mention.is(Role.ENTERPRISE)
        || mention.is(Role.EVENT)
        || mention.is(Role.FUND);
  }

  /** Whether the text turns to a region between a character and the figure. */
  static boolean namesRegion(Sentence sentence, int from, int at) {
    for (int i = at - 1; i >= 0 && sentence.token(i).start() >= from; i--) {
      if (sentence.token(i).region() != null) {
        return true;
      }
    }
    return false;
  }
}
