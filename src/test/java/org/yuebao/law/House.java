package org.yuebao.law;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packages in their order, and the classes that the laws look at. */
final class House {
  static final String ROOT = "org.yuebao";

  /** Canaries live in a small house of their own, under the same laws. */
  static final String CANARIES = "org.yuebao.law.canary";

  /** The project's folder: Maven runs tests in it. */
  static final Path FOLDER = Path.of("").toAbsolutePath();

  /** From left to right; a package imports only from its left. */
  static final List<String> CORE =
      List.of(
          "outcome",
          "story",
          "copy",
          "quantity",
          "period",
          "region",
          "indicator",
          "fact",
          "observation",
          "series",
          "project");

  /** Stand beside each other: none may import another. */
  static final List<String> SIDES = List.of("document", "hanlp", "wire", "publish");

  private static JavaClasses main;

  private House() {}

  /** Each package and those that it may import. */
  static Map<String, List<String>> order() {
    Map<String, List<String>> order = new LinkedHashMap<>();
    List<String> left = new ArrayList<>();
    Stream.concat(CORE.stream(), Stream.of("knowledge"))
        .forEach(
            name -> {
              order.put(name, List.copyOf(left));
              left.add(name);
            });
    SIDES.forEach(name -> order.put(name, List.copyOf(left)));
    left.addAll(SIDES);
    order.put("beam", List.copyOf(left));
    left.add("beam");
    order.put("run", List.copyOf(left));
    return order;
  }

  /** The project's own classes, without tests; read once, for all laws. */
  static synchronized JavaClasses classes() {
    if (main == null) {
      main =
          new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages(ROOT);
    }
    return main;
  }

  /** A canary alone: what a law says of it can only be about it. */
  static JavaClasses only(Class<?> canary) {
    return new ClassFileImporter().importClasses(canary);
  }

  /** Whether a class lies in the package {@code name} of the house {@code root}, or below it. */
  static boolean livesIn(JavaClass type, String root, String name) {
    String home = root + "." + name;
    return type.getPackageName().equals(home) || type.getPackageName().startsWith(home + ".");
  }

  /** Whether a class belongs to the core of the house {@code root}. */
  static boolean isCore(JavaClass type, String root) {
    return CORE.stream().anyMatch(name -> livesIn(type, root, name));
  }
}
