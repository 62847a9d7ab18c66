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
    /** 完成<b>投资</b>: what is invested. */
    INVESTMENT,
    /** <b>计划</b>投资: at its beginning, what is planned. */
    PLANNED,
    /** <b>人均</b>消费支出: at its beginning, of one of those that stand before it. */
    PER_HEAD,
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

  boolean end(String concept, Role role) {
    return of(role).stream().anyMatch(concept::endsWith);
  }

  /** Where the last word with the role begins in the name; -1 when none stands in it. */
  int last(String concept, Role role) {
    return of(role).stream().mapToInt(concept::lastIndexOf).max().orElse(-1);
  }

  private List<String> of(Role role) {
    return words.getOrDefault(role, List.of());
  }
}
