package org.yuebao.run;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.yuebao.outcome.Nearest;

/**
 * One mapping of a YAML file, read strictly. Reading goes on after a problem, with the value that
 * was given as default, so that all problems of a file are told at once.
 */
final class YamlSection {
  private final YamlProblems problems;
  private final String path;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final boolean isThere;
  private final int line;

  /**
   * @param path keys that lead here, empty for the whole file
   * @param known keys that may stand here; null when any may
   */
  private YamlSection(
      YamlProblems problems,
      String path,
      @Nullable MappingNode node,
      @Nullable List<String> known) {
    this.problems = problems;
    this.path = path;
    this.isThere = node != null;
    this.line = node == null ? 1 : YamlProblems.line(node);
    for (NodeTuple tuple : node == null ? List.<NodeTuple>of() : node.getValue()) {
      put(tuple, known);
    }
  }

  /** The keys of a mapping, in their order. */
  static List<String> names(MappingNode mapping) {
    return mapping.getValue().stream()
        .map(NodeTuple::getKeyNode)
        .map(key -> key instanceof ScalarNode name ? name.getValue() : "")
        .toList();
  }

  static YamlSection ofFile(YamlProblems problems, MappingNode root, String... known) {
    return new YamlSection(problems, "", root, List.of(known));
  }

  private void put(NodeTuple tuple, @Nullable List<String> known) {
    int at = YamlProblems.line(tuple.getKeyNode());
    if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
      problems.add(at, "a key is no word", "write key: value");
      return;
    }
    String key = keyNode.getValue();
    Integer first = lines.putIfAbsent(key, at);
    if (first != null) {
      problems.add(
          at,
          "key \"" + full(key) + "\" stands here again, after line " + first,
          "keep one of them");
    } else if (known != null && !known.contains(key)) {
      problems.add(at, "unknown key \"" + full(key) + "\"", mend(key, known));
    } else if (isNull(tuple.getValueNode())) {
      problems.add(
          at, "key \"" + full(key) + "\" has no value", "give it one, or leave the key out");
    } else {
      values.put(key, tuple.getValueNode());
    }
  }

  private static String mend(String key, List<String> known) {
    String nearest = Nearest.to(key, known);
    return nearest != null
        ? "did you mean \"" + nearest + "\"?"
        : "known here: " + String.join(", ", known);
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
  }

  private String full(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Whether the key has a value, or a list of them. */
  boolean isList(String key) {
    Node node = values.get(key);
    return node instanceof ScalarNode || node instanceof SequenceNode;
  }

  /** Line of the key's value; of the section when the key is not there. */
  int line(String key) {
    Node node = values.get(key);
    return node == null ? line : YamlProblems.line(node);
  }

  void bad(String key, String what, String mend) {
    problems.add(line(key), full(key) + ": " + what, mend);
  }

  /** Tells when a key is not there; a section that is not there itself has been told of already. */
  void need(String key, String mend) {
    if (isThere && !lines.containsKey(key)) {
      problems.add(line, "key \"" + full(key) + "\" is missing", mend);
    }
  }

  /** A section beneath this one; an empty one when it is not there. */
  YamlSection section(String key, String... known) {
    return new YamlSection(
        problems, full(key), mapping(key, "write its keys beneath it, indented"), List.of(known));
  }

  /** Keys of the user's own choice with their values as text, in the order of the file. */
  Map<String, String> map(String key, String mend) {
    YamlSection section = new YamlSection(problems, full(key), mapping(key, mend), null);
    Map<String, String> map = new LinkedHashMap<>();
    section.values.forEach(
        (name, node) -> map.put(name, String.join(",", section.texts(name, mend))));
    return map;
  }

  private @Nullable MappingNode mapping(String key, String mend) {
    Node node = values.get(key);
    if (node == null || node instanceof MappingNode) {
      return (MappingNode) node;
    }
    bad(key, "expected keys and values, found " + kind(node), mend);
    return null;
  }

  String text(String key, String otherwise) {
    Node node = values.get(key);
    if (node == null) {
      return otherwise;
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    bad(key, "expected one value, found " + kind(node), "write " + key + ": value");
    return otherwise;
  }

  /** A list of values; one value counts as a list of one. */
  List<String> texts(String key, String mend) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof ScalarNode scalar) {
      return List.of(scalar.getValue());
    }
    List<String> texts = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof ScalarNode scalar && !isNull(item)) {
          texts.add(scalar.getValue());
        } else {
          problems.add(
              YamlProblems.line(item), full(key) + ": expected a value, found " + kind(item), mend);
        }
      }
    } else {
      bad(key, "expected a list, found " + kind(node), mend);
    }
    return texts;
  }

  boolean truth(String key, boolean otherwise) {
    String text = text(key, Boolean.toString(otherwise));
    if (!text.equals("true") && !text.equals("false")) {
      bad(key, "\"" + text + "\" is neither true nor false", "write true or false");
      return otherwise;
    }
    return text.equals("true");
  }

  int count(String key, int least, int otherwise) {
    String text = text(key, Integer.toString(otherwise));
    try {
      int count = Integer.parseInt(text);
      if (count >= least) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Told below, as any other number that does not fit.
    }
    bad(
        key,
        "\"" + text + "\" is no whole number of " + least + " or more",
        "write " + otherwise + ", say");
    return otherwise;
  }

  @Nullable LocalDate day(String key) {
    String text = text(key, "");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      bad(key, "\"" + text + "\" is no day of the calendar", "write it as 2024-08-31");
      return null;
    }
  }

  <E extends Enum<E>> E choice(String key, E otherwise) {
    String text = text(key, otherwise.name());
    E[] choices = otherwise.getDeclaringClass().getEnumConstants();
    for (E choice : choices) {
      if (choice.name().equals(text.toUpperCase(Locale.ROOT))) {
        return choice;
      }
    }
    bad(
        key,
        "\"" + text + "\" is unknown",
        "write one of " + String.join(", ", Arrays.stream(choices).map(Enum::name).toList()));
    return otherwise;
  }

  static String kind(Node node) {
    if (node instanceof MappingNode) {
      return "keys and values";
    }
    if (node instanceof SequenceNode) {
      return "a list";
    }
    return isNull(node) ? "nothing" : "\"" + ((ScalarNode) node).getValue() + "\"";
  }
}
