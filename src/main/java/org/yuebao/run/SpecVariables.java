package org.yuebao.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Variables of the environment within the values of a spec: {@code ${ARCHIVE}/2024/*}. Only those
 * that the spec lists under {@code environment}, so that a reader of the spec sees on what a run
 * depends.
 */
final class SpecVariables {
  private static final String KEY = "environment";
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

  private final YamlProblems problems;
  private final UnaryOperator<@Nullable String> environment;
  private final Set<String> listed = new HashSet<>();

  /**
   * @param environment gives the value of a variable; null when it is not set
   */
  SpecVariables(YamlProblems problems, UnaryOperator<@Nullable String> environment) {
    this.problems = problems;
    this.environment = environment;
  }

  /** Puts the variables' values in place. */
  void fill(MappingNode root) {
    for (NodeTuple tuple : root.getValue()) {
      if (isNamed(tuple, KEY)) {
        list(tuple.getValueNode());
      }
    }
    fillMapping(root);
  }

  private static boolean isNamed(NodeTuple tuple, String key) {
    return tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key);
  }

  private void list(Node names) {
    if (names instanceof ScalarNode name) {
      listed.add(name.getValue());
    } else if (names instanceof SequenceNode all) {
      all.getValue().forEach(this::list);
    }
  }

  private void fillMapping(MappingNode mapping) {
    List<NodeTuple> filled = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      filled.add(new NodeTuple(tuple.getKeyNode(), filled(tuple.getValueNode())));
    }
    mapping.setValue(filled);
  }

  private Node filled(Node node) {
    if (node instanceof MappingNode mapping) {
      fillMapping(mapping);
    } else if (node instanceof SequenceNode sequence) {
      sequence.getValue().replaceAll(this::filled);
    } else if (node instanceof ScalarNode scalar && scalar.getValue().contains("${")) {
      return filled(scalar);
    }
    return node;
  }

  private ScalarNode filled(ScalarNode scalar) {
    String text =
        VARIABLE
            .matcher(scalar.getValue())
            .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), scalar)));
    return new ScalarNode(
        scalar.getTag(),
        true,
        text,
        scalar.getScalarStyle(),
        scalar.getStartMark(),
        scalar.getEndMark());
  }

  private String value(String name, ScalarNode scalar) {
    int line = YamlProblems.line(scalar);
    if (!listed.contains(name)) {
      String mend = "write environment: [" + name + "], so that a reader of the spec knows";
      problems.add(line, "the variable ${" + name + "} is not listed", mend);
      return "";
    }
    String value = environment.apply(name);
    if (value == null || value.isEmpty()) {
      problems.add(line, "the variable ${" + name + "} is not set", "set it where the run starts");
    }
    return Optional.ofNullable(value).orElse("");
  }
}
