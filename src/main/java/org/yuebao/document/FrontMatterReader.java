package org.yuebao.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.yuebao.outcome.Nearest;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Reservation;
import org.yuebao.story.PublicationDate;

/**
 * Reads the YAML of a front matter, event by event: a mapping of words to words. Every value is the
 * words that stand there, so that {@code region: 012345} keeps its zero; nothing is built from
 * tags, no alias is followed, and no depth of nesting matters.
 */
final class FrontMatterReader {
  private static final Set<String> KEYS =
      Set.of("id", "title", "published", "region", "regionName", "source", "genre");

  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  private final String reason;
  private final String path;
  private final int firstLine;
  private final String yaml;
  private Set<String> known = Set.of();
  private final Map<String, String> values = new HashMap<>();
  private final List<Reservation> reservations = new ArrayList<>();

  /** The line of the file at which the last event began. */
  private int line = 1;

  /**
   * @param reason of its rejections
   * @param firstLine number of the first line of {@code yaml} in the file
   */
  FrontMatterReader(String reason, String path, int firstLine, String yaml) {
    this.reason = reason;
    this.path = path;
    this.firstLine = firstLine;
    this.yaml = yaml;
  }

  /** Other keys than these are no doubts but errors. */
  FrontMatterReader knowing(Set<String> keys) {
    known = keys;
    return this;
  }

  Outcome<Metadata> read() {
    try {
      String problem = readEvents();
      return problem.isEmpty() ? metadata() : rejected(problem);
    } catch (MarkedYamlEngineException e) {
      e.getProblemMark().ifPresent(mark -> line = mark.getLine() + firstLine);
      return rejected("no YAML, " + e.getProblem());
    } catch (YamlEngineException e) {
      return rejected("no YAML, " + e.getMessage());
    }
  }

  private <T> Outcome<T> rejected(String problem) {
    return Rejections.of(reason, path + ":" + line, yaml, problem);
  }

  /** What is wrong with the YAML as front matter; empty when all values are read. */
  private String readEvents() {
    Iterator<Event> events = new Parse(SETTINGS).parseString(yaml).iterator();
    Event root = next(events);
    while (is(root, Event.ID.StreamStart) || is(root, Event.ID.DocumentStart)) {
      root = next(events);
    }
    if (is(root, Event.ID.StreamEnd)) {
      return "";
    }
    if (!is(root, Event.ID.MappingStart)) {
      return "metadata must be lines of the form key: value";
    }
    for (Event key = next(events); !is(key, Event.ID.MappingEnd); key = next(events)) {
      if (!(key instanceof ScalarEvent name)) {
        return "a key must be a word";
      }
      String problem = readValue(name.getValue(), next(events), events);
      if (!problem.isEmpty()) {
        return problem;
      }
    }
    return "";
  }

  private String readValue(String key, Event value, Iterator<Event> events) {
    if (!known.isEmpty() && !known.contains(key)) {
      String nearest = Nearest.to(key, known);
      return "unknown key %s; ".formatted(key)
          + (nearest == null ? "known here: " + known : "did you mean %s?".formatted(nearest));
    }
    if (values.containsKey(key)) {
      return key + " stands twice; keep one";
    }
    if (value instanceof AliasEvent) {
      return key + " is an alias; write its value out";
    }
    if (value instanceof ScalarEvent words) {
      values.put(key, words.getValue());
    } else if (KEYS.contains(key)) {
      return key + " must be one value, not a list or a mapping";
    } else {
      skipRest(events);
      values.put(key, "");
    }
    if (!KEYS.contains(key)) {
      reservations.add(new Reservation(Rejections.UNKNOWN_KEY, key));
    }
    return "";
  }

  private void skipRest(Iterator<Event> events) {
    int depth = 1;
    while (depth > 0) {
      Event event = next(events);
      if (is(event, Event.ID.MappingStart) || is(event, Event.ID.SequenceStart)) {
        depth++;
      } else if (is(event, Event.ID.MappingEnd) || is(event, Event.ID.SequenceEnd)) {
        depth--;
      }
    }
  }

  private Event next(Iterator<Event> events) {
    Event event = events.next();
    event.getStartMark().ifPresent(mark -> line = mark.getLine() + firstLine);
    return event;
  }

  private static boolean is(Event event, Event.ID id) {
    return event.getEventId() == id;
  }

  private Outcome<Metadata> metadata() {
    String printed = value("published");
    PublicationDate published = printed.isEmpty() ? null : PublicationDate.parse(printed);
    if (published == null && !printed.isEmpty()) {
      line = lineOf("published");
      return rejected("published: %s is no date; %s".formatted(printed, Metadata.DATE_FORMS));
    }
    return Outcome.kept(
        new Metadata(
            value("id"),
            value("title"),
            published,
            value("source"),
            value("region"),
            reservations));
  }

  private String value(String key) {
    @Nullable String words = values.get(key);
    return words == null || words.equals("null") || words.equals("~") ? "" : words.strip();
  }

  private int lineOf(String key) {
    String[] lines = yaml.split("\r\n|\r|\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].strip().replace("\"", "").startsWith(key)) {
        return i + firstLine;
      }
    }
    return 1;
  }
}
