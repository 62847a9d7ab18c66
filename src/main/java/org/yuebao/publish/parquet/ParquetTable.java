package org.yuebao.publish.parquet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.yuebao.publish.sink.TableFile;
import org.yuebao.publish.tidy.Column;
import org.yuebao.publish.tidy.Table;

/**
 * A table as a Parquet file. Memory holds one group of rows. A column of decimals is {@code
 * DECIMAL(38, 12)}; empty text is null, as CSV readers take it.
 */
public final class ParquetTable<R> implements TableFile<R> {
  /** The form of such files. */
  public static final TableFile.Form FORM =
      new TableFile.Form() {
        @Override
        public String ending() {
          return "parquet";
        }

        @Override
        public <R> TableFile<R> open(Path file, Table<R> table) throws IOException {
          return new ParquetTable<>(file, table.columns());
        }
      };

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int ROWS_OF_GROUP = 50_000;
  private static final int GZIP = 2;
  private static final int PLAIN = 0;
  private static final int RLE = 3;

  /** Where a column of a group stands. */
  private record Chunk(
      String name, Type type, int rows, long offset, long size, long unpackedSize) {}

  /** A group of rows. */
  private record Group(List<Chunk> chunks, int rows) {
    private long unpackedSize() {
      return chunks.stream().mapToLong(Chunk::unpackedSize).sum();
    }

    private long size() {
      return chunks.stream().mapToLong(Chunk::size).sum();
    }
  }

  private final List<Column<R>> columns;
  private final OutputStream out;
  private final List<Group> groups = new ArrayList<>();
  private List<ColumnPage<R>> pages = List.of();
  private int rowsOfGroup;
  private long rows;
  private long position;

  ParquetTable(Path file, List<Column<R>> columns) throws IOException {
    this.columns = columns;
    this.out = new BufferedOutputStream(Files.newOutputStream(file));
    write(MAGIC);
    begin();
  }

  private void begin() {
    pages = columns.stream().map(column -> new ColumnPage<>(column)).toList();
    rowsOfGroup = 0;
  }

  @Override
  public void add(R row) throws IOException {
    for (ColumnPage<R> page : pages) {
      page.add(row);
    }
    rows++;
    if (++rowsOfGroup == ROWS_OF_GROUP) {
      endGroup();
    }
  }

  private void endGroup() throws IOException {
    List<Chunk> chunks = new ArrayList<>();
    for (ColumnPage<R> page : pages) {
      long offset = position;
      ColumnPage.Packed packed = page.pack();
      write(packed.header());
      write(packed.content());
      chunks.add(
          new Chunk(
              page.name(), page.type(), page.rows(), offset, packed.size(), packed.unpackedSize()));
    }
    groups.add(new Group(chunks, rowsOfGroup));
    begin();
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }

  @Override
  public long finish() throws IOException {
    if (rowsOfGroup > 0) {
      endGroup();
    }
    byte[] footer = Thrift.struct(this::footer);
    write(footer);
    int size = footer.length;
    write(new byte[] {(byte) size, (byte) (size >> 8), (byte) (size >> 16), (byte) (size >> 24)});
    write(MAGIC);
    out.close();
    return rows;
  }

  private void footer(Thrift file) {
    file.i32(1, 1);
    file.structs(2, IntStream.range(-1, columns.size()).boxed().toList(), this::element);
    file.i64(3, rows);
    file.structs(4, groups, ParquetTable::group);
    file.text(6, "yuebao");
  }

  /** The root, and then each column. */
  private void element(Thrift out, int column) {
    if (column < 0) {
      out.text(4, "schema").i32(5, columns.size());
    } else {
      Column<R> each = columns.get(column);
      Type.of(each.kind()).describe(each.name(), out);
    }
  }

  private static void group(Thrift out, Group group) {
    out.structs(1, group.chunks(), ParquetTable::chunk);
    out.i64(2, group.unpackedSize()).i64(3, group.rows()).i64(6, group.size());
  }

  private static void chunk(Thrift out, Chunk chunk) {
    out.i64(2, chunk.offset());
    out.struct(
        3,
        data ->
            data.i32(1, chunk.type().physical())
                .i32s(2, List.of(PLAIN, RLE))
                .texts(3, List.of(chunk.name()))
                .i32(4, GZIP)
                .i64(5, chunk.rows())
                .i64(6, chunk.unpackedSize())
                .i64(7, chunk.size())
                .i64(9, chunk.offset()));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
