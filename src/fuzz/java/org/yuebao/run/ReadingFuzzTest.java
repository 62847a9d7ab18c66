package org.yuebao.run;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Looks for bytes that break a reader, by Jazzer: {@code src/test/fuzz/fuzz.sh}. What it finds
 * stays in the folder that it begins from, {@code ReadingFuzzTestInputs}, which the gate reads in
 * every build.
 */
class ReadingFuzzTest {
  private static final String LONG = "1h";

  @FuzzTest(maxDuration = LONG)
  void text(byte[] bytes) {
    FuzzTarget.TEXT.read(bytes);
  }

  @FuzzTest(maxDuration = LONG)
  void lines(byte[] bytes) {
    FuzzTarget.LINES.read(bytes);
  }

  @FuzzTest(maxDuration = LONG)
  void page(byte[] bytes) {
    FuzzTarget.PAGE.read(bytes);
  }

  @FuzzTest(maxDuration = LONG)
  void packed(byte[] bytes) {
    FuzzTarget.PACKED.read(bytes);
  }

  @FuzzTest(maxDuration = LONG)
  void core(byte[] bytes) {
    FuzzTarget.CORE.read(bytes);
  }

  @FuzzTest(maxDuration = LONG)
  void table(byte[] bytes) {
    FuzzTarget.TABLE.read(bytes);
  }

  @FuzzTest(maxDuration = LONG)
  void spec(byte[] bytes) {
    FuzzTarget.SPEC.read(bytes);
  }

  @FuzzTest(maxDuration = LONG)
  void any(byte[] bytes) {
    FuzzTarget.ANY.read(bytes);
  }
}
