package org.yuebao.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.yuebao.observation.Reading;
import org.yuebao.outcome.Rejection;
import org.yuebao.quantity.Bound;

class WireTest {
  @Property(tries = 300)
  void everyRecordComesBackAsItWas(@ForAll long seed) throws IOException {
    Generated generated = new Generated(seed);
    for (Wire<?> wire : Wire.all()) {
      Object record = generated.record(wire);
      assertEquals(record, there(wire, record));
    }
  }

  @Property(tries = 100)
  void equalRecordsHaveEqualBytes(@ForAll long seed) throws IOException {
    for (Wire<?> wire : Wire.all()) {
      byte[] one = bytes(wire, new Generated(seed).record(wire));
      assertArrayEquals(one, bytes(wire, new Generated(seed).record(wire)));
    }
  }

  /**
   * Avro's own reader and writer, which know nothing of our records, must agree with ours to the
   * byte.
   */
  @Property(tries = 100)
  void avroReadsAndWritesTheSameBytes(@ForAll long seed) throws IOException {
    Generated generated = new Generated(seed);
    for (Wire<?> wire : Wire.all()) {
      byte[] ours = bytes(wire, generated.record(wire));
      GenericRecord theirs =
          new GenericDatumReader<GenericRecord>(wire.schema())
              .read(null, DecoderFactory.get().binaryDecoder(ours, null));
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      var encoder = EncoderFactory.get().directBinaryEncoder(again, null);
      new GenericDatumWriter<GenericRecord>(wire.schema()).write(theirs, encoder);
      assertArrayEquals(ours, again.toByteArray());
    }
  }

  @Example
  void oneValueHasOneForm() throws IOException {
    Reading one = reading(new BigDecimal("1.50"));
    Reading other = reading(new BigDecimal("1.5"));
    assertEquals(one, other);
    assertEquals("1000000000000", reading(new BigDecimal("1E+12")).printed());
  }

  /**
   * A file of an older contract, without the last field, stays readable when the new field has a
   * default.
   */
  @Example
  void readsWhatAnotherVersionWrote() throws IOException {
    Schema older =
        SchemaBuilder.record("Rejection")
            .namespace("org.yuebao.wire.avro")
            .fields()
            .requiredString("reason")
            .requiredString("stage")
            .requiredString("surplus")
            .requiredString("doc")
            .requiredInt("start")
            .requiredInt("end")
            .requiredString("evidence")
            .requiredString("rule")
            .requiredString("detail")
            .endRecord();
    GenericRecord written = new org.apache.avro.generic.GenericData.Record(older);
    Rejection rejection = new Rejection("read", "text.undecodable", "d1", -1, -1, "", "", "byte 3");
    written.put("stage", rejection.stage());
    written.put("reason", rejection.reason());
    written.put("surplus", "gone");
    written.put("doc", rejection.doc());
    written.put("start", rejection.start());
    written.put("end", rejection.end());
    written.put("evidence", rejection.evidence());
    written.put("rule", rejection.rule());
    written.put("detail", rejection.detail());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (var writer = new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(older))) {
      writer.create(older, file).append(written);
    }
    try (var reader =
        new DataFileReader<>(
            new SeekableByteArrayInput(file.toByteArray()), Wire.REJECTION.reader())) {
      assertEquals(rejection, reader.next());
    }
  }

  @Example
  void aRecordThatDiffersFromItsContractIsRefused() {
    Schema schema = SchemaBuilder.record("Reading").fields().requiredString("value").endRecord();
    assertThrows(IllegalStateException.class, () -> Codecs.of(schema, Reading.class, "canary"));
  }

  private static Reading reading(BigDecimal value) {
    return new Reading(value, null, null, null, Bound.EQUAL);
  }

  private static <T> T there(Wire<T> wire, Object record) throws IOException {
    return wire.read(new ByteArrayInputStream(bytes(wire, record)));
  }

  private static <T> byte[] bytes(Wire<T> wire, Object record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    wire.write(wire.type().cast(record), out);
    return out.toByteArray();
  }
}
