package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YuebaoTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"run", "validate", "extract", "explain", "evaluate", "series", "diff", "publish"})
  void helpOfACommandShowsAnExampleAndTheExitCodes(String command) {
    CommandResult result = CommandResult.of(command, "--help");
    assertEquals(0, result.code());
    assertTrue(result.out().contains("\n  yuebao " + command + " "), result.out());
    assertFalse((result.out() + result.err()).contains("%%"), result.out());
    assertTrue(result.out().contains("75   another run holds the lock"), result.out());
  }

  @Test
  void helpNamesTheCommands() {
    CommandResult result = CommandResult.of("--help");
    assertEquals(0, result.code());
    assertTrue(result.out().contains("  evaluate  Compares facts with gold"), result.out());
  }

  @Test
  void whatIsMistypedIsSuggested() {
    CommandResult result = CommandResult.of("evaluat");
    assertEquals(2, result.code());
    assertTrue(result.err().contains("Did you mean: yuebao evaluate"), result.err());
    CommandResult option = CommandResult.of("evaluate", "--gold=x", "--error=2");
    assertEquals(2, option.code());
    assertTrue(option.err().contains("--errors"), option.err());
  }
}
