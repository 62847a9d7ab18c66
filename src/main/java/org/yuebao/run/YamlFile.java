package org.yuebao.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** A YAML file of keys and values, whose nodes know their lines. */
final class YamlFile {
  private YamlFile() {}

  /**
   * Its outermost keys and values.
   *
   * @param file its name, for messages
   * @param mend what to write when there are none
   * @throws BadSpec when it is no YAML, or something else than keys and values
   */
  static MappingNode root(YamlProblems problems, String file, byte[] bytes, String mend) {
    Optional<Node> node = compose(problems, file, bytes);
    if (node.isPresent() && node.get() instanceof MappingNode mapping) {
      return mapping;
    }
    String found = node.isEmpty() ? "nothing" : YamlSection.kind(node.get());
    problems.add(1, "expected keys and values, found " + found, mend);
    throw new BadSpec(problems.sorted());
  }

  /** Its outermost keys; none where it is no such file. */
  static List<String> keys(String file, byte[] bytes) {
    try {
      return YamlSection.names(root(new YamlProblems(file), file, bytes, ""));
    } catch (BadSpec e) {
      return List.of(); // whoever reads it tells of it
    }
  }

  private static Optional<Node> compose(YamlProblems problems, String file, byte[] bytes) {
    try {
      String text = new String(bytes, StandardCharsets.UTF_8);
      return new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      problems.add(line, "no YAML: " + e.getProblem(), "check indentation, quotes and brackets");
      throw new BadSpec(problems.sorted());
    }
  }
}
