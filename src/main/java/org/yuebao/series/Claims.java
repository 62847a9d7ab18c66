package org.yuebao.series;

import java.util.List;
import org.yuebao.observation.SeriesKey;
import org.yuebao.period.Period;

/**
 * Everything that was told of one period of one series, in bounded size: what travels between
 * workers instead of the observations.
 *
 * @param key the series
 * @param period the time that the values describe
 * @param claims one for each reading and standing, at most {@value #MOST}, ordered
 * @param more the smallest hashes of the facts whose claims found no room
 */
public record Claims(SeriesKey key, Period period, List<Claim> claims, List<Long> more) {
  /** More readings of one period than this make no series; they are counted, not kept. */
  public static final int MOST = 64;

  public Claims {
    claims = List.copyOf(claims);
    more = List.copyOf(more);
  }
}
