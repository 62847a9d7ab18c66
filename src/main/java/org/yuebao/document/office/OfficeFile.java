package org.yuebao.document.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.yuebao.document.packed.ReadingLimits;
import org.yuebao.document.page.InTime;
import org.yuebao.document.page.Unreadable;

/** The text of a file in Office Open XML: DOCX and XLSX, also with macros, which are never run. */
public final class OfficeFile {
  /** Names with which such files begin; of those that are no document of ours too. */
  private static final List<String> FIRST =
      List.of("[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/");

  private static final String ZIP = "PK\3\4";
  private static final int NAME = 30;

  private OfficeFile() {}

  /** Whether bytes are such a file, by their beginning. */
  public static boolean is(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
    return start.startsWith(ZIP) && FIRST.stream().anyMatch(name -> start.startsWith(name, NAME));
  }

  /**
   * The text of a document, or of each sheet of a workbook.
   *
   * @return empty when there is no text in it
   * @throws Unreadable when it is damaged, over a limit, or another kind of file
   */
  public static List<String> texts(byte[] bytes, ReadingLimits limits) throws Unreadable {
    try {
      boolean document = measured(bytes, limits);
      try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
        return document ? DocxText.of(parts) : XlsxText.of(parts);
      }
    } catch (CancellationException e) {
      throw e;
    } catch (IOException | OpenXML4JException | RuntimeException e) {
      throw Unreadable.malformed(e);
    }
  }

  /**
   * Adds up what its parts unpack to, before a library takes them into memory.
   *
   * @return whether it is a document, and not a workbook
   */
  private static boolean measured(byte[] bytes, ReadingLimits limits)
      throws IOException, Unreadable {
    boolean document = false;
    boolean workbook = false;
    long unpacked = 0;
    int entries = 0;
    byte[] passed = new byte[64 * 1024];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        document |= entry.getName().equals("word/document.xml");
        workbook |= entry.getName().equals("xl/workbook.xml");
        unpacked += length(zip, passed, limits.documentBytes() - unpacked);
        if (unpacked > limits.documentBytes() || ++entries > limits.entries()) {
          throw new Unreadable(
              Unreadable.OVER_LIMIT,
              "its parts unpack to more than %d bytes, or are more than %d; split it, or raise limits.documentBytes"
                  .formatted(limits.documentBytes(), limits.entries()));
        }
      }
    }
    if (!document && !workbook) {
      throw new Unreadable(
          Unreadable.MALFORMED,
          "it is no document and no workbook, or is cut off; save it as DOCX, XLSX or PDF");
    }
    return document;
  }

  private static long length(InputStream in, byte[] passed, long most) throws IOException {
    long length = 0;
    for (int read = 0; read >= 0 && length <= most; read = in.read(passed)) {
      InTime.check();
      length += read;
    }
    return length;
  }
}
