package org.yuebao.knowledge;

import java.util.List;

/**
 * The data under {@code data/} is wrong; every problem says file, line, what is wrong and how to
 * mend it.
 */
public final class BadKnowledge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  public BadKnowledge(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
