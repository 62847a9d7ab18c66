package org.yuebao.publish.parquet;

import org.yuebao.publish.tidy.Column;

/**
 * How a kind of column is stored and what its values mean, by the numbers of Parquet's format.
 *
 * @param physical INT32 1, BYTE_ARRAY 6, FIXED_LEN_BYTE_ARRAY 7
 * @param length of a value of fixed length, else 0
 * @param converted the older annotation: UTF8 0, DECIMAL 5, DATE 6; -1 for none
 * @param logical the newer annotation: STRING 1, DECIMAL 5, DATE 6; 0 for none
 */
record Type(int physical, int length, int converted, int logical) {
  /** Digits of a decimal, and those after its point. */
  static final int PRECISION = 38;

  static final int SCALE = 12;

  private static final Type TEXT = new Type(6, 0, 0, 1);
  private static final Type INTEGER = new Type(1, 0, -1, 0);
  private static final Type DATE = new Type(1, 0, 6, 6);
  private static final Type DECIMAL = new Type(7, 16, 5, 5);

  static Type of(Column.Kind kind) {
    return switch (kind) {
      case TEXT, SYMBOL -> TEXT;
      case INTEGER -> INTEGER;
      case DATE -> DATE;
      case DECIMAL -> DECIMAL;
    };
  }

  /** Writes a field of the schema: an optional column. */
  void describe(String name, Thrift out) {
    out.i32(1, physical);
    if (length > 0) {
      out.i32(2, length);
    }
    out.i32(3, 1).text(4, name);
    if (converted >= 0) {
      out.i32(6, converted);
    }
    boolean decimal = this.equals(DECIMAL);
    if (decimal) {
      out.i32(7, SCALE).i32(8, PRECISION);
    }
    if (logical > 0) {
      out.struct(
          10,
          union ->
              union.struct(
                  logical,
                  annotation -> {
                    if (decimal) {
                      annotation.i32(1, SCALE).i32(2, PRECISION);
                    }
                  }));
    }
  }
}
