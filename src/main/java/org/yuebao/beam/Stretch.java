package org.yuebao.beam;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.file.DataFileReader;
import org.yuebao.wire.AvroFile;

/**
 * The records of a kept stage whose blocks begin within some bytes of its file: what one worker
 * reads of it.
 */
record Stretch(String stage, long start, long end) implements Serializable {
  /** The stretches of some stages. */
  static List<Stretch> of(Kept kept, List<Stage<?>> stages, long length) {
    List<Stretch> stretches = new ArrayList<>();
    for (Stage<?> stage : stages) {
      long size = kept.file(stage).length();
      for (long start = 0; start < size; start += length) {
        stretches.add(new Stretch(stage.name(), start, Math.min(size, start + length)));
      }
    }
    return stretches;
  }

  /** Reads those of its records that still count. */
  <T> void each(Stage<T> stage, Kept kept, AvroFile.Reader<? super T> reader) throws IOException {
    all(
        stage,
        kept,
        record -> {
          if (kept.holds(record)) {
            reader.take(record);
          }
        });
  }

  /** Reads its records. */
  <T> void all(Stage<T> stage, Kept kept, AvroFile.Reader<? super T> reader) throws IOException {
    try (DataFileReader<T> records =
        new DataFileReader<>(kept.file(stage), stage.wire().reader())) {
      records.sync(start);
      while (records.hasNext() && !records.pastSync(end)) {
        reader.take(records.next());
      }
    }
  }
}
