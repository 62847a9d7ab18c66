package org.yuebao.publish.sink;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a sink needs of each fact once the series come, in a file beside the release: facts are
 * found by their ids, and memory does not grow with them.
 */
public final class FactFile implements Closeable {
  private final Path path;
  private final IdIndex index;
  private final DataOutputStream out;
  private final FileChannel in;

  /** Most of what is said fits, so that it is read at once. */
  private final ByteBuffer read = ByteBuffer.allocate(1024);

  private long flushed;
  private long length;

  /**
   * @param path of a file that is made, with an index beside it; both are deleted in the end
   */
  public FactFile(Path path) throws IOException {
    this.path = path;
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
    this.in = FileChannel.open(path, StandardOpenOption.READ);
    this.index = new IdIndex(path.resolveSibling(path.getFileName() + ".index"));
  }

  /** Keeps what is said of a fact, unless something was before. */
  public void add(String id, byte[] about) throws IOException {
    if (index.add(id, length + 1)) {
      out.writeInt(about.length);
      out.write(about);
      length += Integer.BYTES + about.length;
    }
  }

  /** Where a fact stands, by which it may be told from others; 0 for what is none. */
  public long place(String id) throws IOException {
    return index.of(id);
  }

  /** What was said of the fact at a place. */
  public byte[] at(long place) throws IOException {
    if (place > flushed) {
      out.flush();
      flushed = length;
    }
    read.clear();
    fill(read, place - 1);
    read.flip();
    byte[] about = new byte[read.getInt()];
    int known = Math.min(about.length, read.remaining());
    read.get(about, 0, known);
    fill(ByteBuffer.wrap(about, known, about.length - known), place - 1 + Integer.BYTES + known);
    return about;
  }

  private void fill(ByteBuffer buffer, long from) throws IOException {
    long at = from;
    while (buffer.hasRemaining()) {
      int bytes = in.read(buffer, at);
      if (bytes < 0) {
        return;
      }
      at += bytes;
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    in.close();
    index.close();
    Files.deleteIfExists(path);
  }
}
