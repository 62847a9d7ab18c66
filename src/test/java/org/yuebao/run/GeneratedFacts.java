package org.yuebao.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yuebao.fact.Fact;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.indicator.Indicator;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;
import org.yuebao.story.PublicationDate;

/**
 * Facts in any number: spread over 300 counties, 40 indicators and 20 years, or all of them under
 * one key and year, told by every source in eight values of every finality. The same number gives
 * the same fact.
 */
final class GeneratedFacts {
  private static final String[] WORDS = {"初步核算，", "", "", "经最终核实，", "据快报，"};

  private final boolean hot;
  private final List<Indicator> indicators;
  private final List<String> regions;
  private final List<String> sources;

  GeneratedFacts(Knowledge knowledge, boolean hot) {
    this.hot = hot;
    indicators =
        knowledge.catalogue().all().stream()
            .filter(each -> each.stockFlow().equals("flow") && !each.isOfProject())
            .limit(40)
            .toList();
    regions =
        knowledge.gazetteer().aboveTowns().stream()
            .filter(each -> each.level().equals("county"))
            .map(each -> each.code())
            .sorted()
            .limit(300)
            .toList();
    sources = knowledge.sources().keySet().stream().sorted().toList();
  }

  /** The facts from one number up to another. */
  List<Fact> bundle(int from, int until) {
    Random random = new Random(from);
    List<Fact> facts = new ArrayList<>();
    for (int number = from; number < until; number++) {
      facts.add(fact(number, random));
    }
    return facts;
  }

  private Fact fact(int number, Random random) {
    int key = hot ? 0 : random.nextInt();
    Indicator indicator = indicators.get(Math.floorMod(key, indicators.size()));
    String region = regions.get(Math.floorMod(key / 64, regions.size()));
    int year = hot ? 2020 : 2000 + Math.floorMod(key / 32768, 20);
    BigDecimal factor = indicator.displayFactor();
    BigDecimal value = BigDecimal.valueOf(10_000 + random.nextInt(8), 1).multiply(factor);
    String words = WORDS[random.nextInt(WORDS.length)] + "全年" + indicator.name();
    String text = value.toPlainString();
    LocalDate day = LocalDate.of(year + 1, 1, 1).plusDays(random.nextInt(700));
    return new Fact(
        "paper-" + day + "-" + number,
        "story" + number,
        new PublicationDate(day, PublicationDate.Precision.DAY),
        sources.get(random.nextInt(sources.size())),
        number % 3000,
        number % 3000 + 8,
        text,
        words + text + "，比上年有所增长，主要行业运行平稳。",
        words.length(),
        words.length() + text.length(),
        indicator.code(),
        null,
        Measure.LEVEL,
        value,
        null,
        null,
        factor.movePointLeft(1),
        indicator.unit(),
        Bound.EQUAL,
        Period.year(year),
        region,
        null,
        null,
        Status.ACTUAL,
        "name." + indicator.code(),
        90,
        List.of());
  }
}
