package org.yuebao.publish.postgres;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Who we are to a database. Never printed, never serialised: each worker reads them itself. */
final class Credentials {
  static final String USER = "YUEBAO_POSTGRES_USER";
  static final String PASSWORD = "YUEBAO_POSTGRES_PASSWORD";

  private final String user;
  private final @Nullable String password;

  private Credentials(String user, @Nullable String password) {
    this.user = user;
    this.password = password;
  }

  /**
   * Those of a file, else those of the environment.
   *
   * @param file Java properties with {@code user} and {@code password}; empty for none
   * @throws IOException when there are none, and where they were looked for
   */
  static Credentials read(String file, Map<String, String> environment) throws IOException {
    return file.isEmpty() ? ofEnvironment(environment) : ofFile(file);
  }

  private static Credentials ofEnvironment(Map<String, String> environment) throws IOException {
    String user = environment.get(USER);
    if (user == null || user.isEmpty()) {
      throw new IOException(
          "no credentials; set "
              + USER
              + " and "
              + PASSWORD
              + " in the environment, or name a file under postgres.credentials");
    }
    return new Credentials(user, environment.get(PASSWORD));
  }

  private static Credentials ofFile(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": no such file; it should hold user=… and password=…", e);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": not a file of properties; write user=… and password=…");
    }
    String user = properties.getProperty("user", "");
    if (user.isEmpty()) {
      throw new IOException(file + ": no user in it; write a line user=…");
    }
    return new Credentials(user, properties.getProperty("password"));
  }

  String user() {
    return user;
  }

  /** Null when the server asks for none. */
  @Nullable String password() {
    return password;
  }

  /** The text without user and password, wherever a server or a driver may have put them. */
  String hidden(String text) {
    String hidden = password == null || password.isEmpty() ? text : text.replace(password, "***");
    return hidden.replace("\"" + user + "\"", "***");
  }

  @Override
  public String toString() {
    return "credentials";
  }
}
