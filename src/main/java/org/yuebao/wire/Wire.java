package org.yuebao.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.io.ResolvingDecoder;
import org.jspecify.annotations.Nullable;
import org.yuebao.copy.Copy;
import org.yuebao.copy.Sketch;
import org.yuebao.fact.Fact;
import org.yuebao.observation.Observation;
import org.yuebao.observation.SeriesKey;
import org.yuebao.outcome.Rejection;
import org.yuebao.project.Project;
import org.yuebao.series.Claims;
import org.yuebao.series.Series;
import org.yuebao.story.Provenance;
import org.yuebao.story.Story;

/**
 * A contract and the record that it describes: how its values become bytes and come back.
 *
 * <p>Equal records have equal bytes, since a contract has no map and every value type one form; so
 * the bytes may serve as the key of a grouping. Immutable, shared by all threads.
 *
 * @param <T> the record
 */
public final class Wire<T> {
  public static final Wire<Story> STORY = load("1-story", Story.class);
  public static final Wire<Fact> FACT = load("2-fact", Fact.class);
  public static final Wire<Observation> OBSERVATION = load("3-observation", Observation.class);
  public static final Wire<Series> SERIES = load("4-series", Series.class);

  /** What was told of one period of a series: travels between workers, stands in no file. */
  public static final Wire<Claims> CLAIMS = load("claims", Claims.class);

  public static final Wire<Project> PROJECT = load("5-project", Project.class);
  public static final Wire<Sketch> SKETCH = load("sketch", Sketch.class);
  public static final Wire<Copy> COPY = load("copy", Copy.class);
  public static final Wire<Provenance> PROVENANCE = load("provenance", Provenance.class);
  public static final Wire<Rejection> REJECTION = load("rejection", Rejection.class);

  /** The key of a series as it stands inside an observation: what groupings go by. */
  public static final Wire<SeriesKey> SERIES_KEY =
      new Wire<>("key", OBSERVATION.schema.getField("key").schema(), SeriesKey.class);

  private final String contract;
  private final Schema schema;
  private final Class<T> type;
  private final Codec codec;

  private Wire(String contract, Schema schema, Class<T> type) {
    this.contract = contract;
    this.schema = schema;
    this.type = type;
    this.codec = RecordCodec.of(schema, type, contract);
  }

  private static <T> Wire<T> load(String contract, Class<T> type) {
    String path = "/data/contracts/" + contract + ".avsc";
    try (InputStream in = Wire.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks its contract " + path);
      }
      return new Wire<>(contract, new Schema.Parser().parse(in), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every contract, in the order of the stages. */
  public static List<Wire<?>> all() {
    return List.of(
        STORY, FACT, OBSERVATION, SERIES, CLAIMS, PROJECT, SKETCH, COPY, PROVENANCE, REJECTION);
  }

  /** Everything that travels between workers: the contracts and the key. */
  public static List<Wire<?>> coded() {
    return Stream.concat(all().stream(), Stream.of(SERIES_KEY)).toList();
  }

  /** Finds it again on another machine, by {@link #contract()}. */
  public static Wire<?> named(String contract) {
    return coded().stream()
        .filter(wire -> wire.contract.equals(contract))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no contract is named " + contract));
  }

  /** Name of the contract's file, without its ending. */
  public String contract() {
    return contract;
  }

  public Schema schema() {
    return schema;
  }

  public Class<T> type() {
    return type;
  }

  public void write(T value, OutputStream out) throws IOException {
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    codec.write(value, encoder);
    encoder.flush();
  }

  public T read(InputStream in) throws IOException {
    return read(DecoderFactory.get().directBinaryDecoder(in, null));
  }

  /** The record alone. */
  public byte[] bytes(T value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What {@link #bytes} gave. */
  public T read(byte[] bytes) {
    return read(ByteBuffer.wrap(bytes));
  }

  /**
   * What {@link #bytes} gave.
   *
   * @param bytes backed by an array
   */
  public T read(ByteBuffer bytes) {
    int start = bytes.arrayOffset() + bytes.position();
    try {
      return read(
          DecoderFactory.get().binaryDecoder(bytes.array(), start, bytes.remaining(), null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For Avro's own files. */
  public DatumWriter<T> writer() {
    return new Writer();
  }

  /** For Avro's own files, also those that an older or newer version of the contract wrote. */
  public DatumReader<T> reader() {
    return new Reader();
  }

  private T read(Decoder in) throws IOException {
    return type.cast(Objects.requireNonNull(codec.read(in)));
  }

  @Override
  public String toString() {
    return contract;
  }

  private final class Writer implements DatumWriter<T> {
    @Override
    public void setSchema(Schema other) {
      if (!other.equals(schema)) {
        throw new IllegalArgumentException("records are written as " + schema.getFullName());
      }
    }

    @Override
    public void write(T value, Encoder out) throws IOException {
      codec.write(value, out);
    }
  }

  private final class Reader implements DatumReader<T> {
    private @Nullable ResolvingDecoder resolving;

    @Override
    public void setSchema(Schema written) {
      try {
        resolving =
            written.equals(schema)
                ? null
                : DecoderFactory.get().resolvingDecoder(written, schema, null);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public T read(@Nullable T reuse, Decoder in) throws IOException {
      if (resolving == null) {
        return Wire.this.read(in);
      }
      resolving.configure(in);
      T value = Wire.this.read(resolving);
      resolving.drain();
      return value;
    }
  }
}
