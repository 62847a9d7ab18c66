package org.yuebao.run;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yuebao.beam.Stage;
import org.yuebao.publish.diff.Difference;
import org.yuebao.publish.diff.SeriesComparison;
import org.yuebao.series.Series;

/** What two releases say differently, in the order of their series. */
final class Differences {
  private Differences() {}

  /** What is done with a difference. */
  interface Reader {
    void take(Difference difference) throws IOException;
  }

  static void each(SeriesFile old, SeriesFile now, SeriesComparison comparison, Reader reader)
      throws IOException {
    while (old.next() != null || now.next() != null) {
      int order = order(old.next(), now.next());
      Series was = order <= 0 ? old.take() : null;
      Series is = order >= 0 ? now.take() : null;
      for (Difference each : comparison.compare(was, is)) {
        reader.take(each);
      }
    }
  }

  /** Which of two comes first; both when they are the same series. */
  private static int order(@Nullable Series old, @Nullable Series now) {
    if (old == null || now == null) {
      return old == null ? 1 : -1;
    }
    return Stage.SERIES.order().compare(old, now);
  }
}
