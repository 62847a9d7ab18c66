package org.yuebao.run.watching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The run that is watched.
 *
 * @param name of the pipeline
 * @param id of the run
 * @param version of the program
 * @param codeHash hash of the program's classes
 * @param started when it began
 * @param start first publication day that is taken; null for any
 * @param end day after the last; null for any
 * @param inputs the files, as the spec names them
 * @param output folder of the releases
 */
public record Watched(
    String name,
    String id,
    String version,
    String codeHash,
    Instant started,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    List<String> inputs,
    String output) {
  public Watched {
    inputs = List.copyOf(inputs);
  }
}
