package org.yuebao.law.canary.fact;

import java.util.UUID;

/** Breaks a law on purpose. */
public final class DrawsAnId {
  public String id() {
    return UUID.randomUUID().toString();
  }
}
