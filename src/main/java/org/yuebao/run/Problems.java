package org.yuebao.run;

import org.yuebao.run.evaluation.BadEvaluationInput;

/**
 * Which exit code a problem leads to: what its user can mend has a code of its own, all else is our
 * defect.
 */
final class Problems {
  private Problems() {}

  static ExitCode exitCode(Throwable problem) {
    if (problem instanceof BadEvaluationInput) {
      return ExitCode.BAD_CONFIGURATION;
    }
    return ExitCode.FAILED;
  }
}
