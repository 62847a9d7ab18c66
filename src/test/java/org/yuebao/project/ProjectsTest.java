package org.yuebao.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.observation.Observation;
import org.yuebao.observation.Review;
import org.yuebao.observation.Terms;
import org.yuebao.outcome.Reservation;
import org.yuebao.quantity.Bound;

class ProjectsTest {
  private static final ProjectWords WORDS = Words.load();

  private final Projects projects =
      new Projects(WORDS, Terms.catalogue(), Terms.gazetteer(), Projects.Decided.NOTHING);

  @ParameterizedTest
  @CsvSource({
    "澜能储能装备产业园, 澜能储能装备产业园项目",
    "揽月湖水环境综合治理工程, 揽月湖水环境综合治理项目",
    "揽月湖治理工程, 揽月湖水环境综合治理工程",
    "智能网联产业园, 智能网联汽车零部件产业园项目",
    "武进区人民医院新院区, 区人民医院新院区项目",
    "武进区人民医院新院区, 常州市武进区人民医院新院区",
    "赫维克生产基地, 赫维克精密传动生产基地",
    "澜芯项目, 澜芯功率半导体封装项目",
    "叶川精机二期, 叶川精机（二期）项目",
    "叶川精机首期项目, 叶川精机1期",
    "“星火”科创中心, 星火科创中心建设工程"
  })
  void oneProjectUnderTwoNames(String one, String other) {
    List<Project> found =
        projects.of(
            List.of(
                Telling.of(one, "2020-03-01").progress("10"),
                Telling.of(other, "2021-03-01").progress("40")));
    assertEquals(1, found.size(), found.toString());
    assertEquals(List.of(one, other).stream().sorted().toList(), found.get(0).names());
    assertEquals(2, found.get(0).changes("PROJ_PROGRESS").size());
  }

  @ParameterizedTest
  @CsvSource({
    "叶川精机一期项目, 叶川精机二期项目",
    "叶川精机项目, 叶川精机二期项目",
    "区人民医院, 区人民医院新院区",
    "星澜大道, 星澜大道北延工程",
    "星澜人才公寓, 星澜人才公园",
    "枫塘A地块项目, 枫塘B地块项目",
    "科创中心, 枫塘渔光互补光伏电站"
  })
  void twoProjects(String one, String other) {
    List<Project> found =
        projects.of(
            List.of(
                Telling.of(one, "2020-03-01").progress("10"),
                Telling.of(other, "2021-03-01").progress("40")));
    assertEquals(2, found.size(), found.toString());
    assertNotEquals(found.get(0).id(), found.get(1).id());
    assertEquals(List.of(), found.get(0).doubts());
  }

  @Test
  void aPhaseIsPartOfTheWhole() {
    List<Project> found =
        projects.of(
            List.of(
                Telling.of("远晟动力电池生产基地", "2020-03-01").total("46"),
                Telling.of("远晟动力电池生产基地一期", "2020-03-01").total("26")));
    Project whole = named(found, "远晟动力电池生产基地");
    Project phase = named(found, "远晟动力电池生产基地一期");
    assertNull(whole.partOf());
    assertEquals("1", phase.phase());
    assertEquals(whole.id(), phase.partOf());
  }

  @Test
  void aShortNameOfTwoProjectsStaysApartAndIsListed() {
    List<Project> found =
        projects.of(
            List.of(
                Telling.of("智能网联汽车产业园", "2020-03-01").total("12"),
                Telling.of("智能制造装备产业园", "2020-03-01").total("30"),
                Telling.of("智能产业园", "2020-04-01").total("12")));
    assertEquals(3, found.size());
    Project brief = named(found, "智能产业园");
    assertEquals(
        List.of("project.shortName", "project.shortName"),
        brief.doubts().stream().map(Doubt::reason).toList());
    assertEquals("智能产业园", named(found, "智能网联汽车产业园").doubts().get(0).otherName());
  }

  @Test
  void aShortNameWithFarOtherFiguresStaysApart() {
    List<Project> found =
        projects.of(
            List.of(
                Telling.of("赫维克精密传动生产基地", "2020-03-01").total("8"),
                Telling.of("赫维克生产基地", "2020-04-01").total("80")));
    assertEquals(2, found.size());
    assertEquals(
        List.of(new Doubt(found.get(1).id(), found.get(1).name(), "project.otherFigures", "")),
        found.get(0).doubts().stream()
            .map(each -> new Doubt(each.other(), each.otherName(), each.reason(), ""))
            .toList());
  }

  @Test
  void aNameWithoutItsHeadNeedsAFigureInCommon() {
    Observation full = Telling.of("澜能储能装备产业园", "2021-12-24").total("30");
    Telling brief = Telling.of("储能装备产业园", "2022-01-10");
    assertEquals(1, projects.of(List.of(full, brief.total("30"))).size());
    List<Project> apart = projects.of(List.of(full, brief.progress("5")));
    assertEquals(2, apart.size());
    assertEquals("project.shortName", apart.get(0).doubts().get(0).reason());
  }

  @Test
  void anotherNameWithTheSameFiguresIsListed() {
    Telling before = Telling.of("澜光生物医药园", "2020-03-01");
    Telling after = Telling.of("云湖生命健康科技城", "2021-03-01");
    List<Project> found =
        projects.of(
            List.of(
                before.total("21.6"),
                before.land("143000"),
                after.total("21.6"),
                after.land("143000")));
    assertEquals(2, found.size());
    assertEquals("project.sameFigures", found.get(0).doubts().get(0).reason());
  }

  @Test
  void aCitysPaperTellsOfTheDistrictsProject() {
    List<Project> found =
        projects.of(
            List.of(
                Telling.of("赫维克精密传动生产基地", "2020-03-01").progress("10"),
                Telling.of("赫维克精密传动生产基地", "2020-05-01").in("320400").progress("20")));
    assertEquals(1, found.size());
    assertEquals("320412", found.get(0).region());
  }

  @Test
  void aFinishThatSlipsAndComesLate() {
    String name = "智能网联汽车零部件产业园";
    Project project =
        only(
            Telling.of(name, "2015-11-26").started("2015-11-25"),
            Telling.of(name, "2015-11-26").willFinish("2017-06"),
            Telling.of(name, "2016-07-22").by("晨报").willFinish("2017-06"),
            Telling.of(name, "2017-04-21").willFinish("2017-06"),
            Telling.of(name, "2017-04-21").willFinish("2017-12"),
            Telling.of(name, "2017-11-17").willFinish("2018-03"),
            Telling.of(name, "2018-03-20").finished("2018-03-18"));
    assertEquals(
        List.of("2017-06", "2017-12", "2018-03", "2018-03-18"),
        project.changes(Project.FINISH).stream().map(each -> each.reading().printed()).toList());
    Change first = Objects.requireNonNull(project.firstPlan(Project.FINISH));
    assertEquals(2, first.sources());
    assertEquals(3, first.evidence().size());
    assertEquals("2017-04-21", String.valueOf(first.lastTold()));
    assertEquals("2018-03", printed(project.plan(Project.FINISH)));
    assertEquals("2018-03-18", printed(project.actual(Project.FINISH)));
    assertEquals(9, project.delay());
    assertEquals("DELIVERED", project.stage());
    assertEquals(
        List.of(
            new Reservation("project.finishSlips", "2017-06 -> 2017-12, 6 months"),
            new Reservation("project.finishSlips", "2017-12 -> 2018-03, 3 months")),
        project.reservations());
  }

  @Test
  void theOldPlanIsRecalledBeforeTheNewOne() {
    Project project =
        only(
            Telling.of("科创中心", "2020-01-01").willFinish("2021-06"),
            Telling.of("科创中心", "2020-06-01").willFinish("2021-10"),
            Telling.of("科创中心", "2021-01-01").willFinish("2021-06"),
            Telling.of("科创中心", "2021-01-01").willFinish("2022-03"));
    assertEquals(
        List.of("2021-06", "2021-10", "2022-03"),
        project.changes(Project.FINISH).stream().map(each -> each.reading().printed()).toList());
  }

  @Test
  void productionIsNoFinishThatSlipped() {
    Project project =
        only(
            Telling.of("科创中心", "2016-01-01").willFinish("2017-06"),
            Telling.of("科创中心", "2017-03-10").willProduce("2017-10"),
            Telling.of("科创中心", "2017-08-10").willProduce("2017-12"),
            Telling.of("科创中心", "2017-12-20").produces("2017-12-18"));
    assertEquals(
        List.of(new Reservation("project.planSlips", "2017-10 -> 2017-12, 2 months")),
        project.reservations());
    assertEquals("IN_PRODUCTION", project.stage());
    assertEquals("2017-12-18", printed(project.finished()));
    assertEquals(6, project.delay());
    assertEquals(0, project.slips());
  }

  @Test
  void whereOnlyProductionIsToldItIsTheEnd() {
    Project project =
        only(
            Telling.of("科创中心", "2017-03-10").willProduce("2017-10"),
            Telling.of("科创中心", "2017-08-10").willProduce("2018-02"));
    assertEquals("2017-10", printed(project.firstPlan(project.ending())));
    assertEquals(4, project.delay());
    assertEquals(1, project.slips());
  }

  @Test
  void whatIsToldBesideAFigureWasReachedByThen() {
    Project project =
        only(
            Telling.of("科创中心", "2016-10-01").willBeToppedOut("2017-01"),
            Telling.of("科创中心", "2017-03-10").progressToppedOut("40"),
            Telling.of("科创中心", "2017-06-10").progressToppedOut("55"));
    Change plan = Objects.requireNonNull(project.plan("PROJ_TOPPED_OUT"));
    Change actual = Objects.requireNonNull(project.actual("PROJ_TOPPED_OUT"));
    assertEquals("2017-01", printed(plan));
    assertEquals("2017-03-10", printed(actual));
    assertEquals(Bound.AT_MOST, actual.reading().bound());
    assertEquals("TOPPED_OUT", project.stage());
    assertEquals("55", printed(project.progress()));
  }

  @Test
  void aPlanIsNoProgress() {
    Project project =
        only(
            Telling.of("科创中心", "2020-06-01").progress("60"),
            Telling.of("科创中心", "2020-06-01").willProgress("90", "2020-12"),
            Telling.of("科创中心", "2020-09-01").progress("70"));
    assertEquals("70", printed(project.progress()));
    assertEquals(List.of(), project.reservations());
  }

  @Test
  void whatFellHasToReachWhereItFellFrom() {
    Project project =
        only(
            Telling.of("科创中心", "2020-01-01").progress("60"),
            Telling.of("科创中心", "2020-06-01").progress("40"),
            Telling.of("科创中心", "2020-09-01").progress("50"));
    assertEquals(
        List.of("project.progressFalls", "project.progressFalls"),
        project.reservations().stream().map(Reservation::reason).toList());
  }

  @Test
  void ofTwoCurrenciesTheOneThatWasToldLast() {
    Observation dollars = Telling.of("科创中心", "2020-01-01").total("3", "USD");
    Observation yuan = Telling.of("科创中心", "2020-06-01").total("20");
    assertEquals("2000000000", printed(only(dollars, yuan).latest(Project.TOTAL_INVESTMENT)));
  }

  @Test
  void reviewsReachTheRowsOfProjects() {
    Observation wrong = Telling.of("科创中心", "2020-01-01").willFinish("2012-06");
    Observation misread = Telling.of("科创中心", "2020-06-01").willFinish("2021-10");
    Observation right = Telling.of("科创中心", "2020-09-01").willFinish("2021-12");
    Review corrected = review(wrong, Review.Verdict.CORRECT, "2021-06");
    Review rejected = review(misread, Review.Verdict.REJECT, null);
    Projects reviewed =
        projects(
            new Projects.Decided(
                Map.of(wrong.key().id(), List.of(corrected, rejected)), List.of()));
    List<Project> found = reviewed.of(List.of(wrong, misread, right));
    Project project = found.get(0);
    assertEquals("2021-06", printed(project.firstPlan(Project.FINISH)));
    assertEquals(6, project.delay());
    assertEquals(
        List.of(
            "CORRECT li 2020-12-01: PROJ_FINISH 2012-06",
            "REJECT li 2020-12-01: PROJ_FINISH 2021-10"),
        project.reservations().stream()
            .filter(each -> each.reason().equals("review.decided"))
            .map(Reservation::detail)
            .toList());
    assertEquals(List.of(), reviewed.of(List.of(misread)));
  }

  private static Review review(Observation of, Review.Verdict verdict, @Nullable String value) {
    return new Review(
        "r.csv:" + verdict, of.key().id(), of.period(), verdict, value, "ok", "li", "2020-12-01");
  }

  @Test
  void aPlannerSettlesThatTwoNamesMeanOneProject() {
    Observation before = Telling.of("澜光生物医药园", "2020-03-01").total("21.6");
    Observation after = Telling.of("云湖生命健康科技城", "2021-03-01").total("80");
    Settlement same = settled("澜光生物医药园项目", "云湖生命健康科技城", Settlement.Verdict.SAME);
    List<Project> found = projects(settling(same)).of(List.of(before, after));
    assertEquals(1, found.size(), found.toString());
    assertEquals(List.of(same), found.get(0).settlements());
    assertEquals("project.settled", found.get(0).reservations().get(0).reason());
  }

  @Test
  void aPlannerSettlesThatTwoNamesMeanTwoProjects() {
    Observation brief = Telling.of("澜芯项目", "2020-03-01").total("3.2");
    Observation full = Telling.of("澜芯功率半导体封装项目", "2021-03-01").total("3.2");
    Settlement different = settled("澜芯项目", "澜芯功率半导体封装项目", Settlement.Verdict.DIFFERENT);
    assertEquals(1, projects.of(List.of(brief, full)).size());
    List<Project> found = projects(settling(different)).of(List.of(brief, full));
    assertEquals(2, found.size());
    for (Project each : found) {
      assertEquals(List.of(different), each.settlements());
      assertEquals(List.of(), each.doubts());
    }
  }

  @Test
  void aDoubtThatIsSettledIsNoDoubt() {
    List<Observation> told =
        List.of(
            Telling.of("智能网联汽车产业园", "2020-03-01").total("12"),
            Telling.of("智能制造装备产业园", "2020-03-01").total("30"),
            Telling.of("智能产业园", "2020-04-01").total("12"));
    Settlement same = settled("智能产业园", "智能网联汽车产业园", Settlement.Verdict.SAME);
    List<Project> found = projects(settling(same)).of(told);
    assertEquals(2, found.size());
    found.forEach(each -> assertEquals(List.of(), each.doubts()));
    Settlement different = settled("智能产业园", "智能制造装备产业园", Settlement.Verdict.DIFFERENT);
    assertEquals(2, projects(settling(different)).of(told).size());
  }

  @Test
  void ofTwoSettlementsThatContradictEachOtherTheFirstHolds() {
    Observation one = Telling.of("澜光生物医药园", "2020-03-01").total("21.6");
    Observation other = Telling.of("云湖生命健康科技城", "2021-03-01").total("80");
    Settlement same = settled("澜光生物医药园", "云湖生命健康科技城", Settlement.Verdict.SAME);
    Settlement different = settled("澜光生物医药园项目", "云湖生命健康科技城", Settlement.Verdict.DIFFERENT);
    Project project = projects(settling(different, same)).of(List.of(one, other)).get(0);
    assertEquals(List.of(different), project.settlements());
  }

  /** Above the city only names that begin alike are compared, unless a planner says so. */
  @Test
  void aSettlementAboveTheCityBringsNamesTogetherThatBeginOtherwise() {
    Observation before = Telling.of("东风快速通道", "2020-03-01").in("320000").total("80");
    Observation after = Telling.of("沿江高速公路", "2021-03-01").in("320000").total("80");
    Settlement same =
        new Settlement(
            "s.csv:2",
            "320000",
            "沿江高速公路",
            "东风快速通道",
            Settlement.Verdict.SAME,
            "",
            "li",
            "2024-06-01");
    assertNotEquals(projects.block(before), projects.block(after));
    Projects decided = projects(settling(same));
    assertEquals(decided.block(before), decided.block(after));
    assertEquals(1, decided.of(List.of(before, after)).size());
    Observation elsewhere = Telling.of("沿江高速公路", "2021-03-01").in("330000").total("80");
    assertEquals(projects.block(elsewhere), decided.block(elsewhere));
  }

  private static Settlement settled(String name, String other, Settlement.Verdict verdict) {
    return new Settlement(
        "s.csv:" + verdict, "320412", name, other, verdict, "checked", "li", "2024-06-01");
  }

  private static Projects.Decided settling(Settlement... some) {
    return new Projects.Decided(Map.of(), List.of(some));
  }

  private static Projects projects(Projects.Decided decided) {
    return new Projects(WORDS, Terms.catalogue(), Terms.gazetteer(), decided);
  }

  @Test
  void wordsAloneTellAMilestoneByThenAndADateOfItsOwnStandsBeforeThem() {
    Observation first = Telling.of("科创中心", "2020-03-01").reached("PROJ_TOPPED_OUT");
    Observation again = Telling.of("科创中心", "2020-09-01").reached("PROJ_TOPPED_OUT");
    Project project = only(again, first);
    assertEquals("TOPPED_OUT", project.stage());
    List<Change> told = project.changes("PROJ_TOPPED_OUT");
    assertEquals(1, told.size());
    assertEquals(first.reading(), told.get(0).reading());
    assertTrue(told.get(0).isActual());

    Observation begun = Telling.of("科创中心", "2020-03-01").started("2020-01");
    project = only(begun, Telling.of("科创中心", "2020-03-02").reached("PROJ_START"));
    assertEquals(1, project.changes(Project.START).size());
    assertEquals(begun.reading(), project.changes(Project.START).get(0).reading());
  }

  @Test
  void aStartByThenContradictsNoEarlierFinish() {
    Project project =
        only(
            Telling.of("科创中心", "2020-03-01").finished("2020-02"),
            Telling.of("科创中心", "2020-04-01").reached("PROJ_START"));
    assertEquals(List.of(), project.reservations());
  }

  @Test
  void whatFallsIsReserved() {
    Project project =
        only(
            Telling.of("科创中心", "2020-01-01").progress("60"),
            Telling.of("科创中心", "2020-06-01").progress("40"),
            Telling.of("科创中心", "2020-01-01").done("9", "2019-12-31"),
            Telling.of("科创中心", "2020-06-01").done("3", "2020-05-31"),
            Telling.of("科创中心", "2020-06-01").total("8"));
    assertEquals(
        List.of("project.doneBeyondTotal", "project.investmentFalls", "project.progressFalls"),
        project.reservations().stream().map(Reservation::reason).toList());
  }

  @Test
  void whatWasCompletedOfTheYearsPlanIsNotTheWhole() {
    Project project =
        only(
            Telling.of("科创中心", "2023-12-29").done("12.6", "2023-12-31"),
            Telling.of("科创中心", "2024-10-29").plan("5.4", "2024"),
            Telling.of("科创中心", "2024-10-29").rate("66.7", "2024-01/2024-09"),
            Telling.of("科创中心", "2024-10-29").done("3.6", "2024-09-30"));
    assertEquals("1260000000", printed(project.investmentDone()));
    assertEquals(List.of(new Reservation("project.doneThisYear", "2024")), project.reservations());
  }

  @Test
  void aProjectOfYearsWithoutAnyDoubtHasNone() {
    Project project =
        only(
            Telling.of("科创中心", "2020-01-01").started("2019-12"),
            Telling.of("科创中心", "2020-01-01").progress("60"),
            Telling.of("科创中心", "2020-06-01").progress("70"),
            Telling.of("科创中心", "2020-06-01").finished("2020-05-28"));
    assertEquals(List.of(), project.reservations());
    assertNull(project.delay());
  }

  @Test
  void finishedBeforeItBegan() {
    Project project =
        only(
            Telling.of("科创中心", "2020-01-01").started("2019-12"),
            Telling.of("科创中心", "2020-06-01").finished("2018-05"));
    assertEquals("project.finishBeforeStart", project.reservations().get(0).reason());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderAndRepetitionsMakeNoDifference(long seed) {
    Random random = new Random(seed);
    List<String> names = List.of("智能产业园", "智能网联产业园", "智能网联汽车产业园", "智能制造产业园", "网联汽车产业园", "智能产业园二期");
    List<Observation> told = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Telling telling =
          Telling.of(
                  names.get(random.nextInt(names.size())),
                  "202" + random.nextInt(4) + "-0" + (1 + random.nextInt(9)) + "-11")
              .in(random.nextInt(4) == 0 ? "320400" : "320412");
      told.add(
          switch (random.nextInt(3)) {
            case 0 -> telling.total(String.valueOf(10 + random.nextInt(3)));
            case 1 -> telling.progress(String.valueOf(random.nextInt(100)));
            default -> telling.willFinish("202" + random.nextInt(9));
          });
    }
    List<Project> expected = projects.of(told);
    List<Observation> shuffled = new ArrayList<>(told);
    shuffled.addAll(told.subList(0, 50));
    Collections.shuffle(shuffled, random);
    assertEquals(expected, projects.of(shuffled));
  }

  /** A city of twenty thousand names that all begin alike. */
  @Test
  void timeDoesNotGrowWithTheSquare() {
    List<Observation> told = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      String name = "智能" + Integer.toString(i * 7919 % 100_003, 36) + "装备产业园";
      told.add(Telling.of(name, "2020-01-01").total(String.valueOf(1 + i % 50)));
    }
    List<Project> found = Assertions.assertTimeout(Duration.ofSeconds(20), () -> projects.of(told));
    assertTrue(found.size() > 19_000, found.size() + " projects");
  }

  @Test
  void aBlockIsACityWithItsDistricts() {
    Observation district = Telling.of("科创中心", "2020-01-01").total("1");
    assertEquals("320400", projects.block(district));
    assertEquals("320400", projects.block(Telling.of("x路", "2020-01-01").in("320400").total("1")));
    assertEquals(
        "320000 盐泰", projects.block(Telling.of("盐泰铁路", "2020-01-01").in("320000").total("1")));
    assertEquals(" 盐泰", projects.block(Telling.of("盐泰铁路", "2020-01-01").in(null).total("1")));
  }

  private Project only(Observation... told) {
    List<Project> found = projects.of(List.of(told));
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }

  private static Project named(List<Project> found, String name) {
    return found.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private static String printed(@Nullable Change change) {
    return Objects.requireNonNull(change).reading().printed();
  }
}
