package org.yuebao.beam;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.file.DataFileWriter;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.jspecify.annotations.Nullable;
import org.yuebao.wire.AvroFile;
import org.yuebao.wire.Block;
import org.yuebao.wire.BlockReader;
import org.yuebao.wire.BlockWriter;

/** Sorted runs of a stage that become one. */
final class Merging<T> {
  private final Stage<T> stage;
  private final PriorityQueue<Run<T>> runs;

  Merging(Stage<T> stage) {
    this.stage = stage;
    this.runs = new PriorityQueue<>(Comparator.comparing(run -> run.head(), stage.order()));
  }

  /** A sorted run; never empty while it is merged. */
  private interface Run<T> {
    T head();

    /** False at the end, when it is closed. */
    boolean advance() throws IOException;

    /**
     * Puts what stands before {@code limit} at once where it shall stand, as far as it is known to
     * stand together there.
     *
     * @param limit the least record of the other runs; null when there is none
     */
    default boolean copies(BlockWriter<T> writer, @Nullable T limit) throws IOException {
      return false;
    }
  }

  void add(List<String> files) throws IOException {
    for (String file : files) {
      ResourceId resource = FileSystems.matchNewResource(file, false);
      add(
          new Records<>(
              AvroFile.read(stage.wire(), Channels.newInputStream(FileSystems.open(resource))),
              null));
    }
  }

  /** The file of an earlier release; of it the blocks that nothing concerns are not unpacked. */
  void add(Standing kept, BlockWriter<T> writer) throws IOException {
    File file = kept.file(stage);
    if (!file.exists()) {
      return;
    }
    FileInputStream in = new FileInputStream(file);
    BlockReader<T> blocks = BlockReader.like(writer, stage.wire(), in);
    if (blocks != null) {
      add(new Blocks<>(stage, kept, blocks));
    } else {
      in.close();
      add(new Records<>(AvroFile.read(stage.wire(), new FileInputStream(file)), kept));
    }
  }

  private void add(Run<T> run) throws IOException {
    if (run.advance()) {
      runs.add(run);
    }
  }

  void into(DataFileWriter<T> writer) throws IOException {
    while (!runs.isEmpty()) {
      Run<T> least = runs.remove();
      writer.append(least.head());
      add(least);
    }
  }

  void into(BlockWriter<T> writer) throws IOException {
    while (!runs.isEmpty()) {
      Run<T> least = runs.remove();
      Run<T> other = runs.peek();
      if (!least.copies(writer, other == null ? null : other.head())) {
        writer.append(least.head());
      }
      add(least);
    }
  }

  /** One record after the other. */
  private static final class Records<T> implements Run<T> {
    private final DataFileStream<T> records;
    private final @Nullable Standing kept;
    private @Nullable T head;

    private Records(DataFileStream<T> records, @Nullable Standing kept) {
      this.records = records;
      this.kept = kept;
    }

    @Override
    public T head() {
      return Objects.requireNonNull(head);
    }

    @Override
    public boolean advance() throws IOException {
      while (records.hasNext()) {
        T next = records.next();
        if (kept == null || kept.holds(next)) {
          head = next;
          return true;
        }
      }
      records.close();
      return false;
    }
  }

  /** Block after block of an earlier file. */
  private static final class Blocks<T> implements Run<T> {
    private final Stage<T> stage;
    private final Standing kept;
    private final BlockReader<T> reader;
    private @Nullable Block block;
    private @Nullable Block following;
    private @Nullable T head;
    private @Nullable T headOfFollowing;

    /** Those of the block behind its head; null while it is not unpacked. */
    private @Nullable Iterator<T> rest;

    private Blocks(Stage<T> stage, Standing kept, BlockReader<T> reader) throws IOException {
      this.stage = stage;
      this.kept = kept;
      this.reader = reader;
      follow();
    }

    private void follow() throws IOException {
      following = reader.next();
      headOfFollowing = following == null ? null : reader.first(following);
    }

    @Override
    public T head() {
      return Objects.requireNonNull(head);
    }

    @Override
    public boolean advance() throws IOException {
      if (block != null && rest == null) {
        rest = reader.records(block).iterator();
        rest.next();
      }
      while (true) {
        while (rest != null && rest.hasNext()) {
          head = rest.next();
          if (kept.holds(head)) {
            return true;
          }
        }
        block = following;
        head = headOfFollowing;
        if (block == null) {
          reader.close();
          return false;
        }
        follow();
        if (holdsWhole(block)) {
          rest = null;
          return true;
        }
        rest = reader.records(block).iterator();
      }
    }

    private boolean holdsWhole(Block whole) throws IOException {
      return kept.holdsAll(stage) || reader.records(whole).stream().allMatch(kept::holds);
    }

    /**
     * Not where something was put in before it, behind its last document, or where nothing is known
     * of what comes behind.
     */
    @Override
    public boolean copies(BlockWriter<T> writer, @Nullable T limit) throws IOException {
      if (block == null || rest != null || !writer.endsBefore(head())) {
        return false;
      }
      boolean undisturbed =
          limit == null
              || headOfFollowing != null && stage.order().compare(headOfFollowing, limit) < 0;
      if (undisturbed) {
        writer.copy(block);
        block = null;
      }
      return undisturbed;
    }
  }
}
