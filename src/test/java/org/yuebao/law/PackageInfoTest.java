package org.yuebao.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every package says what it is for and is null-marked. */
class PackageInfoTest {
  @Test
  void everyPackageSpeaksForItself() throws IOException {
    assertEquals(List.of(), silent(House.FOLDER.resolve("src/main/java")));
  }

  @Test
  void catchesCanary() throws IOException {
    Path canary = House.FOLDER.resolve("src/test/java/org/yuebao/law/canary/bare");
    assertEquals(List.of(canary), silent(canary));
  }

  private static List<Path> silent(Path sources) throws IOException {
    List<Path> folders;
    try (Stream<Path> files = Files.walk(sources)) {
      folders =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .sorted()
              .toList();
    }
    List<Path> silent = new ArrayList<>();
    for (Path folder : folders) {
      if (!speaks(folder.resolve("package-info.java"))) {
        silent.add(folder);
      }
    }
    return silent;
  }

  private static boolean speaks(Path info) throws IOException {
    if (!Files.exists(info)) {
      return false;
    }
    String text = Files.readString(info);
    return text.contains("/**") && text.contains("@NullMarked");
  }
}
