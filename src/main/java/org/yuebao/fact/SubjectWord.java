package org.yuebao.fact;

/**
 * A word that has to do with the names of projects, enterprises, events and zones.
 *
 * @param role what it does
 * @param value its argument: see the roles
 */
public record SubjectWord(Role role, String value) {
  /** What a word does in or beside a name. */
  public enum Role {
    /**
     * Ends the name of a project, a building or a facility. Value: {@code project} for 项目, which
     * falls away after a word that names by itself, {@code thing} for one that does (中心, 大桥),
     * {@code line} for one that leads from place to place (铁路), else empty.
     */
    PROJECT,
    /** Ends the name of an enterprise: 有限公司; with the value {@code name} it is one: 国家电网. */
    ENTERPRISE,
    /** Ends the name of an event: 大赛. */
    EVENT,
    /** Ends the name of a fund: 基金. */
    FUND,
    /** Ends the name of an industrial cluster: 产业集群. */
    CLUSTER,
    /**
     * Ends the name of a development zone: 高新区; with the value {@code common} only after a place or
     * a brand: 示范区.
     */
    ZONE,
    /** Points back to what was named; value is the role of that name: 企业 to an ENTERPRISE. */
    REFERENCE,
    /** 该, 本: what follows points back. */
    THIS,
    /** 重大, 产业: names nothing by itself. */
    GENERIC,
    /**
     * 在, 由: no name reaches over it. Value: {@code of} for 的, before which a clause may describe
     * what is named; {@code and} for 和, which joins names; {@code opening} for 目前, after which a
     * clause begins; {@code way} for 至 in the name of a line; {@code predicate} for 是; {@code
     * person} for 主任, who is of what is named before.
     */
    STOP,
    /** 建设, 投资: a name follows, unless what follows is no name (建设项目). */
    VERB,
    /** 及: may join the parts of one name, but not two names. */
    AND,
    /** 发布, 介绍: who stands before it says something. */
    SAYS,
    /** 个, 座: what follows is counted. */
    COUNTER,
    /** A word {@code before} or {@code after} a landmark: 毗邻, 以西. */
    BESIDE,
    /** 一期, 地块: a part of the project before it. */
    PHASE,
    /** 管委会: makes the zone before it an office. */
    OFFICE,
    /** 不含: what follows in brackets is not covered. */
    EXCLUSION,
    /** 日资: value is the partner country. */
    PARTNER
  }

  boolean endsName() {
    return role.compareTo(Role.ZONE) <= 0;
  }

  /** Whether no name reaches over it where it is a word. */
  boolean mayStop() {
    return role == Role.STOP
        || role == Role.THIS
        || role == Role.COUNTER
        || is(Role.BESIDE, "before");
  }

  boolean is(Role other, String argument) {
    return role == other && value.equals(argument);
  }
}
