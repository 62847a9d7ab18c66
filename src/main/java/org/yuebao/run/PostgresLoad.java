package org.yuebao.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.beam.sdk.Pipeline;
import org.jspecify.annotations.Nullable;
import org.yuebao.beam.LoadBatches;
import org.yuebao.publish.postgres.Batches;
import org.yuebao.publish.postgres.Load.Changes;
import org.yuebao.publish.postgres.Loader;
import org.yuebao.publish.postgres.Server;
import org.yuebao.publish.release.Tree;

/** Publishes a release in the database that the spec names, if it names one. */
final class PostgresLoad {
  private final RunSpec spec;
  private final @Nullable Server server;
  private final Engines engine;

  PostgresLoad(RunSpec spec, Engines engine) {
    this.spec = spec;
    this.server =
        spec.output().publish().contains(SinkName.POSTGRES) ? spec.output().postgres() : null;
    this.engine = engine;
  }

  /**
   * Where the batches of a release wait: beside it, for they are no part of it, and where a worker
   * finds them from any working directory.
   *
   * @param release its folder
   */
  static Path folder(Path release) {
    return release.toAbsolutePath().resolveSibling("." + release.getFileName() + ".batches");
  }

  /**
   * Tries the address and the password before the work begins.
   *
   * @throws NotPublished when there is no way in
   */
  void check() throws NotPublished {
    try {
      if (server != null) {
        server.check();
      }
    } catch (IOException e) {
      throw new NotPublished(SinkName.POSTGRES, e);
    }
  }

  /**
   * Loads the batches of a run.
   *
   * @return what to tell the operator; empty when the spec names no database
   * @throws NotPublished when it fails; the database holds the release before
   */
  String load(String run, @Nullable Batches batches) throws NotPublished {
    Server to = server;
    if (to == null || batches == null) {
      return "";
    }
    try {
      Changes changes =
          new Loader(to, spec.name())
              .load(
                  run,
                  batches,
                  load -> {
                    Pipeline pipeline = engine.newPipeline();
                    pipeline.apply("LoadBatches", new LoadBatches(to, batches.files(), load));
                    engine.run(pipeline);
                  });
      return "PostgreSQL, schema %s: %,d rows new or changed, %,d removed"
          .formatted(to.schema(), changes.written(), changes.removed());
    } catch (IOException e) {
      throw new NotPublished(SinkName.POSTGRES, e);
    }
  }

  /** Removes what waited. */
  static void clear(Path release) throws IOException {
    Path folder = folder(release);
    if (Files.isDirectory(folder)) {
      Tree.delete(folder);
    }
  }
}
