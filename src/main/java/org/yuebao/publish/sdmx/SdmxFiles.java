package org.yuebao.publish.sdmx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yuebao.publish.sink.Resource;
import org.yuebao.publish.sink.Sink;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.series.Series;

/**
 * {@code sdmx/}: flow, structure and data in a message each, and {@code sdmx.csv}. Data are written
 * as they come; the structure at the end, with the codes that have occurred.
 */
public final class SdmxFiles implements Sink {
  private static final String CSV = "sdmx.csv";

  private final Path folder;
  private final Structure structure;
  private final DataMessage data;
  private final SdmxCsv csv;

  /**
   * @param release the folder of the release
   */
  public SdmxFiles(Path release, Labels labels) throws IOException {
    folder = Files.createDirectories(release.resolve("sdmx"));
    structure = new Structure(labels);
    data = new DataMessage(folder.resolve("data.xml"));
    csv = new SdmxCsv(release.resolve(CSV), structure.dimensions());
  }

  @Override
  public void series(Series series, List<TidyRow> rows) throws IOException {
    Map<String, List<TidyRow>> byFrequency = new LinkedHashMap<>();
    for (TidyRow row : rows) {
      byFrequency.computeIfAbsent(row.freq(), freq -> new ArrayList<>()).add(row);
    }
    for (List<TidyRow> some : byFrequency.values()) {
      Map<String, String> key = structure.key(series, some.get(0));
      String title = title(some.get(0));
      data.add(key, title, some);
      for (TidyRow row : some) {
        csv.add(key, title, row);
      }
    }
  }

  private static String title(TidyRow row) {
    return Stream.of(row.refAreaName(), row.coverage(), row.subject(), row.indicatorName())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  @Override
  public List<Resource> finish() throws IOException {
    data.finish();
    csv.close();
    Messages.writeFlow(folder.resolve("dataflow.xml"));
    Messages.writeStructure(folder.resolve("structure.xml"), structure);
    return List.of(
        Resource.file("sdmx/dataflow.xml", "SDMX 数据流", "SDMX-ML 2.1, the flow"),
        Resource.file("sdmx/structure.xml", "SDMX 结构", "SDMX-ML 2.1, code lists and structure"),
        Resource.file("sdmx/data.xml", "SDMX 数据", "SDMX-ML 2.1, structure-specific data"),
        new Resource(CSV, "SDMX-CSV", "SDMX-CSV 2.0", csv.rows(), List.of(), List.of()));
  }

  @Override
  public void close() throws IOException {
    data.close();
    csv.close();
  }
}
