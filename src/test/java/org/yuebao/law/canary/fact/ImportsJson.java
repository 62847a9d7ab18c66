package org.yuebao.law.canary.fact;

import com.fasterxml.jackson.databind.JsonNode;

/** Breaks a law on purpose. */
public final class ImportsJson {
  public String read(JsonNode node) {
    return node.asText();
  }
}
