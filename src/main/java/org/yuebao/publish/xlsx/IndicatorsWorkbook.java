package org.yuebao.publish.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Fact;
import org.yuebao.indicator.Indicator;
import org.yuebao.project.Project;
import org.yuebao.publish.sink.Resource;
import org.yuebao.publish.sink.Sink;
import org.yuebao.publish.tidy.Column;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.ProjectChangeRow;
import org.yuebao.publish.tidy.ProjectColumns;
import org.yuebao.publish.tidy.ProjectRow;
import org.yuebao.publish.tidy.SmallAmount;
import org.yuebao.publish.tidy.TidyColumns;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.tidy.UnitName;
import org.yuebao.series.Conflict;
import org.yuebao.series.Point;
import org.yuebao.series.Series;
import org.yuebao.story.Story;

/**
 * {@code indicators.xlsx}: 总览, a sheet a region, 项目, 冲突, 证据, 数据字典. Sheets are written one after the
 * other; memory holds one region at a time, the rows of conflicts, and what {@link Marks} allows.
 */
public final class IndicatorsWorkbook implements Sink {
  static final String PROJECTS = "项目";
  static final String CONFLICTS = "冲突";
  private static final String DICTIONARY = "数据字典";
  private static final String FILE = "indicators.xlsx";
  private static final String ELSEWHERE = "其他";

  /** More sheets than this nobody leafs through; the overview says where the others are. */
  private static final int MOST_REGIONS = 300;

  /** What is beyond stands in {@code projects.csv}. */
  private static final int MOST_PROJECTS = 100_000;

  /** They wait in memory until the sheets of the regions are written. */
  private static final int MOST_CONFLICTS = 10_000;

  private static final int FLUSHED_AFTER = 1_000;

  /** Columns of projects that only programs read; they are hidden, not left out. */
  private static final List<Integer> CODES = places("project_id", "ref_area", "stage");

  private final Path file;
  private final Path unpacked;
  private final Labels labels;
  private final Map<String, String> sources;
  private final Map<String, Integer> places = new HashMap<>();
  private final Sentences sentences;
  private final Marks marks = new Marks();
  private final OutputStream out;
  private final Workbook workbook;
  private final OverviewSheet overview;
  private final EvidenceSheet evidence;
  private final TableSheet conflicts;
  private final List<RegionTotals> regions = new ArrayList<>();
  private final TreeSet<String> indicators = new TreeSet<>();
  private @Nullable TableSheet projects;
  private boolean evidenceEnded;
  private boolean regionsEnded;
  private RegionSheet region = new RegionSheet();
  private @Nullable RegionTotals totals;
  private @Nullable Worksheet regionSheet;

  /**
   * @param release the folder of the release
   * @param sources names of the publications by their ids
   */
  public IndicatorsWorkbook(Path release, Labels labels, Map<String, String> sources)
      throws IOException {
    this.sources = Map.copyOf(sources);
    this.file = release.resolve(FILE);
    this.unpacked = release.resolve("." + FILE + ".parts");
    this.labels = labels;
    labels.catalogue().all().forEach(each -> places.put(each.code(), places.size()));
    this.sentences = new Sentences(release.resolve("." + FILE + ".sentences"));
    this.out = new BufferedOutputStream(Files.newOutputStream(unpacked));
    this.workbook = new Workbook(out, "Yuebao", "00.0100");
    workbook.setCompressionLevel(Deflater.BEST_SPEED); // it is packed again
    this.overview = new OverviewSheet(workbook);
    this.evidence = new EvidenceSheet(workbook, labels, sentences, this::source);
    this.conflicts =
        new TableSheet(
                workbook,
                CONFLICTS,
                List.of(
                    "地区", "指标", "口径", "主体", "类型", "时期", "单位", "采用值", "采用来源", "冲突值", "冲突来源", "发布日期",
                    "依据", "已了结", "佐证数"),
                2,
                marks)
            .widths(14, 26, 14, 22, 12, 12, 8, 12, 16, 12, 16, 12, 14, 9, 9)
            .numbers(7, 9, 14);
  }

  private static List<Integer> places(String... names) {
    List<String> all = ProjectColumns.ALL.stream().map(Column::name).toList();
    return Stream.of(names).map(all::indexOf).toList();
  }

  @Override
  public void story(Story story, List<Fact> facts) throws IOException {
    for (Fact fact : facts) {
      evidence.add(fact);
    }
  }

  // ---- series

  @Override
  public void series(Series series, List<TidyRow> tidy) throws IOException {
    endEvidence();
    Indicator indicator = labels.indicator(series.key().indicator());
    if (tidy.isEmpty()) {
      return;
    }
    List<TidyRow> rows = readable(tidy);
    indicators.add(series.key().indicator());
    addConflicts(series, rows, indicator);
    if (indicator != null && indicator.isOfProject()) {
      return;
    }
    RegionTotals place = open(rows.get(0));
    place.add(rows);
    if (!place.sheet().isEmpty()) {
      region.add(
          series.id(),
          places.getOrDefault(series.key().indicator(), Integer.MAX_VALUE),
          unit(indicator, rows.get(0)),
          rows);
    }
  }

  /** In the unit that is read most easily. */
  private List<TidyRow> readable(List<TidyRow> rows) {
    BigDecimal largest =
        rows.stream().map(row -> row.obsValue().abs()).reduce(BigDecimal.ZERO, BigDecimal::max);
    int mult = SmallAmount.mult(largest, rows.get(0).unitMult());
    return rows.stream().map(row -> row.in(mult)).toList();
  }

  /** The name of a paper; its id when it has none. */
  private String source(String id) {
    return sources.getOrDefault(id, id);
  }

  private static String unit(@Nullable Indicator indicator, TidyRow row) {
    return UnitName.of(indicator, row.unitMeasure(), row.unitMult());
  }

  /** The region of a row; series come by region, so that a new one ends the sheet before it. */
  private RegionTotals open(TidyRow row) throws IOException {
    RegionTotals now = totals;
    if (now != null && now.area().equals(row.refArea())) {
      return now;
    }
    endRegion();
    String name = row.refArea().isEmpty() ? ELSEWHERE : row.refAreaName();
    regionSheet = regions.size() < MOST_REGIONS ? workbook.newWorksheet(sheetName(name)) : null;
    RegionTotals opened =
        new RegionTotals(row.refArea(), name, regionSheet == null ? "" : regionSheet.getName());
    regions.add(opened);
    totals = opened;
    return opened;
  }

  /** A name that Excel takes and no other sheet has. */
  private String sheetName(String name) {
    String plain = CellText.of(name).replaceAll("[\\[\\]:*?/\\\\'\\s]", "·");
    String some = plain.length() > 20 ? plain.substring(0, 20) : plain;
    List<String> taken = new ArrayList<>(List.of(OverviewSheet.NAME, EvidenceSheet.NAME));
    taken.addAll(List.of(PROJECTS, CONFLICTS, DICTIONARY));
    regions.forEach(each -> taken.add(each.sheet()));
    List<String> lower = taken.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
    String unique = some;
    for (int i = 2; lower.contains(unique.toLowerCase(Locale.ROOT)); i++) {
      unique = some + i;
    }
    return unique;
  }

  private void endEvidence() throws IOException {
    if (!evidenceEnded) {
      evidence.close();
      evidenceEnded = true;
    }
  }

  private void endRegion() throws IOException {
    if (regionSheet != null) {
      region.write(regionSheet, sentences, marks, this::source);
    }
    region = new RegionSheet();
    regionSheet = null;
    totals = null;
  }

  // ---- conflicts

  private void addConflicts(Series series, List<TidyRow> rows, @Nullable Indicator indicator)
      throws IOException {
    for (int i = 0; i < rows.size(); i++) {
      Point point = series.points().get(i);
      for (Conflict conflict : point.conflicts()) {
        if (conflicts.rows() < MOST_CONFLICTS) {
          addConflict(rows.get(i), conflict, unit(indicator, rows.get(i)));
        } else {
          conflicts.leaveOut();
        }
      }
    }
  }

  private void addConflict(TidyRow row, Conflict conflict, String unit) throws IOException {
    Object against = value(conflict, row.unitMult());
    conflicts.add(
        Arrays.asList(
            row.refAreaName(),
            row.indicatorName(),
            row.coverage(),
            row.subject(),
            Kind.of(row),
            row.timePeriod(),
            unit,
            row.obsValue(),
            source(row.source()),
            against,
            source(conflict.source()),
            Objects.toString(conflict.published(), ""),
            Kind.of(conflict.decision()),
            conflict.settled() ? "是" : "否",
            conflict.facts()));
    conflicts.mark(7, row.obsValue(), sentences.find(row.evidenceId().split(" ", 2)[0]), null);
    String fill = conflict.settled() ? null : Look.RED;
    Sentences.Place place =
        conflict.support().isEmpty() ? null : sentences.find(conflict.support().get(0));
    conflicts.mark(9, against, place, fill);
  }

  private static Object value(Conflict conflict, int mult) {
    return conflict.reading().value() == null
        ? String.valueOf(conflict.reading().date())
        : conflict.reading().value().movePointLeft(mult);
  }

  // ---- projects

  @Override
  public void project(Project project, ProjectRow row, List<ProjectChangeRow> changes)
      throws IOException {
    endSeries();
    TableSheet sheet = Objects.requireNonNull(projects);
    if (sheet.rows() >= MOST_PROJECTS) {
      sheet.leaveOut();
      return;
    }
    if (sheet.rows() % FLUSHED_AFTER == 0) {
      sheet.flush();
    }
    sheet.add(ProjectColumns.ALL.stream().map(column -> column.of(row)).toList());
    String evidenceId =
        changes.isEmpty() ? "" : changes.get(changes.size() - 1).evidenceIds().split(";", 2)[0];
    Sentences.Place place = sentences.find(evidenceId);
    if (!row.name().isEmpty()) {
      sheet.mark(1, row.name(), place, row.nDoubts() > 0 ? Look.AMBER : null);
    }
  }

  /** No series comes after this. */
  private void endSeries() throws IOException {
    if (regionsEnded) {
      return;
    }
    endEvidence();
    endRegion();
    conflicts.finish();
    projects =
        new TableSheet(
            workbook, PROJECTS, ProjectColumns.ALL.stream().map(Column::title).toList(), 2, marks);
    projects.widths(18, 34).hide(CODES);
    regionsEnded = true;
  }

  // ---- the end

  @Override
  public List<Resource> finish() throws IOException {
    endSeries();
    TableSheet projectSheet = Objects.requireNonNull(projects);
    projectSheet.finish();
    overview.write(
        regions,
        projectSheet.told("projects.csv"),
        conflicts.told("conflicts.csv"),
        !marks.spent());
    writeDictionary();
    workbook.finish();
    out.close();
    new FixedZip(order()).repack(unpacked, file);
    close();
    return List.of(
        Resource.file(
            FILE, "指标工作簿", "A workbook: a sheet a region, projects, conflicts, evidence"));
  }

  /** Written are 总览, 证据, 冲突, the regions, 项目, 数据字典, as their rows come. */
  private List<Integer> order() {
    int shown = (int) regions.stream().filter(each -> !each.sheet().isEmpty()).count();
    List<Integer> order = new ArrayList<>();
    order.add(0);
    for (int i = 0; i < shown; i++) {
      order.add(3 + i);
    }
    order.addAll(List.of(3 + shown, 2, 1, 4 + shown));
    return order;
  }

  private void writeDictionary() throws IOException {
    TableSheet sheet =
        new TableSheet(workbook, DICTIONARY, List.of("类别", "代码", "名称", "英文", "单位", "说明"), 2, marks)
            .widths(12, 26, 26, 36, 12, 80);
    for (Column<TidyRow> column : TidyColumns.ALL) {
      sheet.add(List.of("数据列", column.name(), column.title(), "", "", column.description()));
    }
    for (String code : indicators) {
      Indicator known = labels.indicator(code);
      if (known != null) {
        sheet.add(
            List.of("指标", code, known.name(), known.nameEn(), known.displayUnit(), known.note()));
      }
    }
    sheet.finish();
  }

  @Override
  public void close() throws IOException {
    sentences.close();
    out.close();
    Files.deleteIfExists(unpacked);
  }
}
