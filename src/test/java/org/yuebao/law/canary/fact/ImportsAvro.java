package org.yuebao.law.canary.fact;

import org.apache.avro.Schema;

/** Breaks a law on purpose. */
public final class ImportsAvro {
  public String name(Schema contract) {
    return contract.getName();
  }
}
