package org.yuebao.publish.wide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yuebao.publish.sink.Resource;
import org.yuebao.publish.sink.Sink;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.series.Series;

/** {@code wide/A.csv}, {@code wide/Q.csv}, {@code wide/M.csv}: years, quarters and months. */
public final class WideTables implements Sink {
  private final Map<String, WideTable> byFrequency = new LinkedHashMap<>();

  /**
   * @param release the folder of the release
   */
  public WideTables(Path release) throws IOException {
    Path folder = Files.createDirectories(release.resolve("wide"));
    byFrequency.put("A", new WideTable(folder, "A", "年度", "years"));
    byFrequency.put("Q", new WideTable(folder, "Q", "季度", "quarters"));
    byFrequency.put("M", new WideTable(folder, "M", "月度", "months"));
  }

  @Override
  public void series(Series series, List<TidyRow> rows) throws IOException {
    Map<String, List<TidyRow>> some = new LinkedHashMap<>();
    for (TidyRow row : rows) {
      some.computeIfAbsent(row.freq(), freq -> new ArrayList<>()).add(row);
    }
    for (Map.Entry<String, List<TidyRow>> each : some.entrySet()) {
      WideTable table = byFrequency.get(each.getKey());
      if (table != null) {
        table.add(each.getValue());
      }
    }
  }

  @Override
  public List<Resource> finish() throws IOException {
    List<Resource> resources = new ArrayList<>();
    for (WideTable table : byFrequency.values()) {
      resources.add(table.finish());
    }
    return resources;
  }

  @Override
  public void close() throws IOException {
    for (WideTable table : byFrequency.values()) {
      table.close();
    }
  }
}
