package org.yuebao.document.packed;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a file is packed, told by its first bytes and never by its name. */
enum Packing {
  /** Not at all, or in a way that is not ours to open: a document. */
  NONE,
  GZIP,
  BZIP2,
  ZIP,
  TAR,
  WARC;

  /** So many bytes tell: the mark of a tar stands at its 257th. */
  static final int HEAD = 512;

  private static final int TAR_MARK = 257;
  private static final int ZIP_NAME = 30;

  /** Names with which the archives begin that Office documents and e-books are. */
  private static final List<String> DOCUMENTS =
      List.of("[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "ppt/", "mimetype");

  /**
   * @param head the first bytes, up to {@link #HEAD}
   */
  static Packing of(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u001F\u008B")) {
      return GZIP;
    }
    if (start.startsWith("BZh") && start.startsWith("1AY&SY", 4)) {
      return BZIP2;
    }
    if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
      return isDocument(start) ? NONE : ZIP;
    }
    if (start.startsWith("ustar", TAR_MARK)) {
      return TAR;
    }
    return start.startsWith("WARC/1.") ? WARC : NONE;
  }

  private static boolean isDocument(String start) {
    return DOCUMENTS.stream().anyMatch(name -> start.startsWith(name, ZIP_NAME));
  }
}
