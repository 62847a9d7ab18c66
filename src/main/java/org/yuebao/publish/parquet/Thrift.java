package org.yuebao.publish.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Thrift's compact protocol, as much of it as Parquet's metadata needs. */
final class Thrift {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int SHORT_LIST = 15;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Deque<Integer> fields = new ArrayDeque<>();
  private int last;

  /** The bytes of a struct. */
  static byte[] struct(Consumer<Thrift> content) {
    Thrift thrift = new Thrift();
    content.accept(thrift);
    thrift.out.write(0);
    return thrift.out.toByteArray();
  }

  Thrift i32(int field, int value) {
    head(field, I32);
    return zigzag(value);
  }

  Thrift i64(int field, long value) {
    head(field, I64);
    return zigzag(value);
  }

  Thrift text(int field, String value) {
    head(field, BINARY);
    return bytes(value);
  }

  Thrift struct(int field, Consumer<Thrift> content) {
    head(field, STRUCT);
    nested(content);
    return this;
  }

  <T> Thrift structs(int field, List<T> items, java.util.function.BiConsumer<Thrift, T> content) {
    list(field, items.size(), STRUCT);
    items.forEach(item -> nested(thrift -> content.accept(thrift, item)));
    return this;
  }

  Thrift i32s(int field, List<Integer> items) {
    list(field, items.size(), I32);
    items.forEach(this::zigzag);
    return this;
  }

  Thrift texts(int field, List<String> items) {
    list(field, items.size(), BINARY);
    items.forEach(this::bytes);
    return this;
  }

  private void nested(Consumer<Thrift> content) {
    fields.push(last);
    last = 0;
    content.accept(this);
    out.write(0);
    last = fields.pop();
  }

  /** Fields are told by their distance from the one before; they come in order, close together. */
  private void head(int field, int type) {
    out.write((field - last) << 4 | type);
    last = field;
  }

  private void list(int field, int size, int type) {
    head(field, LIST);
    if (size < SHORT_LIST) {
      out.write(size << 4 | type);
    } else {
      out.write(SHORT_LIST << 4 | type);
      varint(size);
    }
  }

  private Thrift bytes(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  private Thrift zigzag(long value) {
    varint(value << 1 ^ value >> 63);
    return this;
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
