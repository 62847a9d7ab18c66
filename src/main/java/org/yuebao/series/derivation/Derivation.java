package org.yuebao.series.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yuebao.indicator.Catalogue;
import org.yuebao.series.Series;

/**
 * Completes the series of places: adds what follows from them as series of its own, and doubts what
 * contradicts itself. Only printed values are reckoned with, never derived ones. Immutable.
 */
public final class Derivation {
  private final List<Step> steps = new ArrayList<>();
  private final List<Zone> zones = new ArrayList<>();

  public Derivation(Catalogue catalogue, List<DerivationRule> rules) {
    for (DerivationRule rule : rules) {
      switch (rule.kind()) {
        case GROWTH -> steps.add(new Growth(catalogue, rule));
        case CUMULATION -> steps.add(new Cumulation(catalogue, rule));
        case SUM -> steps.add(new Sum(catalogue, rule));
        case RATIO -> steps.add(new Ratio(catalogue, rule));
        case PER_CAPITA -> steps.add(new PerCapita(catalogue, rule));
        case PART -> steps.add(new Part(rule));
        case ZONE -> zones.add(new Zone(catalogue, rule));
      }
    }
  }

  /** One thing to find out about a place. */
  interface Step {
    void take(Place place);
  }

  /**
   * The printed series with doubts, and the derived ones after them.
   *
   * @param printed all series of the places that they belong to
   */
  public List<Series> complete(Collection<Series> printed) {
    Map<String, Place> places = new TreeMap<>();
    Map<String, Place.Id> ids = new TreeMap<>();
    for (Series series : printed) {
      if (Place.takes(series.key())) {
        Place.Id id = Place.Id.of(series.key());
        ids.put(id.toString(), id);
        places.computeIfAbsent(id.toString(), none -> new Place()).add(series);
      }
    }
    for (Place place : places.values()) {
      steps.forEach(step -> step.take(place));
    }
    ids.forEach((name, id) -> compareWithWhole(name, id, places));
    return completed(printed, places);
  }

  private void compareWithWhole(String name, Place.Id id, Map<String, Place> places) {
    Place.Id whole = id.whole();
    Place region = places.get(whole.toString());
    Place part = places.get(name);
    if (region != null && part != null && !id.region().isEmpty() && !whole.equals(id)) {
      zones.forEach(each -> each.compare(part, region, whole.region()));
    }
  }

  private static List<Series> completed(Collection<Series> printed, Map<String, Place> places) {
    List<Series> all = new ArrayList<>();
    for (Series series : printed) {
      Place place = places.get(Place.Id.of(series.key()).toString());
      all.add(place == null || !Place.takes(series.key()) ? series : place.doubted(series));
    }
    places.values().forEach(place -> all.addAll(place.derived()));
    return all;
  }
}
