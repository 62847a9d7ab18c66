package org.yuebao.publish.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {
  private final StringBuilder out = new StringBuilder();
  private final CsvLine line = new CsvLine(out);

  @Test
  void quotesWhatRfc4180Asks() throws IOException {
    line.text("武进区").text("a,b").text("他说\"好\"").text("行\n行").text("").end();
    assertEquals("武进区,\"a,b\",\"他说\"\"好\"\"\",\"行\n行\",\r\n", out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"x\")"})
  void noTextBecomesAFormula(String text) throws IOException {
    line.text(text).end();
    String cell = out.toString().replaceFirst("^\"", "");
    assertEquals('\'', cell.charAt(0));
  }

  @Test
  void numbersAreNumbers() throws IOException {
    line.number(new BigDecimal("-3.2")).number(new BigDecimal("1E+3")).number(null).number(5);
    line.symbol("=").end();
    assertEquals("-3.2,1000,,5,=\r\n", out.toString());
  }

  @Test
  void lineAfterLine() throws IOException {
    line.text("a").text("b").end();
    line.text("c").text("d").end();
    assertEquals("a,b\r\nc,d\r\n", out.toString());
  }
}
