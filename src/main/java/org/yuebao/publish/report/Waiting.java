package org.yuebao.publish.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pieces of a page that wait in a file until the page is written: they may exceed the memory. */
final class Waiting implements Closeable {
  private final Path path;
  private final RandomAccessFile file;
  private long length;

  /** Where a piece lies in the file. */
  record Piece(long start, int bytes) {}

  /**
   * @param path of a file that is deleted in the end
   */
  Waiting(Path path) throws IOException {
    this.path = path;
    Files.createFile(path);
    this.file = new RandomAccessFile(path.toFile(), "rw");
  }

  Piece keep(CharSequence text) throws IOException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Piece piece = new Piece(length, bytes.length);
    file.seek(length);
    file.write(bytes);
    length += bytes.length;
    return piece;
  }

  void write(Piece piece, Writer out) throws IOException {
    byte[] bytes = new byte[piece.bytes];
    file.seek(piece.start);
    file.readFully(bytes);
    out.write(new String(bytes, StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.deleteIfExists(path);
  }
}
