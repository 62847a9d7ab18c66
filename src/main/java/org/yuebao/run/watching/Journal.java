package org.yuebao.run.watching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The lines of a run, on standard output: for a person, or one object of JSON each. */
public final class Journal {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintWriter out;
  private final Watch.Log log;
  private final String pipeline;
  private final Clock clock;

  public Journal(PrintWriter out, Watch.Log log, String pipeline, Clock clock) {
    this.out = out;
    this.log = log;
    this.pipeline = pipeline;
    this.clock = clock;
  }

  /** What a person reads who looks on; nothing of it is for machines. */
  public boolean isForAPerson() {
    return log == Watch.Log.TEXT;
  }

  /** An empty line parts what a person reads, and is nothing to a machine. */
  public void say(String line) {
    write("info", line);
  }

  /** Something that did not stop the run. */
  public void warn(String line) {
    write("warn", line);
  }

  private void write(String level, String line) {
    if (isForAPerson()) {
      out.println(line);
    } else if (!line.isBlank()) {
      out.println(object(level, line));
    }
  }

  private String object(String level, String line) {
    ObjectNode object = JSON.createObjectNode();
    object.put("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    object.put("level", level);
    object.put("pipeline", pipeline);
    object.put("message", line.strip());
    try {
      return JSON.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("four words are always JSON", e);
    }
  }
}
