package org.yuebao.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of the catalogue.
 *
 * @param code stable code, {@code GDP}
 * @param name full Chinese name
 * @param aliases other names that mean exactly it
 * @param weakAliases names that mean it only where the context makes it certain
 * @param nameEn English name
 * @param theme MACRO, IND, INV …
 * @param subjectKind what it describes: REGION, PROJECT, EVENT, CLUSTER, FUND
 * @param family what several indicators tell of, in their order: {@link #PROJECTS}, {@link
 *     #INVESTMENT}, {@link #INDUSTRY_SHARES} or none
 * @param dimension money, count, ratio …
 * @param unit base unit as facts carry it: CNY, PT, COUNT …
 * @param displayUnit unit in which the press prints it: 亿元
 * @param unitMult power of ten from the base unit to the printed one; 0 when no power of ten leads
 *     there
 * @param displayFactor what one printed unit is worth in base units: 100000000 for 亿元, 666.6667 for
 *     亩
 * @param decimals decimals usually printed
 * @param stockFlow stock, flow, ratio or index
 * @param frequency A, Q, M
 * @param timeBasis PERIOD, YTD, EOP, POINT or EVENT
 * @param growthBasis REAL, NOMINAL or NONE
 * @param ranges plausible range by the region's level: district, city, province
 * @param note remarks on its definition
 */
public record Indicator(
    String code,
    String name,
    List<String> aliases,
    List<String> weakAliases,
    String nameEn,
    String theme,
    String subjectKind,
    String family,
    String dimension,
    String unit,
    String displayUnit,
    int unitMult,
    BigDecimal displayFactor,
    int decimals,
    String stockFlow,
    List<String> frequency,
    String timeBasis,
    String growthBasis,
    Map<String, Range> ranges,
    String note) {
  /**
   * Family of all that is told of projects: of one, or of how many there are and what they cost.
   */
  public static final String PROJECTS = "PROJECTS";

  /** Family of 固定资产投资 and its parts. */
  public static final String INVESTMENT = "INVESTMENT";

  /** Family of the shares of the three industries, in their order. */
  public static final String INDUSTRY_SHARES = "INDUSTRY_SHARES";

  public Indicator {
    aliases = List.copyOf(aliases);
    weakAliases = List.copyOf(weakAliases);
    frequency = List.copyOf(frequency);
    ranges = Map.copyOf(ranges);
  }

  /** Whether it is a ratio or an index, so that a change of it is counted in points. */
  public boolean isRatio() {
    return stockFlow.equals("ratio") || stockFlow.equals("index");
  }

  public boolean isStock() {
    return stockFlow.equals("stock");
  }

  public boolean isFlow() {
    return stockFlow.equals("flow");
  }

  /** Of one project: 总投资, 开工时间. */
  public boolean isOfProject() {
    return subjectKind.equals("PROJECT");
  }

  /** Of one project, or of several together: 重点项目数, 签约总投资. */
  public boolean isOnProjects() {
    return family.equals(PROJECTS);
  }

  /** How many projects there are: all of them, or those begun, done or signed. */
  public boolean countsProjects() {
    return isOnProjects() && dimension.equals("count");
  }

  public boolean isOfInvestment() {
    return family.equals(INVESTMENT);
  }

  /** The share of one of the three industries. */
  public boolean isIndustryShare() {
    return family.equals(INDUSTRY_SHARES);
  }

  /** The plausible range for a region of this level; null when the catalogue gives none. */
  public @Nullable Range range(String level) {
    return ranges.get(level);
  }
}
