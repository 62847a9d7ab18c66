package org.yuebao.document.packed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names of files in archives: their encoding, which archives do not tell, and their folders. */
final class EntryName {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private EntryName() {}

  /** Archives packed on a Chinese Windows name their files in GBK. */
  static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, GB18030);
    }
  }

  /** A name whose bytes were taken for characters of Latin 1, unless it was no such name. */
  static String ofLatin(String name) {
    return name.chars().allMatch(c -> c < 0x100)
        ? decoded(name.getBytes(StandardCharsets.ISO_8859_1))
        : name;
  }

  /** Below the archive, whatever it says: no drive, no {@code ..}, no line ends. */
  static String inside(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.replace('\\', '/').split("/")) {
      if (part.equals("..")) {
        if (!parts.isEmpty()) {
          parts.remove(parts.size() - 1);
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part.replaceAll("\\p{Cntrl}", "\uFFFD"));
      }
    }
    return String.join("/", parts);
  }
}
