package org.yuebao.run;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Every parser of what strangers hand in, and the core: what each does with any bytes. */
enum FuzzTarget {
  /** Encodings and front matter. */
  TEXT(bytes -> Reading.SOUND.file("a.txt", bytes)),
  LINES(bytes -> Reading.SOUND.file("a.jsonl", bytes)),
  PAGE(bytes -> Reading.SOUND.file("a.html", joined("<html>", bytes))),

  /** Told by their first bytes: gzip, bzip2, zip, tar, warc, PDF and Office documents. */
  PACKED(bytes -> Reading.SOUND.file("a", bytes)),

  /** Any Unicode text. */
  CORE(bytes -> Reading.SOUND.text(utf8(bytes) + "\n")),

  /** What follows a header is rows. */
  TABLE(
      bytes ->
          Reading.SOUND.text(
              "单位：亿元\n指标\t2023年\t比上年增长（%）\n地区生产总值\t" + utf8(bytes).replace(' ', '\t'))),

  /** Who writes a spec is trusted, but errs: whatever is wrong is told. */
  SPEC(FuzzTarget::spec),

  /** All of them in one go, told by the first byte. */
  ANY(FuzzTarget::any);

  /** Loaded with the first target that reads. */
  private static final class Reading {
    private static final SoundReading SOUND = new SoundReading(DemoCorpus.workshop());
  }

  private final Consumer<byte[]> deed;

  FuzzTarget(Consumer<byte[]> deed) {
    this.deed = deed;
  }

  void read(byte[] bytes) {
    deed.accept(bytes);
  }

  private static void any(byte[] bytes) {
    if (bytes.length > 0) {
      List<FuzzTarget> others = List.of(TEXT, LINES, PAGE, PACKED, CORE, TABLE, SPEC);
      FuzzTarget target = others.get((bytes[0] & 0xFF) % others.size());
      target.read(Arrays.copyOfRange(bytes, 1, bytes.length));
    }
  }

  private static void spec(byte[] bytes) {
    try {
      SpecReader.read("a.yaml", bytes, variable -> null);
    } catch (BadSpec e) {
      if (e.problems().isEmpty()) {
        throw new AssertionError("a bad spec without a problem", e);
      }
    }
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] joined(String start, byte[] rest) {
    byte[] first = start.getBytes(StandardCharsets.UTF_8);
    byte[] joined = Arrays.copyOf(first, first.length + rest.length);
    System.arraycopy(rest, 0, joined, first.length, rest.length);
    return joined;
  }
}
