package org.yuebao.run;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.document.packed.ReadingLimits;
import org.yuebao.publish.postgres.Server;
import org.yuebao.run.watching.Watch;

/**
 * What one run does: a YAML file of {@code pipelines/}, as a record. {@link SpecReader} reads and
 * checks it.
 *
 * @param file where it was read from, for messages and the manifest
 * @param hash sha256 of the file's bytes, in hex, for the manifest
 * @param name short name of the pipeline; part of the run's id
 * @param about what it is for, in a sentence; may be empty
 * @param input what is read
 * @param knowledge folder of the knowledge: catalogue, lexicon, rules
 * @param reviews file of planners' decisions, CSV; empty for none
 * @param settlements file in which planners settle which names mean one project, CSV; empty for
 *     none
 * @param output what is written, and where
 * @param interval publication dates that are taken
 * @param asOf only what was published on or before this day counts; null for everything
 * @param mode how much of the input is read again
 * @param budget how much may be rejected before the run fails
 * @param gates what is said of other checks, by their ids
 * @param watch who is told of the run
 * @param beam Beam options by their camelCase names, without dashes
 */
public record RunSpec(
    String file,
    String hash,
    String name,
    String about,
    Input input,
    String knowledge,
    String reviews,
    String settlements,
    Output output,
    Interval interval,
    @Nullable LocalDate asOf,
    Mode mode,
    Budget budget,
    Map<String, GateSetting> gates,
    Watch watch,
    Map<String, String> beam) {
  public RunSpec {
    gates = Map.copyOf(gates);
    beam = Map.copyOf(beam);
  }

  /**
   * What is read.
   *
   * @param files files or globs of Beam's file systems; gzip is recognised
   * @param fields for JSON Lines: our field ({@code id}, {@code published}, {@code title}, {@code
   *     source}, {@code region}, {@code text}) to the name that the file uses; fields left out keep
   *     their own names
   * @param path how a document's path tells its date and source where the document does not; empty
   *     for none. See {@link org.yuebao.document.PathPattern}
   * @param published date for documents that have none otherwise, {@code 2024}, {@code 2024-08} or
   *     {@code 2024-08-01}; empty for none
   * @param source publication for documents that have none otherwise; empty for none
   * @param region code of the home region for documents that have none otherwise; empty for none
   * @param needsPublished whether a document without a publication date is rejected
   * @param mayBeEmpty whether a run without any input is fine (otherwise exit code 4)
   * @param limits what a file may cost at most
   */
  public record Input(
      List<String> files,
      Map<String, String> fields,
      String path,
      String published,
      String source,
      String region,
      boolean needsPublished,
      boolean mayBeEmpty,
      ReadingLimits limits)
      implements Serializable {
    public Input {
      files = List.copyOf(files);
      fields = Map.copyOf(fields);
    }
  }

  /**
   * What is written.
   *
   * @param folder folder that holds the releases, {@code runs/} and {@code current}
   * @param shards into how many parts the work is dealt at least; the files are the same for any
   * @param table whether the figures are also printed as a table in the terminal
   * @param licence under which the release may be used, {@code CC-BY-4.0}; empty when not said
   * @param keepRuns how many runs stay, the newest good one among them; 0 for all
   * @param publish the forms in which the release is published, beside those that every release has
   * @param postgres the database that it is published in; null for none
   * @param store folder of an object store that gets a copy, {@code s3://bucket/folder}; empty for
   *     none
   */
  public record Output(
      String folder,
      int shards,
      boolean table,
      String licence,
      int keepRuns,
      List<SinkName> publish,
      @Nullable Server postgres,
      String store) {
    public Output {
      publish = List.copyOf(publish);
    }

    private Output with(String folder, int keepRuns) {
      return new Output(folder, shards, table, licence, keepRuns, publish, postgres, store);
    }
  }

  /**
   * Publication dates that are taken; null on a side leaves it open.
   *
   * @param start first day
   * @param end day after the last
   */
  public record Interval(@Nullable LocalDate start, @Nullable LocalDate end) {}

  /** How much of the input is read again. */
  public enum Mode {
    /** Only files that are new or changed since the newest release. */
    INCREMENTAL,
    /** Everything. */
    FULL,
    /** Only the documents of the interval, whether they were read before or not. */
    BACKFILL,
    /** Nothing: the series are built again from the facts of the newest release. */
    REBUILD
  }

  /**
   * How many documents may be rejected before the run fails.
   *
   * @param documents a count, which always may be rejected
   * @param percent a share of all documents, in percent, 0 to 100, which may be rejected as well
   */
  public record Budget(int documents, BigDecimal percent) {
    /** Whether {@code rejected} of {@code total} documents lie within the budget. */
    public boolean allows(long rejected, long total) {
      BigDecimal share = BigDecimal.valueOf(rejected).movePointRight(2);
      return rejected <= documents
          || share.compareTo(percent.multiply(BigDecimal.valueOf(total))) <= 0;
    }

    /** What a person reads: {@code 3}, {@code 5%}, or {@code 3 / 5%} where either is enough. */
    public String most() {
      String share = percent.toPlainString() + "%";
      return percent.signum() == 0
          ? String.valueOf(documents)
          : documents == 0 ? share : documents + " / " + share;
    }
  }

  /** The same run with its output elsewhere. */
  public RunSpec withOutput(String folder) {
    return with(output.with(folder, output.keepRuns), interval, asOf, mode, beam);
  }

  /** The same run, of which so many stay. */
  public RunSpec withKeepRuns(int keepRuns) {
    return with(output.with(output.folder, keepRuns), interval, asOf, mode, beam);
  }

  public RunSpec withInterval(Interval other) {
    return with(output, other, asOf, mode, beam);
  }

  public RunSpec withAsOf(@Nullable LocalDate day) {
    return with(output, interval, day, mode, beam);
  }

  public RunSpec withMode(Mode other) {
    return with(output, interval, asOf, other, beam);
  }

  public RunSpec withBeam(Map<String, String> options) {
    return with(output, interval, asOf, mode, options);
  }

  /** What a command line may say otherwise than the file. */
  private RunSpec with(
      Output output,
      Interval interval,
      @Nullable LocalDate asOf,
      Mode mode,
      Map<String, String> beam) {
    return new RunSpec(
        file,
        hash,
        name,
        about,
        input,
        knowledge,
        reviews,
        settlements,
        output,
        interval,
        asOf,
        mode,
        budget,
        gates,
        watch,
        beam);
  }
}
