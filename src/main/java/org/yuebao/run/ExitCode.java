package org.yuebao.run;

/** How a command ends, as schedulers read it. */
public enum ExitCode {
  OK(0, "done, perhaps with warnings"),
  FAILED(1, "unexpected failure"),
  BAD_CONFIGURATION(2, "bad arguments, spec, knowledge, or a missing input file"),
  GATE_FAILED(3, "a quality gate failed: staged but not published"),
  NO_INPUT(4, "no input where the spec demands some"),
  LOCKED(75, "another run holds the lock");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  /** What it means, for {@code --help}. */
  public String meaning() {
    return meaning;
  }
}
