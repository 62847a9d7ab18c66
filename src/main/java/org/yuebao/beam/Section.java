package org.yuebao.beam;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * What a file of {@link Sections} has for one part: travels in the place of its records.
 *
 * @param start of its first byte
 * @param length in bytes
 */
record Section(String file, long start, int length) implements Serializable {
  /** Of sections, each with the part that it is for. */
  static KvCoder<Integer, Section> coder() {
    return KvCoder.of(VarIntCoder.of(), SerializableCoder.of(Section.class));
  }

  /** Its records, as buffers that share one array. */
  List<ByteBuffer> records() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(bytes());
    List<ByteBuffer> records = new ArrayList<>();
    while (bytes.hasRemaining()) {
      int size = bytes.getInt();
      records.add(bytes.slice(bytes.position(), size));
      bytes.position(bytes.position() + size);
    }
    return records;
  }

  private byte[] bytes() throws IOException {
    ResourceId resource = FileSystems.matchNewResource(file, false);
    try (ReadableByteChannel channel = FileSystems.open(resource);
        InputStream in = at(channel)) {
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw new EOFException(file + " ends before byte " + (start + length));
      }
      return bytes;
    }
  }

  private InputStream at(ReadableByteChannel channel) throws IOException {
    if (channel instanceof SeekableByteChannel seekable) {
      return Channels.newInputStream(seekable.position(start));
    }
    InputStream in = Channels.newInputStream(channel);
    in.skipNBytes(start);
    return in;
  }
}
