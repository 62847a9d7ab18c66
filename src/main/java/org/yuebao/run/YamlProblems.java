package org.yuebao.run;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** The problems of one file, in the order of its lines. */
final class YamlProblems {
  private record Problem(int line, String text) {}

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  YamlProblems(String file) {
    this.file = file;
  }

  void add(int line, String what, String mend) {
    problems.add(new Problem(line, file + ":" + line + ": " + what + "; " + mend));
  }

  List<String> sorted() {
    problems.sort((a, b) -> Integer.compare(a.line, b.line));
    return problems.stream().map(Problem::text).toList();
  }

  /**
   * Goes on when there is none.
   *
   * @throws BadSpec with all of them
   */
  void stop() {
    if (!problems.isEmpty()) {
      throw new BadSpec(sorted());
    }
  }

  /** The line on which a node begins, counted from one. */
  static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
