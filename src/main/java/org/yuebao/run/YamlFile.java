package org.yuebao.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** A YAML file of keys and values, whose nodes know their lines. */
final class YamlFile {
  private static final int DEEPEST = 50;
  private static final String WRITE_OUT = "write it out, as pipelines/README.md shows";

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
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      checkShape(problems, new Parse(settings).parseString(text));
      return new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      problems.add(line, "no YAML: " + e.getProblem(), "check indentation, quotes and brackets");
      throw new BadSpec(problems.sorted());
    } catch (YamlEngineException e) {
      problems.add(1, "no YAML: " + e.getMessage(), "take out what is no character of a text");
      throw new BadSpec(problems.sorted());
    }
  }

  /** No node has a tag, none is nested without end, in brackets or by an alias of what it is in. */
  private static void checkShape(YamlProblems problems, Iterable<Event> events) {
    Deque<String> open = new ArrayDeque<>();
    for (Event event : events) {
      if (event instanceof CollectionStartEvent start) {
        open.push(start.getAnchor().map(Anchor::getValue).orElse(""));
      } else if (event instanceof CollectionEndEvent) {
        open.pop();
      }
      Optional<String> tag = tag(event);
      if (tag.isPresent()) {
        throw bad(problems, event, "a tag, " + tag.get(), "take it out; a text stands in quotes");
      }
      if (event instanceof AliasEvent alias && open.contains(alias.getAlias().getValue())) {
        throw bad(problems, event, "an alias of what it stands in", WRITE_OUT);
      }
      if (open.size() > DEEPEST) {
        throw bad(problems, event, "more than " + DEEPEST + " brackets deep", WRITE_OUT);
      }
    }
  }

  private static Optional<String> tag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
  }

  private static BadSpec bad(YamlProblems problems, Event event, String what, String mend) {
    problems.add(event.getStartMark().map(Mark::getLine).orElse(0) + 1, what, mend);
    return new BadSpec(problems.sorted());
  }
}
