package org.yuebao.beam;

import java.io.Serial;
import java.io.Serializable;
import org.yuebao.observation.Observation;
import org.yuebao.wire.Wire;

/** Deals an observation to the part of its project's block; one that is about none, to no part. */
final class ProjectParts implements Serializable {
  @Serial private static final long serialVersionUID = 1;

  private final Projecting projecting;
  private final int partitions;

  /**
   * @param partitions into how many parts the blocks are dealt; any number gives the same projects
   */
  ProjectParts(Projecting projecting, int partitions) {
    this.projecting = projecting;
    this.partitions = partitions;
  }

  void deal(Observation observation, Sections sections) {
    String block = projecting.projects().block(observation);
    if (block != null) {
      sections.add(
          Math.floorMod(block.hashCode(), partitions), Wire.OBSERVATION.bytes(observation));
    }
  }
}
