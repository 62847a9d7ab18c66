package org.yuebao.publish.sdmx;

import java.io.Closeable;
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
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.publish.tidy.VintageRow;
import org.yuebao.series.Series;

/**
 * {@code sdmx/}: flow, structure and data in a message each, and {@code sdmx.csv}; and the same for
 * the vintages. Data are written as they come; the structures at the end, with the codes that have
 * occurred.
 */
public final class SdmxFiles implements Sink {
  /** The files of a flow. */
  private record Target(Flow flow, DataMessage data, SdmxCsv csv) implements Closeable {
    void add(Map<String, String> key, String title, int unitMult, List<Obs> observations)
        throws IOException {
      data.add(key, title, unitMult, observations);
      for (Obs obs : observations) {
        csv.add(key, title, unitMult, obs);
      }
    }

    @Override
    public void close() throws IOException {
      data.close();
      csv.close();
    }
  }

  private final Path release;
  private final Structure structure;
  private final TidyRows tidy;
  private final Target indicators;
  private final Target vintages;

  /**
   * @param release the folder of the release
   */
  public SdmxFiles(Path release, Labels labels) throws IOException {
    this.release = release;
    Files.createDirectories(release.resolve("sdmx"));
    structure = new Structure(labels);
    tidy = new TidyRows(labels);
    indicators = open(Flow.indicators(structure));
    vintages = open(Flow.vintages(structure));
  }

  private Target open(Flow flow) throws IOException {
    return new Target(
        flow,
        new DataMessage(release.resolve(message(flow, "data")), flow),
        new SdmxCsv(release.resolve(csv(flow)), flow));
  }

  private static String message(Flow flow, String kind) {
    return "sdmx/" + flow.file() + kind + ".xml";
  }

  private static String csv(Flow flow) {
    return flow.file() + "sdmx.csv";
  }

  @Override
  public void series(Series series, List<TidyRow> rows) throws IOException {
    Map<String, List<TidyRow>> byName = new LinkedHashMap<>();
    for (TidyRow row : rows) {
      byName.computeIfAbsent(row.seriesId(), name -> new ArrayList<>()).add(row);
    }
    for (List<TidyRow> some : byName.values()) {
      TidyRow first = some.get(0);
      indicators.add(
          structure.key(series, first),
          title(first),
          first.unitMult(),
          some.stream().map(Values::obs).toList());
    }
    Stream<TidyRow> history =
        series.withdrawn().stream().flatMap(gap -> tidy.of(series, gap).stream());
    TidyRow any = Stream.concat(rows.stream(), history).findFirst().orElse(null);
    if (any != null) {
      editions(series, any);
    }
  }

  /**
   * A series of vintages is what was believed from one day on, also of what was taken back
   * altogether, so that no value stands.
   *
   * @param any a row of the series, or of its history
   */
  private void editions(Series series, TidyRow any) throws IOException {
    Map<List<String>, List<VintageRow>> byEdition = new LinkedHashMap<>();
    for (VintageRow row : tidy.vintages(series)) {
      String frequency = row.seriesId().substring(0, row.seriesId().indexOf('.'));
      byEdition
          .computeIfAbsent(List.of(frequency, row.realtimeStart()), none -> new ArrayList<>())
          .add(row);
    }
    for (Map.Entry<List<String>, List<VintageRow>> each : byEdition.entrySet()) {
      Map<String, String> key = structure.key(series, any);
      key.put("FREQ", structure.frequency(each.getKey().get(0)));
      key.put("EDITION", structure.edition(each.getKey().get(1)));
      List<Obs> values = each.getValue().stream().map(Values::obs).toList();
      vintages.add(key, title(any), any.unitMult(), values);
    }
  }

  private static String title(TidyRow row) {
    return Stream.of(row.refAreaName(), row.coverage(), row.subject(), row.indicatorName())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  @Override
  public List<Resource> finish() throws IOException {
    List<Resource> resources = new ArrayList<>();
    finish(indicators, "", resources);
    finish(vintages, "历次数值", resources);
    return resources;
  }

  private void finish(Target files, String of, List<Resource> resources) throws IOException {
    Flow flow = files.flow();
    files.data().finish();
    files.csv().close();
    Messages.writeFlow(release.resolve(message(flow, "dataflow")), flow);
    Messages.writeStructure(release.resolve(message(flow, "structure")), flow);
    String about = ", SDMX-ML 2.1: " + flow.en();
    resources.add(Resource.file(message(flow, "dataflow"), "SDMX " + of + "数据流", "Flow" + about));
    resources.add(
        Resource.file(
            message(flow, "structure"), "SDMX " + of + "结构", "Code lists and structure" + about));
    resources.add(
        Resource.file(message(flow, "data"), "SDMX " + of + "数据", "Structure-specific" + about));
    resources.add(
        new Resource(
            csv(flow),
            "SDMX-CSV " + of,
            "SDMX-CSV 2.0: " + flow.en(),
            files.csv().rows(),
            List.of(),
            List.of()));
  }

  @Override
  public void close() throws IOException {
    indicators.close();
    vintages.close();
  }
}
