package org.yuebao.law;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yuebao.law.canary.outcome.KnowsStories;

/** A package imports only from its left: no cycle can exist. */
class OrderTest {
  @Test
  void importsOnlyFromTheLeft() {
    House.order().keySet().forEach(name -> order(House.ROOT, name).check(House.classes()));
  }

  @Test
  void everyPackageHasItsPlace() {
    assertEquals(Set.of(), homeless(House.classes(), House.ROOT));
  }

  @Test
  void catchesCanaries() {
    assertTrue(
        order(House.CANARIES, "outcome").evaluate(House.only(KnowsStories.class)).hasViolation());
    assertEquals(
        Set.of("org.yuebao.law.canary.outcome"),
        homeless(House.only(KnowsStories.class), House.ROOT));
  }

  private static ArchRule order(String root, String name) {
    List<String> left = House.order().get(name);
    return classes()
        .that(describe("live in " + name, type -> House.livesIn(type, root, name)))
        .should()
        .onlyDependOnClassesThat(
            describe(
                "live in " + name + " or left of it " + left,
                type ->
                    !type.getPackageName().startsWith(root)
                        || House.livesIn(type, root, name)
                        || left.stream().anyMatch(other -> House.livesIn(type, root, other))))
        .allowEmptyShould(true);
  }

  private static Set<String> homeless(Iterable<JavaClass> types, String root) {
    return StreamSupport.stream(types.spliterator(), false)
        .filter(
            type ->
                House.order().keySet().stream().noneMatch(name -> House.livesIn(type, root, name)))
        .map(JavaClass::getPackageName)
        .collect(Collectors.toSet());
  }
}
