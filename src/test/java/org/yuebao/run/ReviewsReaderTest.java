package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuebao.observation.Review;
import org.yuebao.observation.Review.Verdict;
import org.yuebao.period.Period;

class ReviewsReaderTest {
  private static final String HEADER = "target,period,verdict,value,reason,reviewer,date\n";

  @Test
  void readsFactsAndPoints() {
    List<Review> reviews =
        ReviewsReader.read(
            "reviews.csv",
            HEADER
                + "page-1:15-22-0a1b2c3d,,reject,,\"scale, and unit\",李,2024-05-01\n"
                + "A.RETAIL.LEVEL..320412....PERIOD.ACTUAL.CNY,2023,correct,660.3,communiqué,李,2024-05-02\n");
    assertEquals(
        List.of(
            new Review(
                "reviews.csv:2",
                "page-1:15-22-0a1b2c3d",
                null,
                Verdict.REJECT,
                null,
                "scale, and unit",
                "李",
                "2024-05-01"),
            new Review(
                "reviews.csv:3",
                "RETAIL.LEVEL..320412....PERIOD.ACTUAL.CNY",
                Period.year(2023),
                Verdict.CORRECT,
                "660.3",
                "communiqué",
                "李",
                "2024-05-02")),
        reviews);
  }

  @ParameterizedTest
  @CsvSource({
    "YTD, 2023-09, 2023-01/2023-09",
    "YTD, 2023-01/2023-09, 2023-01/2023-09",
    "EOP, 2023, 2023-12-31",
    "EOP, 2023-06, 2023-06-30",
    "PERIOD, 2023-Q2, 2023-Q2",
  })
  void takesThePeriodAsTheTableWritesIt(String basis, String written, String period) {
    String target = "M.GDP.LEVEL..320412...." + basis + ".ACTUAL.CNY";
    List<Review> reviews =
        ReviewsReader.read("r.csv", HEADER + target + "," + written + ",accept,,ok,李,2024-05-01");
    assertEquals(Period.parse(period), reviews.get(0).period());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x:1-2-00000000,,maybe,,r,p,2024-05-01|r.csv:2: verdict is \"maybe\"; write accept, reject or correct",
        "x:1-2-00000000,,correct,much,r,p,2024-05-01|r.csv:2: value is \"much\"; write a number in the unit of observations.csv, or a date",
        "A.GDP.LEVEL..320412....PERIOD.ACTUAL.CNY,2023,correct,2025-11,r,p,2024-05-01|r.csv:2: value is \"2025-11\"; write a number in the unit of observations.csv",
        "A.PROJ_FINISH.LEVEL..320412....EVENT.ACTUAL.DATE,2023,correct,20250331,r,p,2024-05-01|r.csv:2: value is \"20250331\"; write a date, as 2025, 2025-03 or 2025-03-31",
        "x:1-2-00000000,2023,accept,,r,p,2024-05-01|r.csv:2: a period stands only beside a series_id; leave it empty",
        "x:1-2-00000000,,accept,5,r,p,2024-05-01|r.csv:2: a value stands only beside correct; leave it empty",
        "x:1-2-00000000,,accept,,r,p,yesterday|r.csv:2: date is \"yesterday\"; write it as 2024-08-31",
        "x:1-2-00000000,,accept,,,p,2024-05-01|r.csv:2: reason is empty; fill it in",
        "GDP,2023,accept,,r,p,2024-05-01|r.csv:2: target is no fact and no series: GDP; copy evidence_id or series_id from observations.csv",
        "x:1-2-00000000,,accept,,r,2024-05-01|r.csv:2: 6 cells instead of 7; put a cell that holds a comma between quotes",
      })
  void tellsWhatIsWrongAndHowToMendIt(String line, String problem) {
    BadSpec bad = assertThrows(BadSpec.class, () -> ReviewsReader.read("r.csv", HEADER + line));
    assertEquals(List.of(problem), bad.problems());
  }

  @Test
  void aFactHasOneDecision() {
    String line = "x:1-2-00000000,,accept,,r,p,2024-05-01\n";
    BadSpec bad =
        assertThrows(BadSpec.class, () -> ReviewsReader.read("r.csv", HEADER + line + line));
    assertEquals(
        List.of(
            "r.csv:3: the fact is already decided in line 2; keep one, or decide on the point of its"
                + " series"),
        bad.problems());
  }
}
