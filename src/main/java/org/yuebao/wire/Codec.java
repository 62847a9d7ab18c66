package org.yuebao.wire;

import java.io.IOException;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;

/**
 * One type of a contract, written to and read from Avro's encoders. Immutable, shared by all
 * threads.
 */
interface Codec {
  void write(@Nullable Object value, Encoder out) throws IOException;

  @Nullable Object read(Decoder in) throws IOException;
}
