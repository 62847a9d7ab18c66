package org.yuebao.run;

import java.util.List;

/** A spec that cannot be run: every problem as {@code file:line: what is wrong; how to mend it}. */
public final class BadSpec extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  public BadSpec(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
