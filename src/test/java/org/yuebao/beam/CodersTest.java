package org.yuebao.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.testing.CoderProperties;
import org.junit.jupiter.api.Test;
import org.yuebao.observation.SeriesKey;
import org.yuebao.wire.Generated;
import org.yuebao.wire.Wire;

class CodersTest {
  private final CoderRegistry registry = CoderRegistry.createDefault();

  @Test
  void beamFindsOurCoderForEveryRecord() throws CannotProvideCoderException {
    for (Wire<?> wire : Wire.coded()) {
      assertEquals(new WireCoder<>(wire), registry.getCoder(wire.type()));
    }
  }

  @Test
  void codersKeepBeamsLaws() throws Exception {
    for (Wire<?> wire : Wire.all()) {
      for (long seed = 0; seed < 20; seed++) {
        check(wire, new Generated(seed).record(wire), new Generated(seed).record(wire));
      }
    }
  }

  @Test
  void theKeyMayBeGroupedBy() throws Exception {
    Coder<SeriesKey> coder = registry.getCoder(SeriesKey.class);
    coder.verifyDeterministic();
    SeriesKey key = new Generated(1).key();
    CoderProperties.coderDecodeEncodeEqual(coder, key);
  }

  private <T> void check(Wire<T> wire, Object record, Object twin) throws Exception {
    Coder<T> coder = registry.getCoder(wire.type());
    T one = wire.type().cast(record);
    T other = wire.type().cast(twin);
    coder.verifyDeterministic();
    CoderProperties.coderSerializable(coder);
    CoderProperties.coderDecodeEncodeEqual(coder, one);
    CoderProperties.coderDeterministic(coder, one, other);
    CoderProperties.coderConsistentWithEquals(coder, one, other);
  }
}
