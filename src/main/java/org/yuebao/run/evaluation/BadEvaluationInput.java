package org.yuebao.run.evaluation;

/** Gold, facts or a baseline that cannot be used; the message says where, why and what to do. */
public final class BadEvaluationInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadEvaluationInput(String message) {
    super(message);
  }
}
