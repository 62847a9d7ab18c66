package org.yuebao.publish.jsonl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yuebao.fact.Fact;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.observation.EvidenceId;
import org.yuebao.outcome.Rejection;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;

class FactLinesTest {
  private static final Fact LEVEL =
      new Fact(
          "d1",
          "s1",
          null,
          "",
          3,
          10,
          "5.20亿元",
          "产值超5.20亿元。",
          3,
          9,
          "GDP",
          null,
          Measure.LEVEL,
          new BigDecimal("520000000.00"),
          new BigDecimal("6E+8"),
          null,
          null,
          "CNY",
          Bound.ABOVE,
          Period.quarter(2023, 3),
          "320412",
          "“两湖”创新区",
          null,
          Status.ACTUAL,
          "money.cny",
          87,
          List.of(new Reservation("period.assumed", "of the \"page\"")));
  private static final Fact MILESTONE =
      new Fact(
          "d1",
          "s1",
          null,
          "",
          3,
          10,
          "11月",
          "11月竣工。",
          0,
          3,
          null,
          "竣工",
          Measure.LEVEL,
          null,
          null,
          Period.month(2024, 11),
          null,
          "DATE",
          Bound.EQUAL,
          null,
          null,
          null,
          "某项目",
          Status.TARGET,
          "",
          50,
          List.of());

  private static String line(Fact fact, boolean evidence) throws IOException {
    StringWriter out = new StringWriter();
    new FactLines(evidence).write(fact, out);
    return out.toString();
  }

  @Test
  void theGoldsNamesInTheirOrderWithNumbersAsStrings() throws IOException {
    assertEquals(
        "{\"doc\":\"d1\",\"start\":3,\"end\":10,\"text\":\"5.20亿元\",\"indicator\":\"GDP\",\"concept\":null,"
            + "\"measure\":\"LEVEL\",\"value\":\"520000000\",\"value2\":\"600000000\",\"unit\":\"CNY\",\"bound\":\">\","
            + "\"period\":\"2023-Q3\",\"region\":\"320412\",\"zone\":\"“两湖”创新区\",\"subject\":null,\"status\":\"ACTUAL\"}\n",
        line(LEVEL, false));
  }

  @Test
  void milestonesHaveTheirDateAsValue() throws IOException {
    assertEquals(
        "{\"doc\":\"d1\",\"start\":3,\"end\":10,\"text\":\"11月\",\"indicator\":null,\"concept\":\"竣工\","
            + "\"measure\":\"LEVEL\",\"value\":\"2024-11\",\"value2\":null,\"unit\":\"DATE\",\"bound\":\"=\",\"period\":null,\"region\":null,\"zone\":null,\"subject\":\"某项目\",\"status\":\"TARGET\"}\n",
        line(MILESTONE, false));
  }

  @Test
  void evidenceFollows() throws IOException {
    String plain = line(LEVEL, false);
    assertEquals(
        plain.substring(0, plain.length() - 2)
            + ",\"id\":\""
            + EvidenceId.of(LEVEL)
            + "\",\"story\":\""
            + LEVEL.story()
            + "\",\"published\":"
            + (LEVEL.published() == null ? "null" : "\"" + LEVEL.published() + "\"")
            + ",\"source\":\""
            + LEVEL.source()
            + "\",\"sentence\":\"产值超5.20亿元。\",\"sentenceStart\":"
            + LEVEL.sentenceStart()
            + ",\"sentenceEnd\":"
            + LEVEL.sentenceEnd()
            + ",\"rule\":\"money.cny\",\"confidence\":87,\"reservations\":[{\"reason\":\"period.assumed\",\"detail\":\"of"
            + " the \\\"page\\\"\"}]}\n",
        line(LEVEL, true));
  }

  @Test
  void rejections() throws IOException {
    StringWriter out = new StringWriter();
    RejectionLines lines = new RejectionLines(Knowledge.load(Path.of("data")).reasons());
    lines.write(new Rejection("extract", "number.name", "d1", 4, 6, "长三角", "name.place", ""), out);
    lines.write(Rejection.ofDocument("read", "document.unreadable", "a.txt", "gone"), out);
    assertEquals(
        "{\"stage\":\"extract\",\"reason\":\"number.name\",\"doc\":\"d1\",\"start\":4,\"end\":6,"
            + "\"evidence\":\"长三角\",\"rule\":\"name.place\",\"detail\":\"\",\"retriable\":false}\n"
            + "{\"stage\":\"read\",\"reason\":\"document.unreadable\",\"doc\":\"a.txt\",\"start\":-1,\"end\":-1,"
            + "\"evidence\":\"\",\"rule\":\"\",\"detail\":\"gone\",\"retriable\":true}\n",
        out.toString());
  }
}
