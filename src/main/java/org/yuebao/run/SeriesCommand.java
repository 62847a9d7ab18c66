package org.yuebao.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.publish.csv.CsvLine;
import org.yuebao.publish.terminal.SeriesChart;
import org.yuebao.publish.tidy.CleanText;
import org.yuebao.publish.tidy.Column;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.SeriesValue;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.publish.tidy.UnitName;
import org.yuebao.series.Series;
import org.yuebao.series.derivation.Derivation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code series}: series of a release, printed or exported. */
@Command(
    name = "series",
    header = "Prints or exports series of a release: all, or those of a region or an indicator.",
    footer = {
      "",
      "Examples:",
      "  yuebao series --region=云澜区 --indicator=GDP --format=chart",
      "  yuebao series --indicator=地区生产总值 --asOf=2020-12-31 --format=csv"
    })
final class SeriesCommand implements Callable<Integer> {
  /** How series are printed. */
  enum Format {
    TABLE,
    CSV,
    JSON,
    CHART
  }

  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Option(
      names = "--release",
      paramLabel = "DIR",
      defaultValue = "out/current",
      description = "The release. Default: ${DEFAULT-VALUE}.")
  private String release;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "Code or name: 320412, CN320412, 武进区, 武进.")
  private String region = "";

  @Option(
      names = "--indicator",
      paramLabel = "INDICATOR",
      description = "Code or name: GDP, 地区生产总值.")
  private String indicator = "";

  @Option(
      names = "--asOf",
      paramLabel = "DAY",
      description = "What could be known on this day, 2020-12-31.")
  private String asOf = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TABLE",
      description = "table, csv, json or chart. Default: table.")
  private Format format;

  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      defaultValue = "data",
      description =
          "Folder of the knowledge, for the names. Default: ${DEFAULT-VALUE}, else the jar's own.")
  private String knowledgeFolder;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      defaultValue = "100",
      description = "Columns of the terminal. Default: ${DEFAULT-VALUE}.")
  private int width;

  private final JsonFactory json = new JsonFactory();

  @SuppressWarnings("NullAway.Init") // picocli fills in the options
  SeriesCommand() {}

  @Override
  public Integer call() throws IOException {
    Selection selection = new Selection(region, indicator, day());
    long found;
    try (SeriesFile file = SeriesFile.open(release)) {
      Knowledge knowledge = Knowledge.load(PackedData.knowledge(knowledgeFolder));
      Labels labels = new Labels(knowledge.catalogue(), knowledge.gazetteer());
      found =
          selection.asOf() == null
              ? print(file, selection, labels)
              : print(file, selection, labels, derivation(knowledge));
    }
    if (found == 0) {
      spec.commandLine().getErr().println("No series of " + release + " is of that choice.");
    }
    return ExitCode.OK.code();
  }

  /** How many values there were. */
  private long print(SeriesFile file, Selection selection, Labels labels) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    TidyRows tidy = new TidyRows(labels);
    begin(out);
    long found = 0;
    while (file.next() != null) {
      Series series = file.take();
      if (selection.takes(series, labels)) {
        List<SeriesValue> values = tidy.of(series).stream().map(SeriesValue::of).toList();
        found += values.size();
        print(values, labels, out);
      }
    }
    out.flush();
    return found;
  }

  private static Derivation derivation(Knowledge knowledge) {
    return new Derivation(knowledge.catalogue(), knowledge.derivations());
  }

  /**
   * As of a day: what followed from the values that stood on it is reckoned anew, region by region,
   * in the order of the file. How many values there were.
   */
  private long print(SeriesFile file, Selection selection, Labels labels, Derivation derivation)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    begin(out);
    long found = 0;
    while (file.next() != null) {
      List<Series> printed = new ArrayList<>();
      String place = String.valueOf(Objects.requireNonNull(file.next()).key().region());
      while (file.next() != null && place.equals(String.valueOf(file.next().key().region()))) {
        Series series = file.take();
        if (series.formula() == null) {
          printed.add(series);
        }
      }
      for (List<SeriesValue> values :
          selection.asOf(printed, new TidyRows(labels), labels, derivation)) {
        found += values.size();
        print(values, labels, out);
      }
    }
    out.flush();
    return found;
  }

  private @Nullable LocalDate day() {
    try {
      return asOf.isEmpty() ? null : LocalDate.parse(asOf);
    } catch (DateTimeException e) {
      throw bad("--asOf=" + asOf + ": no day of the calendar; write it as 2024-08-31");
    }
  }

  private void begin(PrintWriter out) throws IOException {
    if (format == Format.CSV) {
      CsvLine line = new CsvLine(out);
      for (Column<SeriesValue> column : SeriesValue.COLUMNS) {
        line.text(column.name());
      }
      line.end();
    }
  }

  private void print(List<SeriesValue> values, Labels labels, PrintWriter out) throws IOException {
    if (format == Format.CSV || format == Format.JSON) {
      for (SeriesValue value : values) {
        if (format == Format.CSV) {
          csv(value, out);
        } else {
          json(value, out);
        }
      }
      return;
    }
    Map<String, List<SeriesValue>> bySeries =
        values.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.row().seriesId(), LinkedHashMap::new, Collectors.toList()));
    SeriesChart chart = new SeriesChart(out, width, format == Format.CHART);
    for (List<SeriesValue> some : bySeries.values()) {
      var row = some.get(0).row();
      chart.print(
          UnitName.of(labels.indicator(row.indicator()), row.unitMeasure(), row.unitMult()), some);
    }
  }

  private static void csv(SeriesValue value, PrintWriter out) throws IOException {
    CsvLine line = new CsvLine(out);
    for (Column<SeriesValue> column : SeriesValue.COLUMNS) {
      line.value(column.kind(), column.of(value));
    }
    line.end();
  }

  /** One object a line; numbers are numbers. */
  private void json(SeriesValue value, PrintWriter out) throws IOException {
    try (JsonGenerator line = json.createGenerator(out)) {
      line.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      line.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      line.writeStartObject();
      for (Column<SeriesValue> column : SeriesValue.COLUMNS) {
        Object cell = column.of(value);
        line.writeFieldName(column.name());
        if (cell instanceof BigDecimal number) {
          line.writeRawValue(number.toPlainString());
        } else if (cell instanceof Integer number) {
          line.writeNumber(number);
        } else {
          line.writeString(CleanText.of(String.valueOf(cell)));
        }
      }
      line.writeEndObject();
    }
    out.print('\n');
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
