package org.yuebao.publish.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yuebao.fact.Fact;
import org.yuebao.indicator.Indicator;
import org.yuebao.outcome.Rejection;
import org.yuebao.project.Project;
import org.yuebao.publish.diff.Difference;
import org.yuebao.publish.manifest.Manifest.Gate;
import org.yuebao.publish.sink.Resource;
import org.yuebao.publish.sink.Sink;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.ProjectChangeRow;
import org.yuebao.publish.tidy.ProjectRow;
import org.yuebao.publish.tidy.SmallAmount;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.tidy.UnitName;
import org.yuebao.series.Series;
import org.yuebao.story.Story;

/**
 * {@code report.html}, and {@code report-2.html} and so on when the release is too large for one
 * page: then each holds some regions, and all lead to one another.
 */
public final class ReportPages implements Sink {
  /**
   * What a page may hold before the next region begins another.
   *
   * @param series of a page
   * @param facts of a page
   */
  public record Size(int series, int facts) {
    /** What a page opens with in two seconds. */
    public static final Size USUAL = new Size(6_000, 120_000);
  }

  private static final String ELSEWHERE = "其他";

  private final Path release;
  private final Labels labels;
  private final Heading heading;
  private final Size size;
  private final ToldFacts told;
  private final List<Part> parts = new ArrayList<>();
  private final List<PlainTable> plain = new ArrayList<>();
  private final Map<String, Integer> partOfRegion = new HashMap<>();
  private final RejectionExamples rejections = new RejectionExamples();
  private List<Gate> gates = List.of();

  /**
   * @param release the folder of the release
   */
  public ReportPages(Path release, Labels labels, Heading heading, Size size) throws IOException {
    this.release = release;
    this.labels = labels;
    this.heading = heading;
    this.size = size;
    this.told = new ToldFacts(release.resolve(".report.facts"));
    begin();
  }

  private void begin() throws IOException {
    if (!parts.isEmpty()) {
      parts.get(parts.size() - 1).rest();
    }
    parts.add(new Part(labels, told, release.resolve(".report." + parts.size())));
    plain.add(new PlainTable());
  }

  @Override
  public void story(Story story, List<Fact> facts) throws IOException {
    for (Fact fact : facts) {
      told.add(ToldFact.of(story, fact));
    }
  }

  @Override
  public void series(Series series, List<TidyRow> rows) throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    TidyRow first = rows.get(0);
    Part part = parts.get(open(first.refArea(), first.refAreaName(), true));
    part.add(series, rows);
    Indicator indicator = labels.indicator(first.indicator());
    if (indicator == null || !indicator.isOfProject()) {
      String unit = UnitName.of(indicator, first.unitMeasure(), first.unitMult());
      plain.get(parts.size() - 1).add(rows, unit);
    }
  }

  /** The page of a region. Series come by region, so that a new one may begin a page. */
  private int open(String area, String name, boolean mayBegin) throws IOException {
    Integer known = partOfRegion.get(area);
    if (known != null) {
      return known;
    }
    Part last = parts.get(parts.size() - 1);
    boolean full = last.seriesCount() >= size.series || last.factCount() >= size.facts;
    if (mayBegin && full) {
      begin();
    }
    int number = mayBegin ? parts.size() - 1 : 0;
    parts.get(number).addRegion(area, name.isEmpty() ? ELSEWHERE : name);
    partOfRegion.put(area, number);
    return number;
  }

  @Override
  public void project(Project project, ProjectRow row, List<ProjectChangeRow> changes)
      throws IOException {
    parts.get(open(row.refArea(), row.refAreaName(), false)).add(project, row, changes);
  }

  @Override
  public void difference(Difference difference) throws IOException {
    TidyRow row = difference.standing().row();
    parts.get(open(row.refArea(), row.refAreaName(), false)).add(difference);
  }

  @Override
  public void rejection(Rejection rejection) {
    rejections.add(rejection);
  }

  @Override
  public void gates(List<Gate> checked) {
    gates = List.copyOf(checked);
  }

  // ---- the end

  @Override
  public List<Resource> finish() throws IOException {
    Template template = new Template();
    List<Resource> written = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int number = i;
      try (Writer out = Files.newBufferedWriter(release.resolve(file(i)), StandardCharsets.UTF_8)) {
        template.write(
            "阅报 " + heading.name(), plain.get(i).html(), all -> writeBlocks(number, all), out);
      }
      written.add(
          Resource.file(file(i), "规划页面", "A page for planners: open it in a browser, no server"));
    }
    close();
    return written;
  }

  private static String file(int part) {
    return part == 0 ? "report.html" : "report-" + (part + 1) + ".html";
  }

  private void writeBlocks(int number, Writer out) throws IOException {
    Part part = parts.get(number);
    begin("application/json", "texts", out);
    out.write(Template.resource("texts.json").strip());
    end(out);
    begin("text/plain", "licences", out);
    out.write("\n" + Template.resource("licences.txt"));
    end(out);
    begin("application/json", "release", out);
    writeRelease(number, out);
    end(out);
    begin("application/json", "tables", out);
    part.writeTables(out);
    end(out);
    begin("application/json", "evidence", out);
    part.writeEvidence(out);
    end(out);
  }

  private static void begin(String type, String id, Writer out) throws IOException {
    out.write("<script type=\"" + type + "\" id=\"" + id + "\">");
  }

  private static void end(Writer out) throws IOException {
    out.write("</script>\n");
  }

  private void writeRelease(int number, Writer out) throws IOException {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", heading.name());
    facts.put("about", heading.about());
    facts.put("asOf", heading.asOf());
    facts.put("before", heading.before());
    facts.put("file", file(number));
    facts.put("sources", new TreeMap<>(heading.sources()));
    facts.put("regions", regions());
    facts.put("gates", gates.stream().map(ReportPages::told).toList());
    facts.put("rejections", rejections.told());
    facts.put("reasons", reasons());
    facts.put("small", new TreeMap<>(Map.of("limit", SmallAmount.LIMIT, "step", SmallAmount.STEP)));
    StringBuilder json = new StringBuilder();
    Json.value(facts, json);
    out.append(json);
  }

  private List<List<String>> regions() {
    List<List<String>> regions = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String file = file(i);
      parts.get(i).regions().forEach((code, name) -> regions.add(List.of(code, name, file)));
    }
    return regions;
  }

  private static Map<String, Object> told(Gate gate) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("id", gate.id());
    all.put("status", gate.status());
    all.put("name", List.of(gate.nameZh(), gate.name()));
    all.put("message", List.of(gate.messageZh(), gate.message()));
    all.put(
        "rows",
        gate.rows().stream()
            .map(row -> List.of(row.about(), row.file(), row.doc(), row.sentence()))
            .toList());
    return all;
  }

  private Map<String, List<String>> reasons() {
    Map<String, List<String>> reasons = new TreeMap<>();
    heading
        .reasons()
        .forEach((id, reason) -> reasons.put(id, List.of(reason.meaning(), reason.action())));
    return reasons;
  }

  @Override
  public void close() throws IOException {
    for (Part part : parts) {
      part.close();
    }
    told.close();
  }
}
