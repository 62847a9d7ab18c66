package org.yuebao.publish.postgres;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a release goes. Holds no secret, and may travel to any worker.
 *
 * @param url {@code jdbc:postgresql://host:port/database}, without user and password
 * @param schema schema of the tables: a-z, 0-9 and {@code _}
 * @param credentials file with user and password; empty for those of the environment
 */
public record Server(String url, String schema, String credentials) implements Serializable {
  private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final Pattern SECRET = Pattern.compile("(?i)@|[?&](user|password)=");
  private static final int SECONDS_TO_CONNECT = 10;

  /** Whether the schema's name needs no quotes. */
  public static boolean isSchema(String schema) {
    return SCHEMA.matcher(schema).matches();
  }

  public static boolean isUrl(String url) {
    return url.startsWith("jdbc:postgresql:");
  }

  /** Whether the URL holds what belongs into a file or the environment. */
  public static boolean holdsSecret(String url) {
    return SECRET.matcher(url).find();
  }

  /** Makes connections; for Beam, on each worker. */
  public DataSource dataSource() {
    try {
      Credentials who = Credentials.read(credentials, System.getenv());
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(url);
      source.setUser(who.user());
      source.setPassword(who.password());
      source.setApplicationName("yuebao");
      source.setConnectTimeout(SECONDS_TO_CONNECT);
      source.setTcpKeepAlive(true);
      return source;
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  Connection connect() throws SQLException {
    return dataSource().getConnection();
  }

  /**
   * Connects once, so that a wrong address or password is told before the work and not after.
   *
   * @throws IOException when no connection comes about; says why, without credentials
   */
  public void check() throws IOException {
    try (Connection connection = connect()) {
      Migrations.check(connection, schema);
    } catch (SQLException e) {
      throw told(e);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The problem in words, without credentials. */
  IOException told(SQLException problem) {
    String text = String.valueOf(problem.getMessage());
    try {
      text = Credentials.read(credentials, System.getenv()).hidden(text);
    } catch (IOException e) {
      text = "credentials cannot be read any more";
    }
    String state = problem.getSQLState() == null ? "" : " (SQLSTATE " + problem.getSQLState() + ")";
    return new IOException(text.strip() + state);
  }
}
