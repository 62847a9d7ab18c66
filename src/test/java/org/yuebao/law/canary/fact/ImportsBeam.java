package org.yuebao.law.canary.fact;

import org.apache.beam.sdk.Pipeline;

/** Breaks a law on purpose. */
public final class ImportsBeam {
  public String name(Pipeline line) {
    return line.toString();
  }
}
