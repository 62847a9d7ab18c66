package org.yuebao.knowledge;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of reasons: why something was rejected or is doubtful, and what an operator should
 * do.
 */
public final class Reasons {
  private static final String FILE = "catalogue/reasons.tsv";
  private static final List<String> KINDS = List.of("rejection", "reservation");
  private static final List<String> YES_OR_NO = List.of("yes", "no");

  /**
   * A reason.
   *
   * @param id {@code period.unresolved}
   * @param kind rejection or reservation
   * @param meaning what it says
   * @param action what to do about it
   * @param retriable whether the same run, once more, may keep what it rejected
   */
  public record Reason(String id, String kind, String meaning, String action, boolean retriable) {}

  private final Map<String, Reason> byId;

  private Reasons(Map<String, Reason> byId) {
    this.byId = Collections.unmodifiableMap(byId);
  }

  public @Nullable Reason get(String id) {
    return byId.get(id);
  }

  /** All reasons, ordered by id. */
  public Map<String, Reason> all() {
    return byId;
  }

  static Reasons load(DataFiles files, Problems problems) {
    Map<String, Reason> reasons = new TreeMap<>();
    UniqueLines seen = new UniqueLines("the reason");
    for (Table.Row row :
        Table.read(files, FILE, problems, "reason", "kind", "meaning", "action", "retriable")
            .rows()) {
      String id = row.must("reason");
      if (seen.isNew(row, id)) {
        reasons.put(
            id,
            new Reason(
                id,
                row.oneOf("kind", KINDS),
                row.must("meaning"),
                row.must("action"),
                row.oneOf("retriable", YES_OR_NO).equals("yes")));
      }
    }
    return new Reasons(reasons);
  }
}
