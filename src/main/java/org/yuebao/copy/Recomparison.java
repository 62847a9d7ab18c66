package org.yuebao.copy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What stories that come and go change about the copies among those that stay. A story is looked at
 * again only where one that is earlier than it has come to the earliest of a key that it has, or
 * has gone from them. All others repeat what they did.
 */
public final class Recomparison {
  private final Kept kept;
  private final Set<String> gone;
  private final Map<Long, List<Sketch>> leaving = new HashMap<>();
  private final Map<Long, List<Sketch>> coming = new HashMap<>();

  /** For each key that was looked at: the earliest stories that stay. */
  private final Map<Long, Earliest> staying = new HashMap<>();

  /** For each of these keys: the latest story that stays; whoever comes behind it changes none. */
  private final Map<Long, Sketch> latest = new HashMap<>();

  private final Map<Long, List<Sketch>> originals = new HashMap<>();

  /** The sketches of an earlier release, those of gone stories among them. */
  public interface Kept {
    /** Reads them all, in any order; called a few times, and each time the same. */
    void each(Consumer<Sketch> reader);
  }

  /**
   * What was found.
   *
   * @param again ids of the kept stories that were looked at again
   * @param copies among these and those that have come; a story may stand there more than once
   */
  public record Found(Set<String> again, List<Copy> copies) {}

  private Recomparison(Kept kept, Set<String> gone) {
    this.kept = kept;
    this.gone = gone;
  }

  /**
   * Compares again what has to be.
   *
   * @param come sketches of the stories that have come
   * @param gone ids of the kept stories that no longer count
   */
  public static Found found(Collection<Sketch> come, Set<String> gone, Kept kept) {
    return new Recomparison(kept, gone).found(come);
  }

  private Found found(Collection<Sketch> come) {
    come.forEach(each -> put(each, coming));
    if (!gone.isEmpty()) {
      kept.each(each -> put(gone.contains(each.story()) ? each : null, leaving));
    }
    Set<Long> keys = new HashSet<>(coming.keySet());
    keys.addAll(leaving.keySet());
    find(keys);
    Set<String> again = again(keys);
    List<Sketch> compared = new ArrayList<>(come);
    compared.addAll(compared(again));
    List<Copy> copies = new ArrayList<>();
    compared.forEach(each -> copies.addAll(copies(each)));
    return new Found(again, copies);
  }

  private static void put(@Nullable Sketch sketch, Map<Long, List<Sketch>> byKey) {
    if (sketch != null) {
      sketch
          .keys()
          .forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>(1)).add(sketch));
    }
  }

  /** The earliest of these keys among the stories that stay. */
  private void find(Set<Long> keys) {
    keys.forEach(key -> staying.put(key, new Earliest()));
    kept.each(
        each -> {
          if (!gone.contains(each.story())) {
            each.keys().stream().filter(keys::contains).forEach(key -> find(key, each));
          }
        });
  }

  private void find(Long key, Sketch each) {
    Objects.requireNonNull(staying.get(key)).add(each);
    latest.merge(key, each, (one, other) -> Sketch.ORDER.compare(one, other) < 0 ? other : one);
  }

  private Set<String> again(Set<Long> keys) {
    Map<Long, Sketch> firstChanges = new HashMap<>();
    for (Long key : keys) {
      Sketch change = firstChange(key);
      Sketch last = latest.get(key);
      if (change != null && last != null && Sketch.ORDER.compare(change, last) < 0) {
        firstChanges.put(key, change);
      }
    }
    Set<String> again = new HashSet<>();
    if (!firstChanges.isEmpty()) {
      kept.each(
          each -> {
            if (!gone.contains(each.story()) && isBehind(each, firstChanges)) {
              again.add(each.story());
            }
          });
    }
    return again;
  }

  private static boolean isBehind(Sketch each, Map<Long, Sketch> firstChanges) {
    return each.keys().stream()
        .map(firstChanges::get)
        .anyMatch(change -> change != null && Sketch.ORDER.compare(change, each) < 0);
  }

  /** From where on the earliest stories of a key are others than before; null for nowhere. */
  private @Nullable Sketch firstChange(Long key) {
    List<Sketch> before = earliest(key, leaving).inOrder();
    List<Sketch> now = earliest(key, coming).inOrder();
    for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
      if (i == before.size()) {
        return now.get(i);
      }
      if (i == now.size()) {
        return before.get(i);
      }
      int order = Sketch.ORDER.compare(before.get(i), now.get(i));
      if (order != 0) {
        return order < 0 ? before.get(i) : now.get(i);
      }
    }
    return null;
  }

  private Earliest earliest(Long key, Map<Long, List<Sketch>> others) {
    return staying.getOrDefault(key, new Earliest()).with(others.getOrDefault(key, List.of()));
  }

  /** The sketches of kept stories, and the earliest of all their keys. */
  private List<Sketch> compared(Set<String> again) {
    List<Sketch> compared = new ArrayList<>();
    if (again.isEmpty()) {
      return compared;
    }
    kept.each(
        each -> {
          if (again.contains(each.story())) {
            compared.add(each);
          }
        });
    Set<Long> more = new HashSet<>();
    compared.forEach(each -> more.addAll(each.keys()));
    more.removeAll(staying.keySet());
    find(more);
    return compared;
  }

  /** Stories that share one key share others: each is compared once. */
  private List<Copy> copies(Sketch each) {
    Map<Sketch, Boolean> known = new IdentityHashMap<>();
    Predicate<Sketch> repeats = original -> known.computeIfAbsent(original, each::repeats);
    return each.keys().stream()
        .map(
            key -> originals.computeIfAbsent(key, none -> Copies.originals(earliest(none, coming))))
        .map(some -> Copies.copy(each, some, repeats))
        .filter(Objects::nonNull)
        .toList();
  }
}
