package org.yuebao.publish.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own on a free port, from the programs that are installed here. It refuses to
 * run as root; as root, it is started for another user.
 */
public final class TestServer implements AutoCloseable {
  public static final String USER = "planner_4711";
  public static final String PASSWORD = "s3cr3t-Pa55wort";

  private static @Nullable TestServer shared;

  private final Path programs;
  private final Path folder;
  private final Path credentials;
  private final int port;
  private @Nullable Process process;

  private TestServer(Path programs) throws IOException, InterruptedException {
    this.programs = programs;
    this.folder = Files.createTempDirectory("postgres");
    this.credentials = Files.createTempFile("postgres", ".properties");
    Files.writeString(credentials, "user=" + USER + "\npassword=" + PASSWORD + "\n");
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    Path password = folder.resolve("password");
    Files.writeString(password, PASSWORD + "\n");
    own(folder);
    own(password);
    run(
        "initdb",
        "--pgdata=" + folder.resolve("data"),
        "--username=" + USER,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync");
    start();
  }

  /** The server that tests share; skips the test where there is none to be had. */
  public static synchronized TestServer shared() throws IOException, InterruptedException {
    TestServer found = shared;
    if (found == null) {
      found = own();
      Runtime.getRuntime().addShutdownHook(new Thread(found::close));
      shared = found;
    }
    return found;
  }

  /** A server of the test's own. */
  public static TestServer own() throws IOException, InterruptedException {
    Path programs = programs();
    assumeTrue(
        programs != null,
        "no PostgreSQL server here, so that this test is skipped: apt-get install postgresql");
    return new TestServer(programs);
  }

  private static @Nullable Path programs() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
      found.add(Path.of(folder));
    }
    Path debian = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        versions
            .sorted(Comparator.reverseOrder())
            .map(each -> each.resolve("bin"))
            .forEach(found::add);
      }
    }
    return found.stream()
        .filter(each -> Files.isExecutable(each.resolve("initdb")))
        .filter(each -> Files.isExecutable(each.resolve("postgres")))
        .findFirst()
        .orElse(null);
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void own(Path path) throws IOException {
    if (isRoot()) {
      Files.setOwner(
          path,
          path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
    }
  }

  private ProcessBuilder command(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  private void run(String program, String... arguments) throws IOException, InterruptedException {
    int code = command(program, arguments).start().waitFor();
    if (code != 0) {
      throw new IOException(program + " ended with " + code);
    }
  }

  /** Starts it, and waits until it answers. */
  public void start() throws IOException, InterruptedException {
    process =
        command(
                "postgres",
                "-D",
                folder.resolve("data").toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=off")
            .start();
    for (int i = 0; i < 600; i++) {
      try (Connection connection = server("public").connect()) {
        return;
      } catch (SQLException e) {
        Thread.sleep(100);
      }
    }
    throw new IOException("PostgreSQL does not answer");
  }

  /** Ends it as a power failure would. */
  public void kill() throws InterruptedException {
    Process running = process;
    if (running != null) {
      running.descendants().forEach(ProcessHandle::destroyForcibly);
      running.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
  }

  /** Where to load, with a file of credentials. */
  public Server server(String schema) {
    return new Server(url(), schema, credentials.toString());
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  public Path credentials() {
    return credentials;
  }

  /** Each row's cells, joined by bars. */
  public List<String> query(String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = server("public").connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(rows.getString(i));
        }
        found.add(String.join("|", cells));
      }
    }
    return found;
  }

  public void execute(String sql) throws SQLException {
    try (Connection connection = server("public").connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    try {
      kill();
      Files.deleteIfExists(credentials);
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
