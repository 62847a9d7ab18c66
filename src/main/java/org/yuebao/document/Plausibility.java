package org.yuebao.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * How much a decoded text looks like Chinese that someone wrote, in per mille: 1000 when every
 * character beyond ASCII is a frequent one or Chinese punctuation, below 0 when most are rare, of
 * other scripts, unassigned or controls.
 *
 * <p>Bytes of Chinese text that are read in a wrong encoding mostly give rare characters;
 * statistics of byte pairs, as general detectors use them, need far more text to tell.
 */
final class Plausibility {
  /** Enough to believe that the text is Chinese in the encoding at hand. */
  static final int ENOUGH = 350;

  /** Characters of a text that are weighed; the rest is like them. */
  private static final int SAMPLE = 20_000;

  private static final BitSet FREQUENT = frequent();
  private static final BitSet COMMON = common();

  private Plausibility() {}

  static int of(String text) {
    int end = Math.min(text.length(), SAMPLE);
    int weight = 0;
    int beyondAscii = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (Controls.isControl(c)) {
        weight -= 4;
        beyondAscii++;
      } else if (c >= 0x80) {
        weight += weight(c);
        beyondAscii++;
      }
    }
    return beyondAscii == 0 ? 1000 : weight * 500 / beyondAscii;
  }

  private static int weight(char c) {
    if (FREQUENT.get(c) || isPunctuation(c)) {
      return 2;
    }
    return COMMON.get(c) ? 1 : -2;
  }

  /** CJK and general punctuation, full-width forms, and signs that figures come with. */
  private static boolean isPunctuation(char c) {
    return c >= 0x3000 && c <= 0x3011
        || c >= 0xFF01 && c <= 0xFF5E
        || c >= 0x2010 && c <= 0x203B
        || "·°±×÷²³℃㎡№①②③④⑤⑥⑦⑧⑨⑩●○■□◆◇★☆▲△→\u00A0\uFEFF".indexOf(c) >= 0;
  }

  private static BitSet frequent() {
    try (InputStream in = Plausibility.class.getResourceAsStream("frequent-characters.txt")) {
      if (in == null) {
        throw new IllegalStateException("frequent-characters.txt is missing beside the classes");
      }
      BitSet characters = new BitSet();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMapToInt(String::chars)
          .forEach(characters::set);
      return characters;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The characters that the first levels of GB 2312 and of Big5 hold, chosen for their frequency:
   * about 6,500.
   */
  private static BitSet common() {
    BitSet characters = new BitSet();
    addAll(characters, "GB2312", 0xB0, 0xD7);
    addAll(characters, "Big5", 0xA4, 0xC6);
    return characters;
  }

  private static void addAll(BitSet characters, String encoding, int firstLead, int lastLead) {
    Charset charset = Charset.forName(encoding);
    for (int lead = firstLead; lead <= lastLead; lead++) {
      for (int trail = 0x40; trail <= 0xFE; trail++) {
        String decoded = new String(new byte[] {(byte) lead, (byte) trail}, charset);
        if (decoded.length() == 1 && Character.isIdeographic(decoded.charAt(0))) {
          characters.set(decoded.charAt(0));
        }
      }
    }
  }
}
