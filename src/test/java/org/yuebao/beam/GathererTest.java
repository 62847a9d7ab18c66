package org.yuebao.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.observation.SeriesKey;
import org.yuebao.observation.TimeBasis;

class GathererTest {
  private static final int MANY = 1 << 20;

  /**
   * A project of a paper that is at home nowhere, a zone between two cities: each has its place.
   */
  @Test
  void everyKeyHasAPlace() {
    int project = place(null, null, "澜芯封装测试项目");
    assertNotEquals(project, place(null, null, "澜湖大桥"));
    assertEquals(place(null, "澜湖经开区", null), place(null, "澜湖经开区", "澜湖大桥"));
    assertEquals(place("320412", null, null), place("320400", "市本级", "澜湖大桥"));
  }

  private static int place(
      @Nullable String region, @Nullable String zone, @Nullable String subject) {
    SeriesKey key =
        new SeriesKey(
            "PROJ_TOTAL_INV",
            Measure.LEVEL,
            region,
            zone,
            subject,
            null,
            TimeBasis.POINT,
            Status.ACTUAL,
            "CNY");
    return Gatherer.partition(key, MANY);
  }
}
