package org.yuebao.observation;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    return Stream.of(
            fact.story(),
            fact.indicator(),
            fact.concept(),
            fact.measure(),
            fact.printedValue(),
            fact.value2(),
            fact.unit(),
            fact.bound(),
            fact.period(),
            fact.region(),
            fact.zone(),
            fact.subject(),
            fact.status())
        .map(part -> Objects.toString(part, ""))
        .collect(Collectors.joining("\u001f"));
  }
}
