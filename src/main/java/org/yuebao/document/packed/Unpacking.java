package org.yuebao.document.packed;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.yuebao.outcome.Rejection;

/**
 * Opens a file, and what is packed in it, and in that: {@code pages.zip}, {@code 2024.tar.gz},
 * {@code news.jsonl.gz}, {@code crawl.warc.gz}. One pass, nothing kept, nothing written.
 *
 * <p>What cannot be opened is one rejection, with its place; what stands before it was told, and
 * what stands after it in a sound archive will be.
 */
public final class Unpacking {
  static final String READ = "read";
  static final String UNPACK = "unpack";
  static final String DAMAGED = "packed.damaged";
  static final String OVER_LIMIT = "packed.overLimit";
  static final String ENCRYPTED = "packed.encrypted";
  static final String SPECIAL = "packed.special";
  static final String EMPTY = "packed.empty";
  static final String PASSED_OVER = "packed.passedOver";

  /** Every reason that this package gives. */
  public static final List<String> REASONS =
      List.of(DAMAGED, OVER_LIMIT, ENCRYPTED, SPECIAL, EMPTY, PASSED_OVER);

  /** In place of its number, for a file that lies in no archive. */
  public static final int NO_ENTRY = -1;

  private static final int BUFFER = 64 * 1024;

  private final ReadingLimits limits;
  private final Contents contents;
  private final Counted raw;

  private Unpacking(InputStream in, ReadingLimits limits, Contents contents) {
    this.limits = limits;
    this.contents = contents;
    this.raw = new Counted(in);
  }

  /**
   * Tells {@code contents} of everything in a file. What it is told of one file of an archive does
   * not depend on which others it wanted.
   *
   * @param path of the file, for names and messages
   * @param in its bytes; not closed
   * @throws IOException when {@code in} fails; damage of what it holds is told to {@code contents}
   */
  public static void open(String path, InputStream in, ReadingLimits limits, Contents contents)
      throws IOException {
    Unpacking unpacking = new Unpacking(in, limits, contents);
    Allowance allowance = new Allowance(limits, unpacking.raw);
    unpacking.open(new Place(path, 0, 0, NO_ENTRY, allowance), unpacking.raw);
  }

  /**
   * Where in a file one is.
   *
   * @param depth in how many archives
   * @param layers how often what lies here is compressed, one around the other
   * @param entry place in the outermost archive; {@link #NO_ENTRY} outside of archives
   * @param allowance of what is unpacked here
   */
  private record Place(String path, int depth, int layers, int entry, Allowance allowance) {
    Place compressed() {
      return new Place(path, depth, layers + 1, entry, allowance);
    }
  }

  private void open(Place place, InputStream in) throws IOException {
    try {
      BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
      Packing packing = Packing.of(head(buffered));
      switch (packing) {
        case NONE -> contents.file(place.entry(), place.path(), buffered);
        case GZIP, BZIP2 -> openCompressed(packing, place, buffered);
        default -> openArchive(packing, place, buffered);
      }
    } catch (IOException e) {
      failed(place, e);
    }
  }

  private void openCompressed(Packing packing, Place place, InputStream in) throws IOException {
    if (place.layers() >= limits.nesting()) {
      reject(
          OVER_LIMIT,
          place,
          "is compressed more than %d times; unpack it first, or raise limits.nesting"
              .formatted(place.layers()));
      return;
    }
    InputStream unpacked =
        Libraries.call(
            () ->
                packing == Packing.GZIP
                    ? new GZIPInputStream(in, BUFFER)
                    : new BZip2CompressorInputStream(in, true));
    open(place.compressed(), metered(place, unpacked));
  }

  private void openArchive(Packing packing, Place place, InputStream in) throws IOException {
    if (place.depth() >= limits.nesting()) {
      reject(
          OVER_LIMIT,
          place,
          "lies in %d archives already; unpack it first, or raise limits.nesting"
              .formatted(place.depth()));
      return;
    }
    int entry = 0;
    PassedOver passedOver = new PassedOver();
    try {
      Archive archive = Libraries.call(() -> archive(packing, in));
      for (; Libraries.call(archive::next); entry++) {
        place.allowance().file();
        if (!passedOver.takes(archive.name())) {
          openEntry(archive, place, entry);
        }
      }
      tellOfAll(place, entry, passedOver);
    } catch (IOException e) {
      Place last = behind(place, entry);
      if (wants(place, last)) {
        failed(last, e);
      }
    }
  }

  /** Where something stands that is said of an archive as a whole. */
  private static Place behind(Place place, int entries) {
    int entry = place.depth() == 0 ? entries : place.entry();
    return new Place(place.path(), place.depth(), 0, entry, place.allowance());
  }

  private boolean wants(Place archive, Place place) {
    return archive.depth() > 0 || contents.wants(place.entry());
  }

  private void tellOfAll(Place place, int entries, PassedOver passedOver) {
    Place last = behind(place, entries);
    if (entries == 0 && wants(place, last)) {
      reject(EMPTY, last, "an archive without files; fetch it again, or take it out");
    }
    if (passedOver.any() && wants(place, last)) {
      String path = place.path();
      contents.rejected(
          last.entry(),
          Rejection.ofDocument(UNPACK, PASSED_OVER, path, path + ": " + passedOver.told()));
    }
  }

  private static Archive archive(Packing packing, InputStream in) throws IOException {
    return switch (packing) {
      case ZIP -> new ZipEntries(in);
      case TAR -> new TarEntries(in);
      default -> new WarcRecords(in);
    };
  }

  private void openEntry(Archive archive, Place outer, int number) throws IOException {
    boolean outermost = outer.depth() == 0;
    boolean wanted = !outermost || contents.wants(number);
    String name = EntryName.inside(archive.name());
    String path = outer.path() + "!/" + (name.isEmpty() ? "" + number : name);
    Allowance own = outermost ? new Allowance(limits, raw) : outer.allowance();
    Place place = new Place(path, outer.depth() + 1, 0, outermost ? number : outer.entry(), own);
    if (!archive.problem().isEmpty()) {
      if (wanted) {
        reject(archive.isEncrypted() ? ENCRYPTED : SPECIAL, place, archive.problem());
      }
      return;
    }
    Metered bytes = metered(outer, archive.bytes());
    if (wanted) {
      open(place, bytes);
    }
    bytes.drain();
  }

  private static Metered metered(Place place, InputStream in) {
    return new Metered(in, place.allowance());
  }

  /** What a disk throws is not for us. */
  private void failed(Place place, IOException problem) throws IOException {
    if (raw.failed()) {
      throw problem;
    }
    if (problem instanceof OverLimit) {
      reject(OVER_LIMIT, place, said(problem));
    } else {
      reject(DAMAGED, place, "is damaged or cut off (%s); fetch it again".formatted(said(problem)));
    }
  }

  private static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(Packing.HEAD);
    byte[] head = in.readNBytes(Packing.HEAD);
    in.reset();
    return head;
  }

  private void reject(String reason, Place place, String detail) {
    String path = place.path();
    contents.rejected(
        place.entry(), Rejection.ofDocument(READ, reason, path, path + ": " + detail));
  }

  private static String said(IOException e) {
    if (e instanceof EOFException) {
      return "it ends too early";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
