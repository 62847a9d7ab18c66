package org.yuebao.copy;

import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;

/** The earliest of the stories that share a key: only they can be repeated. */
final class Earliest {
  /**
   * So many originals share a piece, the earliest ones; with more of them it is a phrase that says
   * nothing.
   */
  private static final int MOST = 64;

  private final PriorityQueue<Sketch> latestFirst = new PriorityQueue<>(Sketch.ORDER.reversed());

  void add(Sketch each) {
    if (latestFirst.size() < MOST) {
      latestFirst.add(each);
    } else if (Sketch.ORDER.compare(each, latestFirst.element()) < 0) {
      latestFirst.remove();
      latestFirst.add(each);
    }
  }

  /** The earliest of these and some others. */
  Earliest with(Collection<Sketch> others) {
    Earliest all = new Earliest();
    latestFirst.forEach(all::add);
    others.forEach(all::add);
    return all;
  }

  List<Sketch> inOrder() {
    return latestFirst.stream().sorted(Sketch.ORDER).toList();
  }
}
