package org.yuebao.beam;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yuebao.copy.Sketch;
import org.yuebao.wire.Wire;

/** Deals a sketch once to every part that some of its keys belong to: up to eight. */
final class SketchParts implements Serializable {
  @Serial private static final long serialVersionUID = 1;

  private final int partitions;

  /**
   * @param partitions into how many parts the keys are dealt; any number gives the same copies
   */
  SketchParts(int partitions) {
    this.partitions = partitions;
  }

  /** The part that a key belongs to. */
  int partition(long key) {
    return (int) Math.floorMod(key, (long) partitions);
  }

  void deal(Sketch sketch, Sections sections) {
    byte[] bytes = Wire.SKETCH.bytes(sketch);
    Map<Integer, List<Long>> keys =
        sketch.keys().stream().collect(Collectors.groupingBy(this::partition));
    keys.forEach((part, some) -> sections.add(part, DealtSketch.head(some), bytes));
  }
}
