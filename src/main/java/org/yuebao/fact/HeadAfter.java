package org.yuebao.fact;

import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.quantity.Unit;

/** Finds what a counted figure is said of in the words that follow it: 33个<b>签约项目</b>. */
final class HeadAfter {
  private static final String PROGRESS = "PROJ_PROGRESS";

  private final char[] text;
  private final Domains domains;
  private final Words words;
  private final ConceptWords concepts;
  private final ProjectDoers doers;

  HeadAfter(char[] text, Domains domains, Words words, ConceptWords concepts) {
    this.text = text;
    this.domains = domains;
    this.words = words;
    this.concepts = concepts;
    this.doers = new ProjectDoers(text, words, concepts);
  }

  /** 33个<b>签约项目</b>: the name that follows a counted figure; {@link Head#NONE} when none does. */
  Head read(Sentence sentence, int at) {
    int i = at + 1;
    while (i < sentence.size() && isSkippedAfter(sentence.token(i))) {
      i++;
    }
    if (ranksRegionBehind(sentence, at)) {
      return Head.NONE;
    }
    if (at + 1 < sentence.size() && sentence.token(at + 1).has(Role.FILLER, Term.PASSIVE)) {
      return new Head(null, conceptAfter(sentence, at), -1, "head.after");
    }
    boolean modified = false;
    for (int read = 0; i < sentence.size() && read < 6; i++, read++) {
      i = afterSizeOfClass(sentence, i);
      if (i >= sentence.size() || isFieldOfRank(sentence, i)) {
        break;
      }
      Token token = sentence.token(i);
      if (token.has(Role.INDICATOR)) {
        Head head = afterHead(sentence, i, at, modified);
        if (head.name() != null) {
          return head;
        }
        modified = true;
        continue;
      }
      if (token.isText()
          || isHigh(token)
          || token.has(Role.DOMAIN)
          || token.has(Role.SECTOR)
          || token.has(Role.VETO)
          || token.has(Role.PROJECT_NOUN)
          || token.region() != null) {
        modified = true;
      } else if (!token.isMark("“”\"") && !token.has(Role.FILLER) && !token.has(Role.BOUND_AFTER)) {
        break;
      }
    }
    return modified ? new Head(null, conceptAfter(sentence, at), -1, "head.after") : Head.NONE;
  }

  /**
   * 32个<b>10亿元以上的</b>项目, 9个<b>超亿元</b>项目, 3个<b>百亿元</b>项目: what each of a class costs at least is no
   * head of it.
   */
  private static int afterSizeOfClass(Sentence sentence, int from) {
    int i = from;
    while (i < sentence.size() && sentence.token(i).has(Role.BOUND)) {
      i++;
    }
    if (i >= sentence.size()
        || !sentence.token(i).isQuantity()
        || sentence.quantityAt(i).kind() != Unit.Kind.MONEY) {
      return from;
    }
    int end = i + 1;
    while (end < sentence.size()
        && (sentence.token(end).has(Role.BOUND_AFTER) || PlaceUse.isOf(sentence.token(end)))) {
      end++;
    }
    boolean sized = end > i + 1 || sentence.token(i - 1).has(Role.BOUND);
    boolean named = end < sentence.size() && ProjectCounts.isProjects(sentence.token(end));
    return sized || named ? end : from;
  }

  /** 位列第十位<b>的湖南</b>: who has the rank says nothing of what is ranked. */
  private static boolean ranksRegionBehind(Sentence sentence, int at) {
    return PlaceUse.isRank(sentence.token(at))
        && at + 2 < sentence.size()
        && sentence.token(at + 1).has(Role.OF)
        && (sentence.token(at + 2).region() != null || sentence.token(at + 2).has(Role.CLASS));
  }

  /** 300个<b>高</b>层岗位: no change. */
  private static boolean isHigh(Token token) {
    return token.has(Role.CHANGE) && token.end() - token.start() == 1;
  }

  /** 19.8万元<b>全国</b>第一: where one ranks says nothing of the figure before. */
  private static boolean isFieldOfRank(Sentence sentence, int at) {
    return sentence.token(at).region() != null
        && at + 1 < sentence.size()
        && PlaceUse.isRank(sentence.token(at + 1));
  }

  /**
   * 5家<b>企业</b>上榜: some of a stock, not the stock, unless the name leaves no doubt; what happens is
   * counted by any name of it.
   */
  private Head afterHead(Sentence sentence, int i, int at, boolean modified) {
    Token token = sentence.token(i);
    boolean counts = sentence.quantityAt(at).kind() == Unit.Kind.COUNTER;
    IndicatorName name = null;
    for (Term term : token.terms()) {
      IndicatorName candidate = term.name();
      if (candidate != null
          && isCounted(candidate)
          && !(counts && isAmount(candidate))
          && (candidate.domains().isEmpty()
              || candidate.domains().contains("COUNT_AFTER")
              || (!candidate.indicator().isStock()
                  && candidate == domains.certainName(token, sentence, i)))) {
        boolean allowed =
            !modified || candidate.open() || candidate.domains().contains("COUNT_AFTER");
        boolean built = !candidate.indicator().countsProjects() || countsBuilt(sentence, at, i);
        name = name == null && allowed && built ? candidate : name;
      }
    }
    boolean goesOn = i + 1 < sentence.size() && goesOn(sentence, sentence.token(i + 1));
    String concept = conceptAfter(sentence, at);
    boolean some =
        name != null
            && counts
            && name.indicator().isStock()
            && !name.indicator().isOnProjects()
            && isPredicate(sentence, i + 1);
    if (name == null || goesOn || some) {
      return new Head(null, concept, -1, "head.after");
    }
    return new Head(name, concept, token.start(), "after." + name.indicator().code());
  }

  /**
   * 33个重点<b>项目</b>, 2个教学楼项目; but 17个竞赛项目 and two 项目比赛 build nothing, and 5000万专项资金…工程 counts
   * something else.
   */
  private boolean countsBuilt(Sentence sentence, int at, int name) {
    int from = sentence.token(name).start();
    int kind = sentence.token(name - 1).isMark("”\"") ? from - 1 : from;
    return sentence.quantityAt(at).kind() == Unit.Kind.COUNTER
        && !concepts.end(text, kind, ConceptWords.Role.UNBUILT)
        && !concepts.begin(text, sentence.token(name).end(), ConceptWords.Role.CONTEST)
        && !doers.areCounted(sentence, at, name);
  }

  /**
   * 62家高新技术企业<b>获评</b>优秀, 为2100家高新技术企业<b>减免</b>税收: of whom more is told is some of a stock; but
   * 588家规上工业企业已复工577家, of which so many.
   */
  private static boolean isPredicate(Sentence sentence, int at) {
    for (int i = at; i < sentence.size() && sentence.token(i).kind() != Token.Kind.MARK; i++) {
      if (sentence.token(i).isQuantity() && sentence.quantityAt(i).kind() == Unit.Kind.COUNTER) {
        return false;
      }
    }
    return at < sentence.size()
        && (sentence.token(at).isText()
            || (at + 1 < sentence.size()
                && sentence.token(at).kind() == Token.Kind.WORD
                && !PlaceUse.isOf(sentence.token(at))
                && !sentence.token(at).has(Role.AND)));
  }

  /**
   * 芜湖位居<b>第二</b>，去年生产总值达4502亿元: of what one ranks where only the clause behind says it, by its
   * level.
   */
  Head levelAfterRank(Sentence sentence, int at) {
    int i = at + 1;
    while (i < sentence.size() && isLight(sentence.token(i))) {
      i++;
    }
    if (i + 1 >= sentence.size() || !sentence.token(i).isMark("，,")) {
      return Head.NONE;
    }
    int named = i + 1;
    while (named + 1 < sentence.size() && isTimeOrVerb(sentence.token(named))) {
      named++;
    }
    Token token = sentence.token(named);
    IndicatorName name = domains.certainName(token, sentence, named);
    if (name == null || !name.domains().isEmpty()) {
      return Head.NONE;
    }
    for (int next = named + 1; next < sentence.size(); next++) {
      Token after = sentence.token(next);
      if (after.isQuantity()) {
        boolean level = sentence.quantityAt(next).kind() != Unit.Kind.RATE;
        String words = new String(text, token.start(), token.end() - token.start());
        String rule = "after." + name.indicator().code();
        return level ? new Head(name, words, token.start(), rule) : Head.NONE;
      }
      if (!after.has(Role.LINK) && !after.has(Role.FILLER) && !after.has(Role.BOUND)) {
        return Head.NONE;
      }
    }
    return Head.NONE;
  }

  private static boolean isTimeOrVerb(Token token) {
    return token.period() != null || (token.has(Role.LINK) && !token.has(Role.INDICATOR));
  }

  /** 第一<b>外贸</b>大省: by what places are ranked; {@link Head#NONE} where it is no indicator. */
  Head rankedPlace(Sentence sentence, int at) {
    if (at + 1 >= sentence.size() || !RankedPlaces.isOfPlaces(sentence, at)) {
      return Head.NONE;
    }
    Token token = sentence.token(at + 1);
    IndicatorName name = domains.certainName(token, sentence, at + 1);
    String words = new String(text, token.start(), token.end() - token.start());
    return name == null
        ? Head.NONE
        : new Head(name, words, token.start(), "after." + name.indicator().code());
  }

  private static boolean isLight(Token token) {
    return token.has(Role.FILLER) || token.has(Role.LINK) || token.region() != null;
  }

  /** 汽车生产|企业: the name is only the beginning of what is counted. */
  private boolean goesOn(Sentence sentence, Token next) {
    return next.isText()
        ? !words.beginsWithoutNoun(sentence, next.start(), next.end())
        : (next.has(Role.INDICATOR) || next.has(Role.PROJECT_NOUN) || next.has(Role.ENTERPRISE))
            && !next.has(Role.LINK)
            && !next.has(Role.FILLER)
            && !tellsOfProject(next);
  }

  /** 980个重点项目|完成投资: what is told of projects next is none of their name. */
  private static boolean tellsOfProject(Token next) {
    Term term = next.term(Role.INDICATOR);
    return term != null
        && term.name() != null
        && term.name().indicator().isOnProjects()
        && !term.name().indicator().countsProjects();
  }

  /** 已完成50%的<b>工程量</b>: how far works are; {@link Head#NONE} when a rate is of something else. */
  Head progress(Sentence sentence, int at) {
    if (at + 2 >= sentence.size() || !PlaceUse.isOf(sentence.token(at + 1))) {
      return Head.NONE;
    }
    Token token = sentence.token(at + 2);
    IndicatorName name =
        token.has(Role.INDICATOR) ? domains.certainName(token, sentence, at + 2) : null;
    boolean progress = name != null && name.indicator().code().equals(PROGRESS);
    return progress
        ? new Head(name, conceptAfter(sentence, at), -1, "after." + PROGRESS)
        : Head.NONE;
  }

  /** 18个<b>项目总投资</b>: a count's name that is an amount's, too. */
  static boolean namesAmount(Token token) {
    for (Term term : token.terms()) {
      if (term.name() != null && term.name().domains().isEmpty() && isAmount(term.name())) {
        return true;
      }
    }
    return false;
  }

  /** 11个<b>项目总投资</b>: what is counted is no sum. */
  private static boolean isAmount(IndicatorName name) {
    return name.indicator().dimension().equals("money");
  }

  /** Only what is counted, paid or weighed can follow its figure. */
  private static boolean isCounted(IndicatorName name) {
    boolean ranks = name.indicator().unit().equals("RANK");
    return (ranks || !name.indicator().isRatio())
        && name.measure().isEmpty()
        && !name.indicator().dimension().equals("quantity");
  }

  private static boolean isSkippedAfter(Token token) {
    return token.has(Role.BOUND_AFTER)
        || (token.has(Role.FILLER) && !token.has(Role.INDICATOR))
        || token.isMark("“”\"");
  }

  private String conceptAfter(Sentence sentence, int at) {
    int start = sentence.token(at).end();
    int end = start;
    for (int i = at + 1;
        i < sentence.size()
            && !sentence.token(i).isMark("，,；;：:。、")
            && !sentence.token(i).isQuantity();
        i++) {
      end = sentence.token(i).end();
    }
    end = Math.min(end, start + Head.LONGEST_CONCEPT);
    return new String(text, start, end - start).strip();
  }
}
