package org.yuebao.beam;

import java.io.Serial;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.jdbc.JdbcIO;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PDone;
import org.yuebao.publish.postgres.Load;
import org.yuebao.publish.postgres.Server;
import org.yuebao.publish.postgres.SqlStates;

/**
 * Fills the staging tables of a load, a batch a statement. What travels are names of files: rows
 * are read where they are sent, and a batch that is sent twice changes nothing.
 */
public final class LoadBatches extends PTransform<PBegin, PDone> {
  @Serial private static final long serialVersionUID = 1;

  private final Server server;
  private final Map<String, List<String>> files;
  private final transient Load load;

  /**
   * @param files of each table
   */
  public LoadBatches(Server server, Map<String, List<String>> files, Load load) {
    this.server = server;
    this.files = Map.copyOf(files);
    this.load = load;
  }

  @Override
  public PDone expand(PBegin begin) {
    files.forEach(
        (table, batches) -> {
          if (!batches.isEmpty()) {
            begin
                .apply("Batches of " + table, Create.of(batches).withCoder(StringUtf8Coder.of()))
                .apply("Deal " + table, Reshuffle.viaRandomKey())
                .apply("Stage " + table, write(load.worker(table)));
          }
        });
    return PDone.in(begin.getPipeline());
  }

  private JdbcIO.Write<String> write(Load.Worker worker) {
    Server to = server;
    return JdbcIO.<String>write()
        .withDataSourceProviderFn(none -> to.dataSource())
        .withStatement(worker.statement())
        .withPreparedStatementSetter(worker::set)
        .withBatchSize(1)
        .withRetryStrategy(SqlStates::isRolledBack);
  }
}
