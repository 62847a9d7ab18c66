package org.yuebao.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.copy.Sketch;
import org.yuebao.story.PublicationDate;

class SketchPartsTest {
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
    for (ByteBuffer record : section.records()) {
      DealtSketch each = new DealtSketch(record);
      each.keys(
          key ->
              stories.computeIfAbsent(key, none -> new TreeSet<>()).add(each.sketch().toString()));
    }
    return stories;
  }

  private List<KV<Integer, Section>> dealt(List<Sketch> sketches, SketchParts parts) {
    Sections sections = new Sections(folder.toString() + "/", "sketches");
    sketches.forEach(each -> parts.deal(each, sections));
    List<KV<Integer, Section>> dealt = new ArrayList<>();
    sections.finish(dealt::add);
    return dealt;
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
      SketchParts parts = new SketchParts(partitions);
      Map<Long, TreeSet<String>> found = new TreeMap<>();
      for (KV<Integer, Section> part : dealt(sketches, parts)) {
        Map<Long, TreeSet<String>> stories = read(part.getValue());
        stories.keySet().forEach(key -> assertEquals(part.getKey(), parts.partition(key)));
        found.putAll(stories);
      }
      assertEquals(expected(sketches), found, partitions + " parts");
    }
  }

  @Test
  void whatHasNoKeyIsInNoPart() throws IOException {
    Sketch none = new Sketch("a", "b", null, List.of(), List.of());
    assertEquals(List.of(), dealt(List.of(none), new SketchParts(4)));
  }
}
