package org.yuebao.publish.postgres;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means for those who would try again. */
public final class SqlStates {
  private static final int LONGEST_CHAIN = 50;

  private SqlStates() {}

  /** Class 40, a transaction that others made impossible: the same may succeed at once. */
  public static boolean isRolledBack(SQLException problem) {
    return stateOf(problem).startsWith("40");
  }

  /**
   * The connection was lost (class 08), or the server ends it, restarts or takes no more (57P01 to
   * 57P03, 53300). Whether the last statement counted is unknown, so that only what may be done
   * twice may be tried again.
   */
  static boolean isGone(SQLException problem) {
    String state = stateOf(problem);
    return state.startsWith("08") || state.matches("57P0[123]") || state.equals("53300");
  }

  private static String stateOf(SQLException problem) {
    return problem.getSQLState() == null ? "" : problem.getSQLState();
  }

  /** The database's own problem beneath what a pipeline throws; null when it has another. */
  static @Nullable SQLException beneath(Throwable problem) {
    Throwable each = problem;
    for (int i = 0; each != null && i < LONGEST_CHAIN; i++) {
      if (each instanceof SQLException found) {
        return found;
      }
      each = each.getCause();
    }
    return null;
  }
}
