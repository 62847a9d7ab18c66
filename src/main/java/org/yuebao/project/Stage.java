package org.yuebao.project;

/**
 * How far a project has come.
 *
 * @param code {@code STARTED}
 * @param rank its place in the order of stages, from 1
 * @param name in Chinese: 开工
 * @param impliedBy the milestone that leads to it, {@code PROJ_START}; empty when none does
 */
public record Stage(String code, int rank, String name, String impliedBy) {}
