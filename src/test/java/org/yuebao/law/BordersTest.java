package org.yuebao.law;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each library enters by its own doors, so that it can be changed without a walk through the house.
 */
class BordersTest {
  private static final Map<String, Set<String>> DOORS =
      Map.ofEntries(
          entry("com.hankcs", Set.of("hanlp")),
          entry("org.dhatim", Set.of("publish.xlsx")),
          entry("org.postgresql", Set.of("publish.postgres")),
          entry("com.ibm.icu", Set.of("document", "publish")),
          entry("org.apache.avro", Set.of("wire", "beam", "publish")),
          entry("org.apache.beam", Set.of("beam", "run")),
          entry("org.snakeyaml", Set.of("knowledge", "document", "run")),
          entry("com.fasterxml.jackson", Set.of("knowledge", "document", "publish", "run")),
          entry("picocli", Set.of("run")),
          entry("org.apache.commons.compress", Set.of("document.packed")),
          entry("org.netpreserve", Set.of("document.packed")),
          entry("org.jsoup", Set.of("document.page")),
          entry("org.apache.pdfbox", Set.of("document.pdf")),
          entry("org.apache.fontbox", Set.of("document.pdf")),
          entry("org.apache.poi", Set.of("document.office")),
          entry("org.openxmlformats", Set.of("document.office")));

  @Test
  void librariesEnterByTheirDoors() {
    DOORS.keySet().forEach(library -> doors(House.ROOT, library).check(House.classes()));
  }

  @ParameterizedTest
  @CsvSource({
    "com.hankcs, fact.ImportsHanlp",
    "com.ibm.icu, fact.ImportsIcu",
    "org.apache.avro, fact.ImportsAvro",
    "org.apache.beam, fact.ImportsBeam",
    "org.snakeyaml, fact.ImportsYaml",
    "com.fasterxml.jackson, fact.ImportsJson",
    "picocli, fact.ImportsPicocli"
  })
  void catchesCanaries(String library, String canary) throws ClassNotFoundException {
    Class<?> type = Class.forName(House.CANARIES + "." + canary);
    assertTrue(doors(House.CANARIES, library).evaluate(House.only(type)).hasViolation());
  }

  private static ArchRule doors(String root, String library) {
    Set<String> doors = DOORS.get(library);
    return classes()
        .that(
            describe(
                "live outside " + doors,
                type ->
                    type.getPackageName().startsWith(root)
                        && doors.stream().noneMatch(name -> House.livesIn(type, root, name))))
        .should()
        .onlyDependOnClassesThat(
            describe(
                "do not come from " + library,
                type -> !type.getBaseComponentType().getPackageName().startsWith(library)))
        .allowEmptyShould(true);
  }
}
