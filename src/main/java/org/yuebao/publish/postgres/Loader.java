package org.yuebao.publish.postgres;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.yuebao.publish.postgres.Load.Changes;
import org.yuebao.publish.postgres.Load.Filling;

/**
 * Loads a release, and does it again when the database was lost or rolled back in the middle: every
 * step may be done twice, and only the last one counts.
 */
public final class Loader {
  private static final List<Integer> PAUSES_MILLIS = List.of(1_000, 4_000, 10_000);

  private final Server server;
  private final String pipeline;
  private final List<Integer> pauses;

  /**
   * @param pipeline name of the pipeline
   */
  public Loader(Server server, String pipeline) {
    this(server, pipeline, PAUSES_MILLIS);
  }

  Loader(Server server, String pipeline, List<Integer> pauses) {
    this.server = server;
    this.pipeline = pipeline;
    this.pauses = List.copyOf(pauses);
  }

  /**
   * Loads.
   *
   * @param run id of the run
   * @param filling lets workers fill the staging tables with the batches
   * @throws IOException when it fails for good; the database holds the release before
   */
  public Changes load(String run, Batches batches, Filling filling) throws IOException {
    for (int attempt = 0; ; attempt++) {
      try {
        return once(run, batches, filling);
      } catch (SQLException e) {
        boolean passing = SqlStates.isGone(e) || SqlStates.isRolledBack(e);
        if (!passing || attempt == pauses.size()) {
          throw server.told(e);
        }
        pause(pauses.get(attempt));
      }
    }
  }

  private Changes once(String run, Batches batches, Filling filling)
      throws SQLException, IOException {
    try (Load load = Load.begin(server, pipeline)) {
      filling.fill(load);
      return load.publish(run, pipeline, batches);
    } catch (SQLException | IOException e) {
      throw e;
    } catch (Exception e) {
      SQLException beneath = SqlStates.beneath(e);
      if (beneath == null) {
        throw new IOException(e.getMessage(), e);
      }
      throw beneath;
    }
  }

  private static void pause(int millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
