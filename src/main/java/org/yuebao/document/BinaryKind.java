package org.yuebao.document;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Kinds of files that are no text, by the bytes that they begin with. */
final class BinaryKind {
  private static final Map<String, String> SIGNATURES = new LinkedHashMap<>();

  static {
    SIGNATURES.put("PK\3\4", "a presentation, an e-book or the like");
    SIGNATURES.put("\u00D0\u00CF\u0011\u00E0", "an old or locked Office document");
    SIGNATURES.put("{\\rtf", "an RTF document");
    SIGNATURES.put("\u0089PNG", "a PNG picture");
    SIGNATURES.put("\u00FF\u00D8\u00FF", "a JPEG picture");
    SIGNATURES.put("GIF8", "a GIF picture");
    SIGNATURES.put("7z\u00BC\u00AF", "a 7-Zip archive");
    SIGNATURES.put("Rar!", "a RAR archive");
    SIGNATURES.put("\u00FD7zXZ", "an XZ file");
    SIGNATURES.put("(\u00B5/\u00FD", "a Zstandard file");
    SIGNATURES.put("Obj\1", "an Avro file");
    SIGNATURES.put("PAR1", "a Parquet file");
    SIGNATURES.put("SQLite format 3", "an SQLite database");
    SIGNATURES.put("\u007FELF", "a program");
  }

  private BinaryKind() {}

  /** {@code a PDF file}; empty when the bytes begin as none of them. */
  static String of(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
      if (start.startsWith(signature.getKey())) {
        return signature.getValue();
      }
    }
    return "";
  }
}
