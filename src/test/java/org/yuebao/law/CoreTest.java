package org.yuebao.law;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.law.canary.fact.AsksTheClock;
import org.yuebao.law.canary.fact.AsksTheDate;
import org.yuebao.law.canary.fact.AsksTheEnvironment;
import org.yuebao.law.canary.fact.DrawsAnId;
import org.yuebao.law.canary.fact.DrawsByChance;
import org.yuebao.law.canary.fact.Harmless;
import org.yuebao.law.canary.fact.ImportsAvro;
import org.yuebao.law.canary.fact.ImportsBeam;
import org.yuebao.law.canary.fact.ImportsHanlp;
import org.yuebao.law.canary.fact.ImportsIcu;
import org.yuebao.law.canary.fact.MeasuresInDoubles;
import org.yuebao.law.canary.fact.PassesFloats;
import org.yuebao.law.canary.fact.ReadsFiles;

/** The core is pure: the same facts in, the same values out, on any machine and at any time. */
class CoreTest {
  /** What the core may know of the JDK; all else, and every library but JSpecify, stays outside. */
  private static final Set<String> KNOWN =
      Set.of(
          "java.lang",
          "java.lang.annotation",
          "java.math",
          "java.nio.charset",
          "java.security",
          "java.text",
          "java.time",
          "java.time.format",
          "java.time.temporal",
          "java.util",
          "java.util.function",
          "java.util.regex",
          "java.util.stream",
          "org.jspecify.annotations");

  /**
   * Known packages also hold these, whose answers differ from call to call or from machine to
   * machine.
   */
  private static final Set<String> FICKLE =
      Set.of(
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.lang.Thread",
          "java.lang.ThreadLocal",
          "java.security.SecureRandom",
          "java.time.Clock",
          "java.util.Date",
          "java.util.Calendar",
          "java.util.Random",
          "java.util.Scanner",
          "java.util.ServiceLoader",
          "java.util.Timer");

  @Test
  void knowsNoLibraryAndNoInputOrOutput() {
    isolated(House.ROOT).check(House.classes());
  }

  @Test
  void asksNeitherClockNorChanceNorEnvironment() {
    steady(House.ROOT).check(House.classes());
  }

  @Test
  void countsExactly() {
    exact(House.ROOT).check(House.classes());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        ImportsAvro.class,
        ImportsBeam.class,
        ImportsHanlp.class,
        ImportsIcu.class,
        ReadsFiles.class
      })
  void catchesImports(Class<?> canary) {
    assertTrue(isolated(House.CANARIES).evaluate(House.only(canary)).hasViolation());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        AsksTheClock.class,
        AsksTheDate.class,
        AsksTheEnvironment.class,
        DrawsAnId.class,
        DrawsByChance.class
      })
  void catchesFickleAnswers(Class<?> canary) {
    assertTrue(steady(House.CANARIES).evaluate(House.only(canary)).hasViolation());
  }

  @ParameterizedTest
  @ValueSource(classes = {MeasuresInDoubles.class, PassesFloats.class})
  void catchesBinaryFractions(Class<?> canary) {
    assertTrue(exact(House.CANARIES).evaluate(House.only(canary)).hasViolation());
  }

  @Test
  void letsTheHarmlessPass() {
    JavaClasses harmless = House.only(Harmless.class);
    isolated(House.CANARIES).check(harmless);
    steady(House.CANARIES).check(harmless);
    exact(House.CANARIES).check(harmless);
  }

  private static ArchRule isolated(String root) {
    return classes()
        .that(core(root))
        .should()
        .onlyDependOnClassesThat(
            describe(
                "belong to the core or to " + KNOWN,
                type ->
                    isKnown(type.getBaseComponentType())
                        || House.isCore(type.getBaseComponentType(), root)))
        .allowEmptyShould(true);
  }

  private static boolean isKnown(JavaClass type) {
    return type.isPrimitive() || KNOWN.contains(type.getPackageName());
  }

  private static ArchRule steady(String root) {
    return noClasses()
        .that(core(root))
        .should()
        .accessTargetWhere(
            describe("answers differently each time", (JavaAccess<?> use) -> isFickle(use)))
        .allowEmptyShould(true);
  }

  private static boolean isFickle(JavaAccess<?> use) {
    AccessTarget target = use.getTarget();
    String owner = target.getOwner().getName();
    return FICKLE.contains(owner)
        || (owner.startsWith("java.time.") && target.getName().equals("now"))
        || (owner.equals("java.time.ZoneId") && target.getName().equals("systemDefault"))
        || (owner.equals("java.util.UUID") && target.getName().equals("randomUUID"))
        || (owner.endsWith("Math") && target.getName().equals("random"))
        || (owner.equals("java.util.Collections") && target.getName().equals("shuffle"))
        || (owner.equals("java.lang.System") && !target.getName().equals("arraycopy"));
  }

  private static ArchRule exact(String root) {
    return classes().that(core(root)).should(holdNoBinaryFraction()).allowEmptyShould(true);
  }

  private static ArchCondition<JavaClass> holdNoBinaryFraction() {
    return new ArchCondition<>("hold, take and give no double or float") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMembers().stream()
            .filter(CoreTest::isBinaryFraction)
            .forEach(
                member ->
                    events.add(
                        SimpleConditionEvent.violated(
                            member, member.getDescription() + " is a double or float")));
      }
    };
  }

  private static boolean isBinaryFraction(JavaMember member) {
    if (member instanceof JavaField field) {
      return isBinaryFraction(field.getRawType());
    }
    JavaCodeUnit unit = (JavaCodeUnit) member;
    return isBinaryFraction(unit.getRawReturnType())
        || unit.getRawParameterTypes().stream().anyMatch(CoreTest::isBinaryFraction);
  }

  private static boolean isBinaryFraction(JavaClass type) {
    return Set.of("double", "float", "java.lang.Double", "java.lang.Float")
        .contains(type.getBaseComponentType().getName());
  }

  private static DescribedPredicate<JavaClass> core(String root) {
    return describe("belong to the core", type -> House.isCore(type, root));
  }
}
