package org.yuebao.law.canary.fact;

import org.snakeyaml.engine.v2.api.Load;

/** Breaks a law on purpose. */
public final class ImportsYaml {
  public Object read(Load load) {
    return load.loadFromString("a: 1");
  }
}
