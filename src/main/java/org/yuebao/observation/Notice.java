package org.yuebao.observation;

/** The part that a figure has in a correction notice (更正). */
public enum Notice {
  /** It stands in none. */
  NONE,
  /** The right figure: 应为59.06亿元. */
  CORRECTS,
  /** The wrong one that the source takes back: 59.60亿元系笔误. */
  MISPRINT
}
