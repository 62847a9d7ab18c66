package org.yuebao.law.canary.fact;

import picocli.CommandLine;

/** Breaks a law on purpose. */
public final class ImportsPicocli {
  public int code(CommandLine line) {
    return line.execute();
  }
}
