package org.yuebao.wire;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import org.jspecify.annotations.Nullable;

/**
 * A contract's record and a Java record whose components have the same names in the same order.
 *
 * <p>Built by reflection once; a contract and a record that differ stop the program at once, with
 * the place.
 */
final class RecordCodec implements Codec {
  private final MethodHandle constructor;
  private final MethodHandle[] accessors;
  private final Codec[] fields;

  private RecordCodec(MethodHandle constructor, MethodHandle[] accessors, Codec[] fields) {
    this.constructor = constructor;
    this.accessors = accessors;
    this.fields = fields;
  }

  static RecordCodec of(Schema schema, Type type, String place) {
    if (!(type instanceof Class<?> record) || !record.isRecord()) {
      throw Codecs.misfit(schema, type, place);
    }
    RecordComponent[] components = record.getRecordComponents();
    List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
    if (!names.equals(schema.getFields().stream().map(Schema.Field::name).toList())) {
      throw Codecs.misfit(schema, type, place);
    }
    Codec[] fields = new Codec[components.length];
    for (Schema.Field field : schema.getFields()) {
      Type component = components[field.pos()].getGenericType();
      fields[field.pos()] = Codecs.of(field.schema(), component, place + "." + field.name());
    }
    return new RecordCodec(constructor(record, components), accessors(components), fields);
  }

  private static MethodHandle constructor(Class<?> record, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return MethodHandles.lookup()
          .findConstructor(record, MethodType.methodType(void.class, types))
          .asSpreader(Object[].class, types.length)
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a contract's record must be public: " + record, e);
    }
  }

  private static MethodHandle[] accessors(RecordComponent[] components) {
    MethodHandle[] accessors = new MethodHandle[components.length];
    for (int i = 0; i < components.length; i++) {
      try {
        accessors[i] =
            MethodHandles.lookup()
                .unreflect(components[i].getAccessor())
                .asType(MethodType.methodType(Object.class, Object.class));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("a contract's record must be public", e);
      }
    }
    return accessors;
  }

  @Override
  public void write(@Nullable Object value, Encoder out) throws IOException {
    Objects.requireNonNull(value);
    for (int i = 0; i < fields.length; i++) {
      fields[i].write(component(i, value), out);
    }
  }

  private @Nullable Object component(int i, Object value) {
    try {
      return (Object) accessors[i].invokeExact(value);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Object read(Decoder in) throws IOException {
    @Nullable Object[] values = new @Nullable Object[fields.length];
    if (in instanceof ResolvingDecoder resolving) {
      for (Schema.Field field : resolving.readFieldOrder()) {
        values[field.pos()] = fields[field.pos()].read(in);
      }
    } else {
      for (int i = 0; i < fields.length; i++) {
        values[i] = fields[i].read(in);
      }
    }
    return construct(values);
  }

  private Object construct(@Nullable Object[] values) {
    try {
      return (Object) constructor.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
