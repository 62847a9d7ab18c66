package org.yuebao.beam;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.yuebao.copy.Sketch;
import org.yuebao.wire.Wire;

/**
 * A sketch as its bytes, a third of the object, behind those of its keys that belong to one part:
 * most share none with another story and are not read.
 */
final class DealtSketch {
  private final byte[] bytes;
  private final int start;
  private final int end;
  private @Nullable Sketch sketch;

  private DealtSketch(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  /**
   * @param keys at most {@value Byte#MAX_VALUE}
   * @return how many bytes were written
   */
  static int write(long[] keys, byte[] sketch, DataOutputStream out) throws IOException {
    int length = 1 + keys.length * Long.BYTES + sketch.length;
    out.writeInt(length);
    out.writeByte(keys.length);
    for (long key : keys) {
      out.writeLong(key);
    }
    out.write(sketch);
    return Integer.BYTES + length;
  }

  /** The one that begins where the buffer stands, which goes on behind it. */
  static DealtSketch next(ByteBuffer buffer) {
    int length = buffer.getInt();
    int start = buffer.position();
    buffer.position(start + length);
    return new DealtSketch(buffer.array(), start, start + length);
  }

  void keys(LongConsumer taker) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    for (int i = 0; i < bytes[start]; i++) {
      taker.accept(buffer.getLong(start + 1 + i * Long.BYTES));
    }
  }

  Sketch sketch() {
    if (sketch == null) {
      int from = start + 1 + bytes[start] * Long.BYTES;
      sketch = Wire.SKETCH.read(Arrays.copyOfRange(bytes, from, end));
    }
    return sketch;
  }
}
