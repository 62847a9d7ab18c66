package org.yuebao.publish.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.yuebao.publish.tidy.CleanText;
import org.yuebao.publish.tidy.Column;

/** The values of a column in a group of rows: one page, plain, packed by gzip. */
final class ColumnPage<R> {
  private final Column<R> column;
  private final Type type;
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private final ByteArrayOutputStream levels = new ByteArrayOutputStream();
  private int run;
  private boolean present;
  private int rows;

  ColumnPage(Column<R> column) {
    this.column = column;
    this.type = Type.of(column.kind());
  }

  Type type() {
    return type;
  }

  String name() {
    return column.name();
  }

  int rows() {
    return rows;
  }

  void add(R row) {
    Object value = column.of(row);
    boolean there = value != null && !value.equals("");
    if (there != present && run > 0) {
      endRun();
    }
    present = there;
    run++;
    rows++;
    if (there) {
      write(value);
    }
  }

  /** Levels are runs of 0 (absent) and 1 (present). */
  private void endRun() {
    int count = run << 1;
    while ((count & ~0x7F) != 0) {
      levels.write(count & 0x7F | 0x80);
      count >>>= 7;
    }
    levels.write(count);
    levels.write(present ? 1 : 0);
    run = 0;
  }

  private void write(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      values.writeBytes(decimal(number));
    } else if (value instanceof LocalDate day) {
      int32((int) day.toEpochDay(), values);
    } else if (value instanceof Integer number) {
      int32(number, values);
    } else {
      byte[] bytes = CleanText.of(String.valueOf(value)).getBytes(StandardCharsets.UTF_8);
      int32(bytes.length, values);
      values.writeBytes(bytes);
    }
  }

  /** Two's complement, the first byte first; finer than the scale is rounded. */
  private static byte[] decimal(BigDecimal number) {
    BigInteger unscaled = number.setScale(Type.SCALE, RoundingMode.HALF_EVEN).unscaledValue();
    byte[] bytes = unscaled.toByteArray();
    if (new BigDecimal(unscaled).precision() > Type.PRECISION) {
      throw new ArithmeticException("no decimal of 38 digits: " + number);
    }
    byte[] fixed = new byte[16];
    Arrays.fill(fixed, (byte) (unscaled.signum() < 0 ? -1 : 0));
    System.arraycopy(bytes, 0, fixed, 16 - bytes.length, bytes.length);
    return fixed;
  }

  private static void int32(int value, ByteArrayOutputStream out) {
    out.write(value);
    out.write(value >>> 8);
    out.write(value >>> 16);
    out.write(value >>> 24);
  }

  /** A page as it stands in a file, and how long it would be unpacked. */
  record Packed(byte[] header, byte[] content, int unpacked) {
    long size() {
      return header.length + content.length;
    }

    long unpackedSize() {
      return header.length + unpacked;
    }
  }

  Packed pack() throws IOException {
    endRun();
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    int32(levels.size(), page);
    levels.writeTo(page);
    values.writeTo(page);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      page.writeTo(gzip);
    }
    byte[] header =
        Thrift.struct(
            out ->
                out.i32(1, 0)
                    .i32(2, page.size())
                    .i32(3, packed.size())
                    .struct(5, data -> data.i32(1, rows).i32(2, 0).i32(3, 3).i32(4, 3)));
    return new Packed(header, packed.toByteArray(), page.size());
  }
}
