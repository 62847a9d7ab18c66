package org.yuebao.beam;

import java.util.List;
import org.apache.beam.sdk.coders.CoderProvider;
import org.apache.beam.sdk.coders.CoderProviderRegistrar;
import org.apache.beam.sdk.coders.CoderProviders;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.yuebao.wire.Wire;

/**
 * Tells Beam the coder of every record, by {@code META-INF/services}. Without it Beam would fall
 * back to Java's serialization without a word.
 */
public final class Coders implements CoderProviderRegistrar {
  @Override
  public List<CoderProvider> getCoderProviders() {
    return Wire.coded().stream().map(Coders::provider).toList();
  }

  private static <T> CoderProvider provider(Wire<T> wire) {
    return CoderProviders.forCoder(TypeDescriptor.of(wire.type()), new WireCoder<>(wire));
  }
}
