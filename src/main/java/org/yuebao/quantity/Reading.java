package org.yuebao.quantity;

/** What a number turned out to be: a quantity, or none and why. */
public sealed interface Reading permits Quantity, NoQuantity {
  /** First character. */
  int start();

  /** Character after the last. */
  int end();
}
