package org.yuebao.quantity;

import java.util.EnumMap;
import java.util.Map;

/**
 * What characters say that end a figure, stand right before or behind it, or in the name of what is
 * counted.
 *
 * @param characters by role, all of a role in one string
 */
public record Classifiers(Map<Role, String> characters) {
  /** What a character tells. */
  public enum Role {
    /** 个, 项: projects of any kind. */
    PROJECT,
    /** 处, 座, 条: works, and projects where the text speaks of them. */
    WORK,
    /** 名, 位: persons one by one. */
    PERSON,
    /** 次, 届, 期: one of many in time, no rank. */
    OCCASION,
    /** 天, 年 behind a slash: so much in the time. */
    PER_TIME,
    /** 第一<b>大</b>: a rank by size. */
    SIZE,
    /** 5000亿元<b>级</b> behind an amount: how large things of a class are. */
    GRADE,
    /** 40<b>度</b>: of heat where the text speaks of it. */
    DEGREE,
    /** 大, 区, 厂: a word alone in names of any kind of thing, and no name itself. */
    COMMON,
    /** 这, 那, 另: before 一 they say which one is meant. */
    POINTER
  }

  public Classifiers {
    Map<Role, String> all = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      all.put(role, characters.getOrDefault(role, ""));
    }
    characters = Map.copyOf(all);
  }

  /** Whether the character has the role. */
  public boolean has(Role role, char character) {
    return characters.getOrDefault(role, "").indexOf(character) >= 0;
  }
}
