package org.yuebao.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.yuebao.document.page.InTime;

/**
 * The order in which blocks are read: what stands above before what stands below it, the left
 * before the right unless something that reaches over both stands between them. After T. M. Breuel,
 * High performance document layout analysis (2003).
 */
final class ReadingOrder {
  /** More of them are labels of a map, say, and have no order. */
  private static final int MOST = 1000;

  private final List<Block> blocks;
  private final Map<Block, Boolean> done = new IdentityHashMap<>();
  private final List<Block> ordered = new ArrayList<>();

  private ReadingOrder(List<Block> blocks) {
    this.blocks = blocks;
  }

  static List<Block> of(List<Block> blocks) {
    List<Block> sorted = new ArrayList<>(blocks);
    sorted.sort(Comparator.comparing(Block::top).thenComparing(Block::left));
    if (sorted.size() > MOST) {
      return sorted;
    }
    ReadingOrder order = new ReadingOrder(sorted);
    sorted.forEach(order::visit);
    return order.ordered;
  }

  /** What has to come before comes before; where that goes round in a circle, from the top. */
  private void visit(Block block) {
    if (done.putIfAbsent(block, true) != null) {
      return;
    }
    for (Block other : blocks) {
      if (other != block && !done.containsKey(other) && isBefore(other, block)) {
        visit(other);
      }
    }
    ordered.add(block);
  }

  private boolean isBefore(Block one, Block other) {
    InTime.check();
    if (overlap(one, other)) {
      return one.top() < other.top();
    }
    return one.right() <= other.left() + 1 && !isParted(one, other);
  }

  private boolean isParted(Block one, Block other) {
    Block upper = one.top() <= other.top() ? one : other;
    Block lower = upper == one ? other : one;
    return blocks.stream()
        .anyMatch(
            block ->
                block.top() >= upper.bottom() - 1
                    && block.bottom() <= lower.top() + 1
                    && overlap(block, one)
                    && overlap(block, other));
  }

  private static boolean overlap(Block one, Block other) {
    return one.left() < other.right() - 1 && other.left() < one.right() - 1;
  }
}
