package org.yuebao.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.beam.SketchSections.Section;
import org.yuebao.copy.Sketch;
import org.yuebao.story.PublicationDate;

class SketchSectionsTest {
  @TempDir Path folder;

  /** Some of them share a key; one has none. */
  private static List<Sketch> sketches(int count) {
    Random random = new Random(7);
    List<Sketch> sketches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int pieces = i % 70 > 64 ? 0 : i % 70;
      sketches.add(
          new Sketch(
              "story" + i,
              "晚报" + i % 3,
              i % 5 == 0 ? null : PublicationDate.parse("2024-08-05"),
              LongStream.generate(() -> random.nextInt(1000) - 500L)
                  .limit(pieces)
                  .sorted()
                  .distinct()
                  .boxed()
                  .toList(),
              List.of(1L, 2L)));
    }
    return sketches;
  }

  /** Key → the stories that have it, as a part has read them. */
  private static Map<Long, TreeSet<String>> read(Section section) throws IOException {
    Map<Long, TreeSet<String>> stories = new TreeMap<>();
    for (DealtSketch each : section.read()) {
      each.keys(
          key ->
              stories.computeIfAbsent(key, none -> new TreeSet<>()).add(each.sketch().toString()));
    }
    return stories;
  }

  private static Map<Long, TreeSet<String>> expected(List<Sketch> sketches) {
    Map<Long, TreeSet<String>> stories = new TreeMap<>();
    for (Sketch each : sketches) {
      each.keys()
          .forEach(
              key -> stories.computeIfAbsent(key, none -> new TreeSet<>()).add(each.toString()));
    }
    return stories;
  }

  @Test
  void everyKeyStandsInItsPartWithAllItsStories() throws IOException {
    List<Sketch> sketches = sketches(300);
    for (int partitions : new int[] {1, 3, 50}) {
      SketchSections sections = new SketchSections(partitions);
      Map<Long, TreeSet<String>> found = new TreeMap<>();
      for (var part : sections.write(folder.toString() + "/", sketches).entrySet()) {
        Map<Long, TreeSet<String>> stories = read(part.getValue());
        stories.keySet().forEach(key -> assertEquals(part.getKey(), sections.partition(key)));
        found.putAll(stories);
      }
      assertEquals(expected(sketches), found, partitions + " parts");
    }
  }

  @Test
  void whatHasNoKeyIsInNoPart() throws IOException {
    Sketch none = new Sketch("a", "b", null, List.of(), List.of());
    assertTrue(new SketchSections(4).write(folder.toString() + "/", List.of(none)).isEmpty());
  }

  @Test
  void aFileThatWasCutIsNotReadAsAWholeOne() throws IOException {
    Section section =
        new SketchSections(1)
            .write(folder.toString() + "/", sketches(20))
            .values()
            .iterator()
            .next();
    try (FileChannel file = FileChannel.open(Path.of(section.file()), StandardOpenOption.WRITE)) {
      file.truncate(section.length() - 1);
    }
    EOFException problem = assertThrows(EOFException.class, section::read);
    assertTrue(problem.getMessage().startsWith(section.file()), problem.getMessage());
  }
}
