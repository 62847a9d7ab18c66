package org.yuebao.fact;

/** Whether a value has happened, is expected or is wanted. */
public enum Status {
  /** Happened; preliminary figures among them. */
  ACTUAL,
  /** 预计, 有望, 将. */
  FORECAST,
  /** 目标, 力争, 计划, 规划, 确保. */
  TARGET
}
