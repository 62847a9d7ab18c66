package org.yuebao.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of reasons: why something was rejected or is doubtful, and what an operator should
 * do.
 */
public final class Reasons {
  private static final String FILE = "catalogue/reasons.tsv";

  /**
   * A reason.
   *
   * @param id {@code period.unresolved}
   * @param kind rejection or reservation
   * @param meaning what it says
   * @param action what to do about it
   */
  public record Reason(String id, String kind, String meaning, String action) {}

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

  static Reasons load(Path data, Problems problems) {
    Map<String, Reason> reasons = new TreeMap<>();
    if (Files.exists(data.resolve(FILE))) {
      for (Table.Row row :
          Table.read(data, FILE, problems, "reason", "kind", "meaning", "action").rows()) {
        Reason reason =
            new Reason(
                row.must("reason"), row.must("kind"), row.must("meaning"), row.must("action"));
        if (reasons.put(reason.id(), reason) != null) {
          row.problem("the reason " + reason.id() + " stands twice; remove one of the lines");
        }
      }
    }
    return new Reasons(reasons);
  }
}
