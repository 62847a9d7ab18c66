package org.yuebao.observation;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Fact;

/**
 * The name of a fact wherever something refers to it: {@code seed-page:1590-1599-5f0c2a91}, that is
 * document, span, and eight hex digits which tell apart two facts of one span, and two documents of
 * one name.
 */
public final class EvidenceId {
  private EvidenceId() {}

  public static String of(Fact fact) {
    return fact.doc()
        + ":"
        + fact.start()
        + "-"
        + fact.end()
        + "-"
        + Fingerprint.of(identity(fact));
  }

  /** Everything that makes two facts of one span two facts; not how sure we are of them. */
  private static String identity(Fact fact) {
    StringBuilder identity = new StringBuilder(fact.story());
    add(fact.indicator(), identity);
    add(fact.concept(), identity);
    add(fact.measure(), identity);
    add(fact.printedValue(), identity);
    add(fact.value2(), identity);
    add(fact.unit(), identity);
    add(fact.bound(), identity);
    add(fact.period(), identity);
    add(fact.region(), identity);
    add(fact.zone(), identity);
    add(fact.subject(), identity);
    add(fact.status(), identity);
    return identity.toString();
  }

  private static void add(@Nullable Object part, StringBuilder identity) {
    identity.append('\u001f');
    if (part != null) {
      identity.append(part);
    }
  }
}
