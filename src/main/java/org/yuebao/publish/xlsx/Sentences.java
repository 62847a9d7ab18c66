package org.yuebao.publish.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yuebao.publish.sink.FactFile;
import org.yuebao.publish.tidy.CleanText;

/** Where each fact stands on the sheet of evidence, and its sentence. */
final class Sentences implements Closeable {
  private static final int LONGEST = 4_000;

  private final FactFile facts;

  /** A fact's row on the sheet of evidence, counted from 0, and its sentence. */
  record Place(int row, String sentence) {}

  /**
   * @param path of a file that is deleted in the end
   */
  Sentences(Path path) throws IOException {
    this.facts = new FactFile(path);
  }

  void add(String id, int row, String sentence) throws IOException {
    String some = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
    byte[] text = CleanText.of(some).getBytes(StandardCharsets.UTF_8);
    facts.add(id, ByteBuffer.allocate(Integer.BYTES + text.length).putInt(row).put(text).array());
  }

  /** Null for what is no fact of the sheet. */
  @Nullable Place find(String id) throws IOException {
    long place = facts.place(id);
    if (place == 0) {
      return null;
    }
    ByteBuffer about = ByteBuffer.wrap(facts.at(place));
    int row = about.getInt();
    return new Place(row, StandardCharsets.UTF_8.decode(about).toString());
  }

  @Override
  public void close() throws IOException {
    facts.close();
  }
}
