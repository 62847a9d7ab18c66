package org.yuebao.publish.terminal;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Status;
import org.yuebao.observation.SeriesKey;
import org.yuebao.observation.TimeBasis;
import org.yuebao.publish.diff.Difference;
import org.yuebao.publish.diff.Difference.Kind;
import org.yuebao.publish.diff.Standing;
import org.yuebao.publish.tidy.Labels;

/** Differences of two releases at a glance: how many of each kind, and the first of them. */
public final class DifferenceTable {
  private static final int LONGEST_NAME = 32;
  private static final int LONGEST_PLACE = 24;

  private final Labels labels;
  private final int most;
  private final Map<Kind, List<Difference>> first = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  /**
   * @param most rows that are shown of each kind
   */
  public DifferenceTable(Labels labels, int most) {
    this.labels = labels;
    this.most = most;
  }

  public void add(Difference difference) {
    counts.merge(difference.kind(), 1, Integer::sum);
    List<Difference> shown = first.computeIfAbsent(difference.kind(), none -> new ArrayList<>());
    if (shown.size() < most) {
      shown.add(difference);
    }
  }

  public void print(PrintWriter out) {
    first.forEach((kind, shown) -> print(kind, shown, out));
    out.println(first.isEmpty() ? "No differences." : summary());
  }

  private String summary() {
    return counts.entrySet().stream()
        .map(each -> "%,d %s".formatted(each.getValue(), name(each.getKey())))
        .collect(Collectors.joining(", "));
  }

  private static String name(Kind kind) {
    return switch (kind) {
      case NEW, REVISED, REFINED, WITHDRAWN -> kind.name().toLowerCase(Locale.ROOT);
      case CONFLICT -> "newly in conflict";
      case SUPPORTED -> "newly supported";
    };
  }

  private static String title(Kind kind) {
    return switch (kind) {
      case NEW -> "新增";
      case REVISED -> "修订";
      case REFINED -> "精确";
      case WITHDRAWN -> "撤回";
      case CONFLICT -> "新冲突";
      case SUPPORTED -> "新佐证";
    };
  }

  private void print(Kind kind, List<Difference> shown, PrintWriter out) {
    Grid grid = new Grid(3);
    grid.rule();
    grid.row(List.of("地区", "指标", "时期", "原值", "新值", "变动", "来源数"));
    grid.rule();
    shown.forEach(each -> grid.row(row(each)));
    grid.rule();
    out.println("【" + title(kind) + "】");
    grid.print(out);
    int more = counts.getOrDefault(kind, 0) - shown.size();
    if (more > 0) {
      out.println("and %,d more; --json prints all".formatted(more));
    }
    out.println();
  }

  private List<String> row(Difference difference) {
    Standing standing = difference.standing();
    BigDecimal percent = difference.kind() == Kind.REVISED ? difference.percent() : null;
    return List.of(
        Shortened.to(LONGEST_PLACE, place(standing.key())),
        Shortened.to(LONGEST_NAME, what(standing.key())),
        period(standing),
        value(difference.before()),
        value(difference.after()),
        percent == null ? "" : (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + "%",
        sources(difference.before(), difference.after()));
  }

  private String place(SeriesKey key) {
    String zone = key.zone() == null ? "" : "（" + key.zone() + "）";
    return labels.regionName(key.region()) + zone;
  }

  private String what(SeriesKey key) {
    String subject = key.subject() == null ? "" : key.subject() + " ";
    return subject + labels.indicatorName(key.indicator()) + measure(key) + status(key.status());
  }

  private static String measure(SeriesKey key) {
    return switch (key.measure()) {
      case LEVEL -> "";
      case GROWTH, GROWTH_PREV -> "增速";
      case CHANGE -> "变动";
      case ADDITION -> "新增";
      case SHARE -> "占比";
      case RANK -> "位次";
    };
  }

  private static String status(Status status) {
    return switch (status) {
      case ACTUAL -> "";
      case FORECAST -> "（预计）";
      case TARGET -> "（目标）";
    };
  }

  private static String period(Standing standing) {
    boolean sinceJanuary = standing.key().timeBasis() == TimeBasis.YTD;
    return standing.row().timePeriod() + (sinceJanuary ? " 累计" : "");
  }

  private String value(@Nullable Standing standing) {
    if (standing == null) {
      return "";
    }
    String unit = standing.key().unit();
    Figure figure = new Figure(labels.indicator(standing.key().indicator()), unit);
    String conflict = standing.conflicts() == 0 ? "" : "!";
    return figure.print(standing.point().reading()) + unit(figure) + conflict;
  }

  private static String unit(Figure figure) {
    return switch (figure.unit()) {
      case "PT" -> "%";
      case "PP" -> "个百分点";
      case "RANK" -> "位";
      case "日期" -> "";
      default -> figure.unit();
    };
  }

  private static String sources(@Nullable Standing before, @Nullable Standing after) {
    String was = before == null ? "" : String.valueOf(before.point().sources());
    String is = after == null ? "" : String.valueOf(after.point().sources());
    return was.isEmpty() || is.isEmpty() || was.equals(is)
        ? was.isEmpty() ? is : was
        : was + "→" + is;
  }
}
