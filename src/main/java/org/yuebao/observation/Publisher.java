package org.yuebao.observation;

import org.jspecify.annotations.Nullable;

/**
 * What the catalogue of sources says of a publication.
 *
 * @param official whether it is a government or statistical office
 * @param homeRegion code of its region; empty when it has none
 */
public record Publisher(boolean official, String homeRegion) {
  /** Its authority over figures of a region. */
  Authority over(@Nullable String region) {
    if (official) {
      return Authority.OFFICIAL;
    }
    return homeRegion.equals(region) ? Authority.HOME : Authority.OTHER;
  }
}
