package org.yuebao.publish.terminal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The first few of many in some order, of equal ones those that came first: a release may have a
 * million of what a screen shows ten of.
 */
final class Leading<T> {
  private final Comparator<? super T> order;
  private final int most;
  private final List<T> leading = new ArrayList<>();
  private int added;

  Leading(Comparator<? super T> order, int most) {
    this.order = order;
    this.most = most;
  }

  void add(T each) {
    added++;
    int at = leading.size();
    while (at > 0 && order.compare(each, leading.get(at - 1)) < 0) {
      at--;
    }
    leading.add(at, each);
    if (leading.size() > most) {
      leading.remove(most);
    }
  }

  /** The first ones, in their order. */
  List<T> all() {
    return leading;
  }

  /** How many there were. */
  int added() {
    return added;
  }
}
