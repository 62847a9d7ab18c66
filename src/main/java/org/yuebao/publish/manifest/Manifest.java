package org.yuebao.publish.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run read, knew, did and left. All but {@code run} and {@code beam} depends on the input
 * alone.
 *
 * @param name of the pipeline
 * @param version of the program
 * @param codeHash hash of the program's classes
 * @param specHash sha256 of the spec's file
 * @param knowledgeHash hash of catalogue, lexicon and rules
 * @param readingHash of all that the reading of a document depends on beside the document
 * @param decisionsHash of the planners' decisions that counted; null in older manifests
 * @param intervalStart first publication day that was taken; null for any
 * @param intervalEnd day after the last; null for any
 * @param asOf only what was published by this day; null for everything
 * @param run what differs from one run to the next
 * @param beam options of the engine
 * @param inputs ordered by path
 * @param counts records by stage
 * @param rejections how many by reason
 * @param publish the forms in which the release is published
 * @param gates what was checked
 * @param outputs ordered by path
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(
    String name,
    String version,
    String codeHash,
    String specHash,
    String knowledgeHash,
    String readingHash,
    @Nullable String decisionsHash,
    @Nullable String intervalStart,
    @Nullable String intervalEnd,
    @Nullable String asOf,
    RunTimes run,
    SortedMap<String, String> beam,
    List<Input> inputs,
    SortedMap<String, Long> counts,
    SortedMap<String, Long> rejections,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> publish,
    List<Gate> gates,
    List<Output> outputs) {
  /** Its name within the folder of a run. */
  public static final String FILE = "manifest.json";

  public Manifest {
    beam = new TreeMap<>(beam);
    inputs = List.copyOf(inputs);
    counts = new TreeMap<>(counts);
    rejections = new TreeMap<>(rejections);
    publish = List.copyOf(publish);
    gates = List.copyOf(gates);
    outputs = List.copyOf(outputs);
  }

  /**
   * When a run began and how it ended.
   *
   * @param id name of the run's folder
   * @param started ISO 8601, UTC
   * @param finished ISO 8601, UTC
   * @param exitCode 0, or 3 when a gate failed
   * @param mode how much of the input was read again
   * @param read how many files were read; the others were as in the release before
   */
  public record RunTimes(
      String id, String started, String finished, int exitCode, String mode, int read) {}

  /** A file that was read. */
  public record Input(String path, long size, String sha256) {}

  /** A file of the release, its path relative to it; {@code rows} only for tables. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Output(String path, @Nullable Long rows, long size, String sha256) {}

  /**
   * Something that was checked.
   *
   * @param id names it in the spec
   * @param status pass, warn or fail
   * @param severity error or warn
   * @param failures how many records fail it
   * @param message what was found, and what to do when it does not pass
   * @param name in English
   * @param nameZh in Chinese
   * @param messageZh the message in Chinese
   * @param rows the first that fail it
   */
  public record Gate(
      String id,
      String status,
      String severity,
      long failures,
      String message,
      String name,
      String nameZh,
      String messageZh,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<GateRow> rows) {
    public static final String PASS = "pass";
    public static final String WARN = "warn";
    public static final String FAIL = "fail";

    public Gate {
      rows = List.copyOf(rows);
    }

    public boolean failed() {
      return status.equals(FAIL);
    }
  }

  /**
   * Something that fails a gate, and where it was read.
   *
   * @param about series and period, project, reason or decision
   * @param file as the spec names it; empty when none is known
   * @param doc id of the document; empty when none is known
   * @param sentence that tells it, or what is wrong with the document
   */
  public record GateRow(String about, String file, String doc, String sentence) {}

  /** The manifest of the run in {@code folder}. */
  public static Manifest read(Path folder) throws IOException {
    return new ObjectMapper().readValue(folder.resolve(FILE).toFile(), Manifest.class);
  }

  public void write(Writer out) throws IOException {
    writer().writeValue(out, this);
    out.write('\n');
  }

  /** The gates alone, for tools that watch quality. */
  public void writeQuality(Writer out) throws IOException {
    writer().writeValue(out, new Quality(gates));
    out.write('\n');
  }

  private record Quality(List<Gate> results) {}

  /** Line feeds on every system. */
  private static com.fasterxml.jackson.databind.ObjectWriter writer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    ObjectMapper json = new ObjectMapper();
    json.disable(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    return json.writer(printer);
  }
}
