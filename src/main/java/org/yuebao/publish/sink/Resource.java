package org.yuebao.publish.sink;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.publish.tidy.Column;
import org.yuebao.publish.tidy.Table;

/**
 * What a file of a release holds.
 *
 * @param path relative to the release
 * @param title what it is, in Chinese
 * @param description what it is, in English
 * @param rows null when it has none
 * @param columns of a table, in their order; empty for what is no table
 * @param key names of the columns that no two rows share; empty when there are none
 */
public record Resource(
    String path,
    String title,
    String description,
    @Nullable Long rows,
    List<? extends Column<?>> columns,
    List<String> key) {
  public Resource {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /** A file that holds a table. */
  public static Resource table(String path, Table<?> table, long rows) {
    return new Resource(
        path, table.title(), table.description(), rows, table.columns(), table.key());
  }

  /** What is no table. */
  public static Resource file(String path, String title, String description) {
    return new Resource(path, title, description, null, List.of(), List.of());
  }
}
