package org.yuebao.beam;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.yuebao.copy.Sketch;
import org.yuebao.wire.Wire;

/**
 * A sketch as its bytes, a third of the object, behind those of its keys that belong to one part:
 * most share none with another story and are not read.
 */
final class DealtSketch {
  private final ByteBuffer bytes;
  private @Nullable Sketch sketch;

  /**
   * @param bytes a record that begins with a {@link #head}
   */
  DealtSketch(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * What its record begins with in a part.
   *
   * @param keys at most {@value Byte#MAX_VALUE}
   */
  static byte[] head(List<Long> keys) {
    ByteBuffer head = ByteBuffer.allocate(1 + keys.size() * Long.BYTES).put((byte) keys.size());
    keys.forEach(head::putLong);
    return head.array();
  }

  void keys(LongConsumer taker) {
    for (int i = 0; i < bytes.get(0); i++) {
      taker.accept(bytes.getLong(1 + i * Long.BYTES));
    }
  }

  Sketch sketch() {
    if (sketch == null) {
      int from = 1 + bytes.get(0) * Long.BYTES;
      sketch = Wire.SKETCH.read(bytes.slice(from, bytes.limit() - from));
    }
    return sketch;
  }
}
