package org.yuebao.publish.sdmx;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yuebao.publish.tidy.CleanText;

/** A list of codes with their names, in Chinese and English, filled as they occur. */
final class CodeList {
  /** Not applicable: a dimension must have a value. */
  static final String NONE = "_Z";

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_$@-]+");
  private static final int HASH_BYTES = 8;

  /** A code's names. */
  record Name(String zh, String en) {}

  private final String id;
  private final Name name;
  private final Map<String, Name> codes = new TreeMap<>();

  CodeList(String id, String zh, String en) {
    this.id = id;
    this.name = new Name(zh, en);
  }

  CodeList with(String code, String zh, String en) {
    codes.put(code, new Name(zh, en));
    return this;
  }

  /** The code itself, or {@link #NONE} for an empty one; remembers its names. */
  String code(String code, String zh, String en) {
    if (code.isEmpty()) {
      codes.putIfAbsent(NONE, new Name("无", "Not applicable"));
      return NONE;
    }
    if (!CODE.matcher(code).matches()) {
      return named(code);
    }
    codes.putIfAbsent(code, new Name(zh.isEmpty() ? code : zh, en.isEmpty() ? code : en));
    return code;
  }

  /** A code for a free text: SDMX has no place for Chinese in a key. Equal texts, equal codes. */
  String named(String text) {
    if (text.isEmpty()) {
      return code("", "", "");
    }
    String clean = CleanText.of(text);
    String code = "X" + hash(clean);
    codes.putIfAbsent(code, new Name(clean, clean));
    return code;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  String id() {
    return id;
  }

  Name name() {
    return name;
  }

  Map<String, Name> codes() {
    return codes;
  }
}
