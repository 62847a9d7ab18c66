package org.yuebao.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives headlines the width that they stand for: one that is shorter than its text is wide reaches
 * over all columns that begin below it at the same height, as far as nothing stands beside it.
 */
final class Headlines {
  /** In sizes of the text around it. */
  private static final float LARGE = 1.12f;

  /** In sizes of the headline: what begins further below is not its own. */
  private static final float FAR = 2.5f;

  private final List<Block> blocks;
  private final float text;

  private Headlines(List<Block> blocks) {
    this.blocks = new ArrayList<>(blocks);
    this.blocks.sort(Comparator.comparing(Block::top).reversed());
    this.text = textSize(blocks);
  }

  /** The same blocks, headlines with their width. */
  static List<Block> widened(List<Block> blocks) {
    Headlines headlines = new Headlines(blocks);
    for (int i = 0; i < headlines.blocks.size(); i++) {
      headlines.blocks.set(i, headlines.widened(headlines.blocks.get(i)));
    }
    return headlines.blocks;
  }

  /** The size in which most characters are set. */
  private static float textSize(List<Block> blocks) {
    Map<Float, Integer> characters = new HashMap<>();
    for (Block block : blocks) {
      for (Piece line : block.lines()) {
        characters.merge(line.size(), line.text().length(), Integer::sum);
      }
    }
    return characters.entrySet().stream()
        .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  private Block widened(Block block) {
    if (block.isTable() || block.lines().get(0).size() < LARGE * text) {
      return block;
    }
    List<Block> columns = new ArrayList<>(beginningBelow(block));
    columns.addAll(endingAbove(block));
    float left = block.left();
    float right = block.right();
    for (Block column : columns) {
      left = Math.min(left, column.left());
      right = Math.max(right, column.right());
    }
    for (Block other : blocks) {
      boolean beside = other.top() < block.bottom() && block.top() < other.bottom();
      if (other != block && beside && other.left() >= block.right() - 1) {
        right = Math.min(right, Math.max(other.left() - 1, block.right()));
      }
      if (other != block && beside && other.right() <= block.left() + 1) {
        left = Math.max(left, Math.min(other.right() + 1, block.left()));
      }
    }
    return new Block(block.lines(), block.rows(), left, right);
  }

  /** The block right below, and those that begin at the same height. */
  private List<Block> beginningBelow(Block block) {
    Block first = null;
    for (Block other : blocks) {
      boolean below = other.top() >= block.bottom() - 1 && isOver(block, other);
      if (below && (first == null || other.top() < first.top())) {
        first = other;
      }
    }
    float size = block.lines().get(0).size();
    if (first == null || first.top() - block.bottom() > FAR * size) {
      return List.of();
    }
    return beginningWith(first);
  }

  /** The block right above, and those that began with it, when all of them end above. */
  private List<Block> endingAbove(Block block) {
    Block last = null;
    for (Block other : blocks) {
      boolean above = other.bottom() <= block.top() + 1 && isOver(block, other);
      if (above && (last == null || other.bottom() > last.bottom())) {
        last = other;
      }
    }
    if (last == null) {
      return List.of();
    }
    return beginningWith(last).stream().filter(other -> other.bottom() <= block.top() + 1).toList();
  }

  private List<Block> beginningWith(Block first) {
    float near = first.lines().get(0).size();
    return blocks.stream().filter(other -> Math.abs(other.top() - first.top()) < near).toList();
  }

  private static boolean isOver(Block one, Block other) {
    return one.left() < other.right() && other.left() < one.right();
  }
}
