package org.yuebao.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the data, so that an analyst sees all of it at once. */
final class Problems {
  private static final int MOST = 200;

  private final List<String> found = new ArrayList<>();

  /** {@code file:line: what is wrong; how to mend it}. */
  void add(String file, int line, String problem) {
    if (found.size() < MOST) {
      found.add(file + ":" + line + ": " + problem);
    }
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new BadKnowledge(found);
    }
  }
}
