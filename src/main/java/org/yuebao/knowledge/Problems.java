package org.yuebao.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects what is wrong with the data, so that an analyst sees all of it at once, in the order of
 * files and lines. May be shared by threads.
 */
final class Problems {
  private static final int MOST = 200;

  private record Problem(String file, int line, String what) {
    @Override
    public String toString() {
      return file + ":" + line + ": " + what;
    }
  }

  private final List<Problem> found = new ArrayList<>();

  /** {@code file:line: what is wrong; how to mend it}. */
  synchronized void add(String file, int line, String problem) {
    found.add(new Problem(file, line, problem));
  }

  synchronized void throwIfAny() {
    if (!found.isEmpty()) {
      throw new BadKnowledge(lines());
    }
  }

  private List<String> lines() {
    Comparator<Problem> order =
        Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparing(Problem::what);
    List<String> lines = new ArrayList<>();
    found.stream().sorted(order).distinct().limit(MOST).forEach(each -> lines.add(each.toString()));
    long more = found.stream().distinct().count() - lines.size();
    if (more > 0) {
      lines.add("and " + more + " more; mend these first");
    }
    return lines;
  }
}
