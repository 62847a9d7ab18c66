package org.yuebao.run;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Texts and files that are nearly what they were: what damage, carelessness or malice make. */
final class Mutations {
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          Charset.forName("GB18030"),
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_16,
          Charset.forName("Big5"),
          StandardCharsets.ISO_8859_1);

  /** What the grammars look for, and what stands nowhere; blanks part them. */
  private static final String[] PIECES =
      """
      0 9 00 1.5 -3 +2 ． ， 1,000 3/4 １２ 一 十 百 千 万 亿 零 〇 两 半 几 多 余 第 % ％ ‰ 个百分点 倍 成 折
      元 亿元 万吨 平方公里 ℃ 公里 亩 户 人次 年 月 日 季度 上半年 1-9月 去年 今年以来 同比 增长 下降 比 占 其中
      达 超 近 约 以上 至 到 — - ～ ~ / : ： ； 、 。 ！ （ ） ( ) “ ” 《 》 【 】 全区 全市 我省 北京市 江苏
      投资 项目 竣工 “十四五” 预计 目标 分别 和 从 由 为 𠮷 👨‍👩‍👧 ﷺ İ ß ⅷ Ⅷ ② ½ ㎡ ٣ १ | <p> </td> &lt; { }
      [ ] " ' ---
      """
          .split("\\s+");

  /** Characters that no text should have, and line ends. */
  private static final char[] HOSTILE = {
    0, 7, 0x1B, 0x85, 0xA0, 0x200B, 0x200F, 0x202E, 0x2028, 0x3000, 0xD800, 0xDC00, 0xFEFF, 0xFFFD,
    0xFFFF, 0x301, '\t', '\n', '\r', '\f', '\\'
  };

  private final Random random;

  Mutations(long seed) {
    this.random = new Random(seed);
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  int below(int most) {
    return random.nextInt(most);
  }

  /** One that is changed at one to four places. */
  String text(String text, String other) {
    String changed = text;
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      changed = once(changed, other);
    }
    return changed;
  }

  private String once(String text, String other) {
    int at = random.nextInt(text.length() + 1);
    int end = at + random.nextInt(Math.min(text.length() - at, 20) + 1);
    return switch (random.nextInt(11)) {
      case 0 -> text.substring(0, at) + text.substring(end);
      case 1 -> text.substring(0, at);
      case 2 -> text.substring(at);
      case 3 -> text.substring(0, end) + text.substring(at);
      case 4 -> text.substring(0, at) + other.substring(random.nextInt(other.length() + 1));
      case 5 -> text.substring(0, at) + piece() + text.substring(at);
      case 6 -> text.substring(0, at) + piece() + text.substring(end);
      case 7 ->
          text.substring(0, at)
              + text.substring(at, end).repeat(1 + random.nextInt(5))
              + text.substring(end);
      case 8 -> text.substring(0, at) + (char) random.nextInt(0x10000) + text.substring(at);
      case 9 -> figures(text);
      default -> text.substring(end) + text.substring(0, at);
    };
  }

  private String piece() {
    return random.nextInt(6) == 0
        ? String.valueOf(HOSTILE[random.nextInt(HOSTILE.length)])
        : PIECES[random.nextInt(PIECES.length)];
  }

  /** Other digits in place of its own. */
  private String figures(String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = 0; i < changed.length(); i++) {
      if (Character.isDigit(changed.charAt(i)) && random.nextInt(3) == 0) {
        changed.setCharAt(i, (char) ('0' + random.nextInt(10)));
      }
    }
    return changed.toString();
  }

  /** The bytes of a text in some encoding. */
  byte[] encoded(String text) {
    return text.getBytes(any(CHARSETS));
  }

  /** A file that is changed at one to eight places. */
  byte[] bytes(byte[] file, byte[] other) {
    byte[] changed = file.clone();
    for (int i = 1 + random.nextInt(8); i > 0 && changed.length > 0; i--) {
      changed = once(changed, other);
    }
    return changed;
  }

  private byte[] once(byte[] file, byte[] other) {
    int at = random.nextInt(file.length);
    int end = at + random.nextInt(Math.min(file.length - at, 64) + 1);
    switch (random.nextInt(7)) {
      case 0, 1 -> {
        file[at] ^= (byte) (1 << random.nextInt(8));
        return file;
      }
      case 2 -> {
        file[at] = (byte) random.nextInt(256);
        return file;
      }
      case 3 -> {
        return random.nextInt(4) == 0 ? Arrays.copyOf(file, at) : file;
      }
      case 4 -> {
        return joined(file, 0, at, file, end, file.length);
      }
      case 5 -> {
        return joined(file, 0, end, file, at, file.length);
      }
      default -> {
        int from = other.length == 0 ? 0 : random.nextInt(other.length);
        return joined(file, 0, at, other, from, other.length);
      }
    }
  }

  private static byte[] joined(byte[] one, int start, int end, byte[] two, int from, int to) {
    byte[] joined = new byte[end - start + to - from];
    System.arraycopy(one, start, joined, 0, end - start);
    System.arraycopy(two, from, joined, end - start, to - from);
    return joined;
  }
}
