package org.yuebao.fact;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Words within the name of what is measured that say of what kind it is: 出境游<b>人次</b>,
 * 空气优良<b>天数</b>, <b>人均</b>消费支出.
 *
 * @param words the words of each role
 */
public record ConceptWords(Map<Role, List<String>> words) {
  /** What a word says of the name that it is part of. */
  public enum Role {
    /** 出境游<b>人次</b>: at its end, people are counted. */
    PEOPLE,
    /** 空气优良<b>天数</b>: at its end, days are counted and no time lasts so long. */
    DAYS,
    /** 发展<b>指数</b>: at its end, a number without a unit. */
    INDEX,
    /** 亿元<b>企业</b>: firms, of the kind that stands before it. */
    FIRMS,
    /** 工业<b>项目</b>完成投资: projects. */
    PROJECTS,
    /** <b>竞赛</b>项目, <b>立法</b>项目: right before them, that nothing is built. */
    UNBUILT,
    /** 项目<b>比赛</b>: right behind them, that they are those of a contest. */
    CONTEST,
    /** 14个<b>城市</b>, 驻村工作<b>队</b>: at its end, who carries out projects and is none. */
    DOER,
    /** <b>实施</b>…工程, <b>参与</b>该项目: what those who carry out projects do. */
    DOES,
    /** 完成<b>投资</b>: what is invested. */
    INVESTMENT,
    /** <b>计划</b>投资: at its beginning, what is planned. */
    PLANNED,
    /** <b>人均</b>消费支出: at its beginning, of one of those that stand before it. */
    PER_HEAD,
    /** <b>年</b>产值: at its beginning, of each year. */
    YEARLY,
    /** 汽车零部件产<b>业</b>, 制造<b>业</b>: at its end, those that do business of a kind. */
    BUSINESS,
    /** <b>规模</b>以上工业企业, <b>限上</b>零售: at its beginning, all that statistics know of. */
    ABOVE_SIZE,
    /** 苹果<b>产值</b>突破百亿: at its end, money. */
    MONEY,
    /** <b>总</b>投资, 投资<b>总</b>额: of all of them together. */
    SUM,
    /** 增<b>量</b>: at its end, an amount and no rate. */
    AMOUNT,
    /** 二<b>期</b>: at its end, a part of a project that is built by itself. */
    PHASE,
    /** 高山<b>村</b>, 文化<b>街区</b>: at its end, a place smaller than those that statistics are of. */
    SITE,
    /** <b>三次产业</b>比例, <b>产业结构</b>: the three industries. */
    INDUSTRIES
  }

  public ConceptWords {
    Map<Role, List<String>> all = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      all.put(role, List.copyOf(words.getOrDefault(role, List.of())));
    }
    words = Map.copyOf(all);
  }

  /** Whether a word with the role stands anywhere in the name. */
  boolean standIn(String concept, Role role) {
    return last(concept, role) >= 0;
  }

  boolean begin(String concept, Role role) {
    return of(role).stream().anyMatch(concept::startsWith);
  }

  /** Whether a word with the role begins at the place in the text. */
  boolean begin(char[] text, int from, Role role) {
    List<String> all = of(role);
    for (int i = 0; i < all.size(); i++) {
      if (standsAt(all.get(i), text, from)) {
        return true;
      }
    }
    return false;
  }

  boolean end(String concept, Role role) {
    return of(role).stream().anyMatch(concept::endsWith);
  }

  /** Whether a word with the role ends before the place in the text. */
  boolean end(char[] text, int to, Role role) {
    List<String> all = of(role);
    for (int i = 0; i < all.size(); i++) {
      if (standsAt(all.get(i), text, to - all.get(i).length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean standsAt(String word, char[] text, int from) {
    if (from < 0 || from + word.length() > text.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != text[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** Where the last word with the role begins in the name; -1 when none stands in it. */
  int last(String concept, Role role) {
    return of(role).stream().mapToInt(concept::lastIndexOf).max().orElse(-1);
  }

  private List<String> of(Role role) {
    return words.getOrDefault(role, List.of());
  }
}
