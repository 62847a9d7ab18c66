package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuebao.project.Settlement;

class SettlementsReaderTest {
  private static final String HEADER = "ref_area,name,other_name,verdict,reason,reviewer,date\n";

  @Test
  void readsWhatStandsInTheTableOfProjects() {
    assertEquals(
        List.of(
            new Settlement(
                "s.csv:2",
                "320412",
                "科创中心",
                "科技创新中心",
                Settlement.Verdict.SAME,
                "same plot, same builder",
                "李",
                "2024-05-01")),
        SettlementsReader.read(
            "s.csv",
            HEADER + "CN320412,科创中心,科技创新中心,same,\"same plot, same builder\",李,2024-05-01\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CN320412,甲,乙,maybe,ok,li,2024-05-01 | verdict is",
        "CN320412,甲,甲,same,ok,li,2024-05-01 | both names are one",
        ",甲,乙,same,ok,li,2024-05-01 | ref_area is empty",
        "CN320412,甲,乙,same,ok,li,May | date is",
        "CN320412,甲,乙,same,,li,2024-05-01 | reason is empty",
        "CN320412,甲,乙,same | 4 cells instead of 7",
      })
  void everyProblemIsToldWithItsLine(String line, String problem) {
    BadSpec bad =
        assertThrows(BadSpec.class, () -> SettlementsReader.read("s.csv", HEADER + line + "\n"));
    assertEquals(1, bad.problems().size(), bad.problems().toString());
    assertEquals("s.csv:2: " + problem, bad.problems().get(0).substring(0, 9 + problem.length()));
  }

  @Test
  void aPairIsSettledOnce() {
    String lines = "CN320412,甲,乙,same,ok,li,2024-05-01\nCN320412,乙,甲,different,ok,li,2024-06-01\n";
    BadSpec bad =
        assertThrows(BadSpec.class, () -> SettlementsReader.read("s.csv", HEADER + lines));
    assertEquals(
        List.of("s.csv:3: the pair is already settled in line 2; keep one"), bad.problems());
  }
}
