package org.yuebao.wire;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;
import org.yuebao.story.OffsetMap;
import org.yuebao.story.PublicationDate;

/**
 * Pairs a contract's type with the Java type of a record's component; refuses a pair that does not
 * fit.
 */
final class Codecs {
  /** Value types that a contract writes as text, each with the one way to read it. */
  private static final Map<Class<?>, Function<String, @Nullable Object>> TEXTS =
      Map.of(
          String.class, text -> text,
          BigDecimal.class, BigDecimal::new,
          Period.class, Period::parse,
          PublicationDate.class, PublicationDate::parse,
          Bound.class, Bound::ofSymbol);

  private Codecs() {}

  static Codec of(Schema schema, Type type, String place) {
    return switch (schema.getType()) {
      case STRING -> text(type, place);
      case INT -> only(schema, type, int.class, new Int(), place);
      case LONG ->
          only(schema, type, type == long.class ? long.class : Long.class, new LongNumber(), place);
      case BOOLEAN -> only(schema, type, boolean.class, new Truth(), place);
      case ENUM -> enumeration(schema, type, place);
      case ARRAY -> array(schema, type, place);
      case RECORD -> type == OffsetMap.class ? new Offsets() : RecordCodec.of(schema, type, place);
      case UNION -> optional(schema, type, place);
      default -> throw misfit(schema, type, place);
    };
  }

  static IllegalStateException misfit(Schema schema, Type type, String place) {
    return new IllegalStateException(
        "contract and record differ at " + place + ": " + schema + " against " + type);
  }

  private static Codec text(Type type, String place) {
    Function<String, @Nullable Object> reader = TEXTS.get(type);
    if (reader == null) {
      throw misfit(Schema.create(Schema.Type.STRING), type, place);
    }
    return new Text(reader);
  }

  private static Codec only(Schema schema, Type type, Class<?> wanted, Codec codec, String place) {
    if (type != wanted) {
      throw misfit(schema, type, place);
    }
    return codec;
  }

  private static Codec enumeration(Schema schema, Type type, String place) {
    if (!(type instanceof Class<?> enumType) || !enumType.isEnum()) {
      throw misfit(schema, type, place);
    }
    List<Object> constants = List.of(enumType.getEnumConstants());
    List<String> names = constants.stream().map(constant -> ((Enum<?>) constant).name()).toList();
    if (!names.equals(schema.getEnumSymbols())) {
      throw misfit(schema, type, place);
    }
    return new Enumeration(constants);
  }

  private static Codec array(Schema schema, Type type, String place) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      Type item = list.getActualTypeArguments()[0];
      return new Array(of(schema.getElementType(), item, place + "[]"));
    }
    throw misfit(schema, type, place);
  }

  private static Codec optional(Schema schema, Type type, String place) {
    List<Schema> types = schema.getTypes();
    if (types.size() != 2 || types.get(0).getType() != Schema.Type.NULL) {
      throw misfit(schema, type, place);
    }
    return new Optional(of(types.get(1), type, place));
  }

  private record Text(Function<String, @Nullable Object> reader) implements Codec {
    @Override
    public void write(@Nullable Object value, Encoder out) throws IOException {
      out.writeString(print(Objects.requireNonNull(value)));
    }

    /** A {@code BigDecimal} would print an exponent, a bound the constant's name. */
    private static String print(Object value) {
      if (value instanceof BigDecimal number) {
        return number.toPlainString();
      }
      return value instanceof Bound bound ? bound.symbol() : value.toString();
    }

    @Override
    public Object read(Decoder in) throws IOException {
      String text = in.readString();
      Object value = reader.apply(text);
      if (value == null) {
        throw new IOException("a contract's text that no one can read: " + text);
      }
      return value;
    }
  }

  private record Int() implements Codec {
    @Override
    public void write(@Nullable Object value, Encoder out) throws IOException {
      out.writeInt((Integer) Objects.requireNonNull(value));
    }

    @Override
    public Object read(Decoder in) throws IOException {
      return in.readInt();
    }
  }

  private record LongNumber() implements Codec {
    @Override
    public void write(@Nullable Object value, Encoder out) throws IOException {
      out.writeLong((Long) Objects.requireNonNull(value));
    }

    @Override
    public Object read(Decoder in) throws IOException {
      return in.readLong();
    }
  }

  private record Truth() implements Codec {
    @Override
    public void write(@Nullable Object value, Encoder out) throws IOException {
      out.writeBoolean((Boolean) Objects.requireNonNull(value));
    }

    @Override
    public Object read(Decoder in) throws IOException {
      return in.readBoolean();
    }
  }

  private record Enumeration(List<Object> constants) implements Codec {
    @Override
    public void write(@Nullable Object value, Encoder out) throws IOException {
      out.writeEnum(constants.indexOf(Objects.requireNonNull(value)));
    }

    @Override
    public Object read(Decoder in) throws IOException {
      return constants.get(in.readEnum());
    }
  }

  private record Array(Codec item) implements Codec {
    @Override
    public void write(@Nullable Object value, Encoder out) throws IOException {
      List<?> items = (List<?>) Objects.requireNonNull(value);
      out.writeArrayStart();
      out.setItemCount(items.size());
      for (Object each : items) {
        out.startItem();
        item.write(each, out);
      }
      out.writeArrayEnd();
    }

    @Override
    public Object read(Decoder in) throws IOException {
      List<@Nullable Object> items = new ArrayList<>();
      for (long count = in.readArrayStart(); count > 0; count = in.arrayNext()) {
        for (long i = 0; i < count; i++) {
          items.add(item.read(in));
        }
      }
      return items;
    }
  }

  private record Optional(Codec present) implements Codec {
    @Override
    public void write(@Nullable Object value, Encoder out) throws IOException {
      if (value == null) {
        out.writeIndex(0);
        out.writeNull();
      } else {
        out.writeIndex(1);
        present.write(value, out);
      }
    }

    @Override
    public @Nullable Object read(Decoder in) throws IOException {
      if (in.readIndex() == 0) {
        in.readNull();
        return null;
      }
      return present.read(in);
    }
  }

  /** The one class among the records: its two arrays are the contract. */
  private record Offsets() implements Codec {
    @Override
    public void write(@Nullable Object value, Encoder out) throws IOException {
      OffsetMap map = (OffsetMap) Objects.requireNonNull(value);
      writeInts(map.starts(), out);
      writeInts(map.targets(), out);
    }

    @Override
    public Object read(Decoder in) throws IOException {
      return OffsetMap.of(readInts(in), readInts(in));
    }

    private static void writeInts(int[] numbers, Encoder out) throws IOException {
      out.writeArrayStart();
      out.setItemCount(numbers.length);
      for (int number : numbers) {
        out.startItem();
        out.writeInt(number);
      }
      out.writeArrayEnd();
    }

    private static int[] readInts(Decoder in) throws IOException {
      int[] numbers = new int[0];
      int size = 0;
      for (long count = in.readArrayStart(); count > 0; count = in.arrayNext()) {
        numbers = Arrays.copyOf(numbers, size + (int) count);
        for (long i = 0; i < count; i++) {
          numbers[size++] = in.readInt();
        }
      }
      return numbers;
    }
  }
}
