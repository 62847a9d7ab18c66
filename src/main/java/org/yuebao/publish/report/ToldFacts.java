package org.yuebao.publish.report;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.yuebao.publish.sink.FactNumbers;

/** All facts of a release, in a file beside it; in memory a fact takes some 30 bytes. */
final class ToldFacts implements Closeable {
  private final Path path;
  private final DataOutputStream out;
  private final FactNumbers numbers = new FactNumbers();
  private long[] offsets = new long[1024];
  private long length;

  /** What is done with a fact. */
  interface Reader {
    void take(ToldFact fact) throws IOException;
  }

  ToldFacts(Path path) throws IOException {
    this.path = path;
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
  }

  void add(ToldFact fact) throws IOException {
    int number = numbers.add(fact.id());
    if (number == 0) {
      return;
    }
    if (number == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * number);
    }
    offsets[number] = length;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    fact.write(new DataOutputStream(bytes));
    bytes.writeTo(out);
    length += bytes.size();
  }

  /** The number of a fact; 0 for what is none: a reviewer's own value. */
  int number(String id) {
    return numbers.of(id);
  }

  /** Facts by their numbers, in that order. */
  void each(Iterable<Integer> wanted, Reader reader) throws IOException {
    out.flush();
    try (FileChannel file = FileChannel.open(path)) {
      for (int number : wanted) {
        file.position(offsets[number]);
        InputStream in = new BufferedInputStream(Channels.newInputStream(file), 1024);
        reader.take(ToldFact.read(new DataInputStream(in)));
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(path);
  }
}
