package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  @Test
  void theLastWordsAreTheProgramsOwn() {
    byte[] line = "java\0-jar\0yuebao.jar\0explain\0\0全市GDP增长6%\0".getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(new String[] {"explain", "", "全市GDP增长6%"}, Arguments.last(3, line));
  }

  @Test
  void whatJavaReadWellStays() {
    String[] arguments = {"explain", "全市"};
    assertSame(arguments, Arguments.restored(arguments));
  }
}
