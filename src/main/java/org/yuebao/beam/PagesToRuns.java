package org.yuebao.beam;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * The pages of a day become sorted runs of what was read of them, and a file that says which runs
 * count: whatever else lies in the work folder is of an attempt that failed. {@link Day} reads
 * them.
 */
public final class PagesToRuns extends PTransform<PBegin, PCollection<String>> {
  @Serial private static final long serialVersionUID = 1;

  private static final String TOLD = "told.tsv";

  private final List<List<Portion>> buckets;
  private final Core core;
  private final String work;

  /**
   * @param buckets the files that are read, dealt to the workers
   * @param work folder of the runs; seen by every worker
   */
  public PagesToRuns(List<List<Portion>> buckets, Core core, String work) {
    this.buckets = buckets;
    this.core = core;
    this.work = work;
  }

  /** Stage and file of each run. */
  static List<KV<String, String>> told(String work) throws IOException {
    List<KV<String, String>> runs = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(work, TOLD), StandardCharsets.UTF_8)) {
      int tab = line.indexOf('\t');
      runs.add(KV.of(line.substring(0, tab), line.substring(tab + 1)));
    }
    return runs;
  }

  @Override
  public PCollection<String> expand(PBegin begin) {
    PCollection<KV<String, String>> runs =
        begin
            .apply("Pages", new Pages(buckets))
            .apply(
                "StoriesToFacts", new StoriesToFacts(core.reader(), core.extractor(), work, null))
            .get(StoriesToFacts.RUNS);
    return PCollectionList.of(runs)
        .and(begin.apply("None", Create.of(KV.of("", ""))))
        .apply("Runs", Flatten.pCollections())
        .apply("Together", WithKeys.of(""))
        .apply("Group", GroupByKey.create())
        .apply("Values", Values.create())
        .apply("Tell", ParDo.of(new Tell(work)));
  }

  private static final class Tell extends DoFn<Iterable<KV<String, String>>, String> {
    @Serial private static final long serialVersionUID = 1;

    private final String work;

    private Tell(String work) {
      this.work = work;
    }

    @ProcessElement
    public void process(@Element Iterable<KV<String, String>> runs, OutputReceiver<String> out)
        throws IOException {
      TreeSet<String> lines = new TreeSet<>();
      runs.forEach(run -> lines.add(run.getKey() + "\t" + run.getValue() + "\n"));
      lines.remove("\t\n");
      ResourceId whole = SortedRuns.newFile(work, "told");
      try (OutputStream file = Channels.newOutputStream(FileSystems.create(whole, "text/plain"))) {
        file.write(String.join("", lines).getBytes(StandardCharsets.UTF_8));
      }
      ResourceId told =
          FileSystems.matchNewResource(work, true)
              .resolve(TOLD, StandardResolveOptions.RESOLVE_FILE);
      FileSystems.rename(List.of(whole), List.of(told), StandardMoveOptions.IGNORE_MISSING_FILES);
      out.output(told.toString());
    }
  }
}
