package org.yuebao.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.yuebao.wire.Generated;

class ObservationTest {
  @Test
  void aCopyCountsForWhomItRepeats() {
    Observation observation = new Generated(5).observation();
    Observation copy = observation.repeating("日报");
    assertEquals("日报", copy.origin());
    assertEquals(observation.source(), copy.source());
    assertEquals(observation.evidence(), copy.evidence());
  }
}
