package org.yuebao.project;

/**
 * A project's name, taken apart: 云澜区人民医院新院区项目 of the district 云澜区 is {@code 人民医院新院区}, of the kind
 * 院区; 远晟生产基地（一期） is {@code 远晟生产基地}, phase {@code 1}.
 *
 * @param core the name without region, phase and what may be left out at its end
 * @param kind the word at the core's end that says what is built; empty when there is none
 * @param phase number of the phase, or the part (A地块); empty for the whole project
 */
record ProjectName(String core, String kind, String phase) {
  private static final int HEAD = 2;
  private static final int LEAST_TAIL = 4;

  /** Whether this may be a short form of {@code full}: it has the same head, or is all its tail. */
  boolean mayShorten(ProjectName full) {
    return beginsLike(full) || isTailOf(full);
  }

  /** 智能网联产业园 of 智能网联汽车零部件产业园, 澜芯 of 澜芯功率半导体封装. */
  boolean beginsLike(ProjectName full) {
    if (!phase.equals(full.phase)
        || core.length() >= full.core.length()
        || core.length() < HEAD
        || !full.core.startsWith(core.substring(0, HEAD))) {
      return false;
    }
    return kind.isEmpty() && !full.kind.isEmpty()
        ? full.core.startsWith(core)
        : kind.equals(full.kind) && leavesOut(full.core);
  }

  /** 储能装备产业园 of 澜能储能装备产业园: who builds it was left out. */
  private boolean isTailOf(ProjectName full) {
    return phase.equals(full.phase)
        && core.length() >= LEAST_TAIL
        && core.length() < full.core.length()
        && !kind.isEmpty()
        && core.length() > kind.length() + 1
        && full.core.endsWith(core);
  }

  /** Whether every character of the core stands in {@code words}, in order. */
  private boolean leavesOut(String words) {
    int at = 0;
    for (int i = 0; i < words.length() && at < core.length(); i++) {
      if (words.charAt(i) == core.charAt(at)) {
        at++;
      }
    }
    return at == core.length();
  }
}
