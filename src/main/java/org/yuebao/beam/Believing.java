package org.yuebao.beam;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.yuebao.series.Claims;
import org.yuebao.series.Series;

/** Reviews and rules of derivation as a worker gets hold of them. */
@FunctionalInterface
public interface Believing extends Serializable {
  /**
   * The series of whole places.
   *
   * @param claims one for each period of each series, of all series of the places that it holds
   */
  List<Series> believe(Collection<Claims> claims);
}
