package org.yuebao.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.function.IntPredicate;
import org.yuebao.document.packed.Contents;
import org.yuebao.document.packed.Unpacking;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Rejection;
import org.yuebao.outcome.Reservation;
import org.yuebao.story.Document;

/** Makes documents of what a file holds, one after the other. */
final class Reading implements Contents {
  /** JSON Lines beyond this are read line by line, and not as a whole. */
  static final int WHOLE = 8 << 20;

  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 16;

  private final DocumentDefaults defaults;
  private final IntPredicate wanted;
  private final DocumentReader.Found found;

  Reading(DocumentDefaults defaults, IntPredicate wanted, DocumentReader.Found found) {
    this.defaults = defaults;
    this.wanted = wanted;
    this.found = found;
  }

  @Override
  public boolean wants(int entry) {
    return wanted.test(entry);
  }

  @Override
  public void rejected(int entry, Rejection rejection) {
    take(entry, 0, Outcome.rejected(rejection));
  }

  /** In an archive the file as a whole is wanted; elsewhere each of its documents may be. */
  private void take(int entry, int index, Outcome<Document> document) {
    if (entry != Unpacking.NO_ENTRY) {
      found.take(((long) entry << 32) + index, document);
    } else if (wanted.test(index)) {
      found.take(index, document);
    }
  }

  @Override
  public void file(int entry, String path, InputStream in) throws IOException {
    byte[] start = in.readNBytes(WHOLE);
    if (start.length == WHOLE && isLines(path, start)) {
      readLines(entry, path, start, in);
      return;
    }
    byte[] bytes = whole(start, in);
    if (bytes.length > defaults.limits().documentBytes()) {
      take(entry, 0, tooLarge(path));
    } else {
      List<Outcome<Document>> documents = new BytesReader(path, defaults).read(bytes);
      for (int i = 0; i < documents.size(); i++) {
        take(entry, i, documents.get(i));
      }
    }
  }

  private static boolean isLines(String path, byte[] start) {
    return JsonLines.isNamedSo(path) || LineBytes.begins(start);
  }

  /** One byte more than is allowed tells that there are more. */
  private byte[] whole(byte[] start, InputStream in) throws IOException {
    long limit = defaults.limits().documentBytes() + 1;
    if (start.length < WHOLE || start.length >= limit) {
      return start;
    }
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(start), in);
    return all.readNBytes((int) Math.min(limit, LARGEST_ARRAY));
  }

  private void readLines(int entry, String path, byte[] start, InputStream in) throws IOException {
    LineBytes lines = LineBytes.of(start, in, (int) defaults.limits().documentBytes());
    if (lines == null) {
      take(entry, 0, notDecoded(path));
      return;
    }
    List<Reservation> doubts = List.of();
    new LinesReader(path, defaults, doubts)
        .read(lines, (index, document) -> take(entry, index, document));
  }

  private Outcome<Document> tooLarge(String path) {
    return Rejections.of(
        Rejections.TOO_LARGE,
        path,
        "more than %d bytes unpacked; split the file, or raise limits.documentBytes"
            .formatted(defaults.limits().documentBytes()));
  }

  private static Outcome<Document> notDecoded(String path) {
    return Rejections.of(
        Rejections.UNDECODABLE,
        path,
        "JSON Lines of more than %d bytes must be UTF-8 or GB18030, and these are neither; save them as UTF-8"
            .formatted(WHOLE));
  }
}
