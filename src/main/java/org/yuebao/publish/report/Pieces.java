package org.yuebao.publish.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a JSON list, one after the other; all but the newest wait in a file. */
final class Pieces {
  private static final int FULL = 1 << 15;

  private final Waiting waiting;
  private final List<Waiting.Piece> kept = new ArrayList<>();
  private StringBuilder newest = new StringBuilder();
  private boolean begun;

  Pieces(Waiting waiting) {
    this.waiting = waiting;
  }

  void add(@Nullable Object value) throws IOException {
    newest.append(begun ? "," : "");
    Json.value(value, newest);
    begun = true;
    if (newest.length() > FULL) {
      kept.add(waiting.keep(newest));
      newest.setLength(0);
    }
  }

  /** Leaves the memory to others for a while. */
  void rest() throws IOException {
    if (newest.length() > 0) {
      kept.add(waiting.keep(newest));
    }
    newest = new StringBuilder(0);
  }

  void write(Writer out) throws IOException {
    out.write('[');
    for (Waiting.Piece piece : kept) {
      waiting.write(piece, out);
    }
    out.append(newest).write(']');
  }
}
