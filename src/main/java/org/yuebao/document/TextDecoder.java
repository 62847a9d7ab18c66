package org.yuebao.document;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Reservation;

/**
 * Recognises the encoding of a text and decodes it; nothing is replaced silently.
 *
 * <p>A byte order mark decides. Else valid UTF-8 without control characters is UTF-8. Else GB18030
 * (GBK and GB 2312 are parts of it) and UTF-16 in both orders are tried, and the reading that looks
 * most like Chinese stands ({@link Plausibility}). ICU's detector is asked last, for Big5 and the
 * like, since on short texts it takes GBK for Korean or Latin; what it names must look like Chinese
 * too.
 */
final class TextDecoder {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final List<Charset> RIVALS =
      List.of(GB18030, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  /** Fewer characters beyond ASCII leave room for doubt about a guessed encoding. */
  private static final int FEW_CHARACTERS = 12;

  /** A few characters of GBK may be valid UTF-8 by chance; more are not. */
  private static final int LONGEST_CHANCE = 200;

  /**
   * What a reading other than valid UTF-8 without Chinese needs: nearly all frequent characters.
   */
  private static final int BEYOND_CHANCE = 800;

  private static final int ICU_SAMPLE = 64 * 1024;

  private TextDecoder() {}

  static Outcome<String> decode(String path, byte[] bytes) {
    String kind = BinaryKind.of(bytes);
    if (!kind.isEmpty()) {
      return Rejections.of(
          Rejections.NOT_TEXT, path, "this is " + kind + ", not text; convert it to text first");
    }
    Bom bom = Bom.of(bytes);
    if (bom != null) {
      return decodeAs(bom, path, bytes);
    }
    String utf8 = strictly(StandardCharsets.UTF_8, bytes);
    if (utf8 == null) {
      Reading best = bestOf(bytes);
      return best != null ? best.kept() : undecodable(path, bytes);
    }
    boolean clean = Controls.count(utf8) == 0;
    if (clean && (utf8.length() > LONGEST_CHANCE || Plausibility.of(utf8) >= 0)) {
      return Outcome.kept(utf8);
    }
    int needed = clean ? BEYOND_CHANCE : Plausibility.of(utf8) + 1;
    Reading best = bestOf(bytes);
    return best != null && best.plausibility() >= needed ? best.kept() : Outcome.kept(utf8);
  }

  private static Outcome<String> decodeAs(Bom bom, String path, byte[] bytes) {
    byte[] rest = Arrays.copyOfRange(bytes, bom.length(), bytes.length);
    String text = strictly(bom.charset(), rest);
    if (text != null) {
      return Outcome.kept(text);
    }
    int bad = bom.length() + firstBadByte(bom.charset(), rest);
    return Rejections.of(
        Rejections.UNDECODABLE,
        path,
        "begins with the mark of %s, but %s does not fit it; save it as UTF-8 again"
            .formatted(bom.charset(), describe(bytes, bad)));
  }

  private static @Nullable Reading bestOf(byte[] bytes) {
    Reading best = null;
    for (Charset charset : RIVALS) {
      best = better(best, Reading.of(charset, bytes));
    }
    return best != null ? best : byIcu(bytes);
  }

  private static @Nullable Reading byIcu(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, ICU_SAMPLE)));
    Reading best = null;
    for (CharsetMatch match : detector.detectAll()) {
      if (Charset.isSupported(match.getName())) {
        best = better(best, Reading.of(Charset.forName(match.getName()), bytes));
      }
    }
    return best;
  }

  private static @Nullable Reading better(@Nullable Reading one, @Nullable Reading other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.plausibility() > one.plausibility() ? other : one;
  }

  private static Outcome<String> undecodable(String path, byte[] bytes) {
    int bad = firstBadByte(StandardCharsets.UTF_8, bytes);
    String valid = new String(bytes, 0, bad, StandardCharsets.UTF_8);
    boolean mostlyUtf8 = valid.chars().anyMatch(c -> c >= 0x80) && Plausibility.of(valid) >= 0;
    String what =
        mostlyUtf8
            ? "looks like UTF-8, but %s is damaged; restore the file from its source"
            : "%s fits no encoding that gives Chinese text (UTF-8, GB18030, UTF-16, Big5 were tried);"
                + " save it as UTF-8";
    return Rejections.of(Rejections.UNDECODABLE, path, what.formatted(describe(bytes, bad)));
  }

  private static String describe(byte[] bytes, int index) {
    return index < bytes.length
        ? "byte %d (0x%02X)".formatted(index, bytes[index])
        : "its last character, which is cut off,";
  }

  /** The text, or null when some byte does not fit the encoding. */
  static @Nullable String strictly(Charset charset, byte[] bytes) {
    try {
      return strict(charset).decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Index of the first byte that does not fit; the length when all do. */
  static int firstBadByte(Charset charset, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    CharsetDecoder decoder = strict(charset);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    return in.position();
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** A byte order mark: which encoding it announces, and how many bytes it takes. */
  private record Bom(Charset charset, int length) {
    static @Nullable Bom of(byte[] bytes) {
      if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
        return new Bom(StandardCharsets.UTF_8, 3);
      }
      if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
        return new Bom(Charset.forName("UTF-32LE"), 4);
      }
      if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
        return new Bom(Charset.forName("UTF-32BE"), 4);
      }
      if (startsWith(bytes, 0xFF, 0xFE)) {
        return new Bom(StandardCharsets.UTF_16LE, 2);
      }
      if (startsWith(bytes, 0xFE, 0xFF)) {
        return new Bom(StandardCharsets.UTF_16BE, 2);
      }
      return startsWith(bytes, 0x84, 0x31, 0x95, 0x33) ? new Bom(GB18030, 4) : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
      if (bytes.length < mark.length) {
        return false;
      }
      for (int i = 0; i < mark.length; i++) {
        if ((bytes[i] & 0xFF) != mark[i]) {
          return false;
        }
      }
      return true;
    }
  }

  /** One way to read the bytes that gives Chinese text. */
  private record Reading(Charset charset, String text, int plausibility) {
    static @Nullable Reading of(Charset charset, byte[] bytes) {
      String text = strictly(charset, bytes);
      if (text == null || text.indexOf('\0') >= 0) {
        return null;
      }
      int plausibility = Plausibility.of(text);
      return plausibility >= Plausibility.ENOUGH ? new Reading(charset, text, plausibility) : null;
    }

    Outcome<String> kept() {
      long beyondAscii = text.chars().filter(c -> c >= 0x80).limit(FEW_CHARACTERS).count();
      if (RIVALS.contains(charset) && beyondAscii == FEW_CHARACTERS) {
        return Outcome.kept(text);
      }
      String detail = "read as " + charset.name() + " by its looks; save it as UTF-8 to be sure";
      return new Outcome.Kept<>(
          text, List.of(new Reservation(Rejections.ENCODING_GUESSED, detail)));
    }
  }
}
