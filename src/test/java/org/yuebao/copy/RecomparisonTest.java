package org.yuebao.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.story.PublicationDate;

/** The copies after some stories came and went are those that are found when all are compared. */
class RecomparisonTest {
  private static final int ARCHIVE = 400;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void givesTheCopiesOfAllStories(int seed) {
    Random random = new Random(seed);
    int texts = random.nextInt(2, 80);
    List<Sketch> before = sketches(random, "k", ARCHIVE, texts);
    List<Sketch> come = sketches(random, "n", random.nextInt(30), texts);
    Set<String> gone = new HashSet<>();
    for (int i = random.nextInt(3) * random.nextInt(10); i > 0; i--) {
      gone.add(before.get(random.nextInt(ARCHIVE)).story());
    }
    if (random.nextBoolean() && !gone.isEmpty()) {
      String back = gone.iterator().next();
      before.stream().filter(each -> each.story().equals(back)).findFirst().ifPresent(come::add);
    }

    List<Copy> copies = new ArrayList<>();
    Recomparison.Found found = Recomparison.found(come, gone, before::forEach);
    all(before).stream()
        .filter(copy -> !gone.contains(copy.story()) && !found.again().contains(copy.story()))
        .forEach(copies::add);
    copies.addAll(found.copies());

    List<Sketch> now = new ArrayList<>(before);
    now.removeIf(each -> gone.contains(each.story()));
    now.addAll(come);
    Collections.shuffle(now, random);
    assertEquals(all(now), Copies.earliest(copies));
  }

  @Test
  void leavesAloneWhatIsEarlier() {
    List<Sketch> before = sketches(new Random(1), "k", ARCHIVE, 3);
    Sketch last = sketch("n", 10_000, 1, new Random(2));
    assertEquals(Set.of(), Recomparison.found(List.of(last), Set.of(), before::forEach).again());
    Sketch first = sketch("n", 0, 1, new Random(2));
    assertTrue(Recomparison.found(List.of(first), Set.of(), before::forEach).again().size() > 50);
  }

  private static List<Copy> all(List<Sketch> sketches) {
    Map<Long, List<Sketch>> alike = new HashMap<>();
    sketches.forEach(
        each ->
            each.keys()
                .forEach(key -> alike.computeIfAbsent(key, none -> new ArrayList<>()).add(each)));
    List<Copy> copies = new ArrayList<>();
    alike.values().forEach(some -> copies.addAll(Copies.among(some)));
    return Copies.earliest(copies);
  }

  private static List<Sketch> sketches(Random random, String id, int count, int texts) {
    List<Sketch> sketches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sketches.add(sketch(id + i, 1 + random.nextInt(200), random.nextInt(texts), random));
      if (random.nextInt(40) == 0) {
        sketches.add(sketches.get(random.nextInt(sketches.size())));
        i++;
      }
    }
    return sketches;
  }

  /** Of a text with some other pieces, so that of its stories some repeat each other. */
  private static Sketch sketch(String id, int day, int text, Random random) {
    Random same = new Random(text);
    TreeSet<Long> pieces = new TreeSet<>();
    int other = random.nextInt(60);
    for (int i = 0; i < Sketch.MOST_PIECES; i++) {
      long piece = same.nextLong();
      pieces.add(random.nextInt(100) < other ? random.nextLong() : piece);
    }
    long figures = random.nextInt(3);
    return new Sketch(
        id,
        "paper" + random.nextInt(3),
        PublicationDate.parse(LocalDate.of(2024, 1, 1).plusDays(day).toString()),
        List.copyOf(pieces),
        List.of(figures, figures + 100));
  }
}
