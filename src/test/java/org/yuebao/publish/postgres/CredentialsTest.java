package org.yuebao.publish.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
  @TempDir private Path folder;

  private static final Map<String, String> ENVIRONMENT =
      Map.of(Credentials.USER, "ann", Credentials.PASSWORD, "s3cret");

  @Test
  void theFileStandsBeforeTheEnvironment() throws IOException {
    Path file = folder.resolve("postgres.properties");
    Files.writeString(file, "user=bob\npassword=pa=ss\n");
    assertEquals("bob", Credentials.read(file.toString(), ENVIRONMENT).user());
    assertEquals("pa=ss", Credentials.read(file.toString(), ENVIRONMENT).password());
    assertEquals("ann", Credentials.read("", ENVIRONMENT).user());
    assertNull(Credentials.read("", Map.of(Credentials.USER, "ann")).password());
  }

  @Test
  void saysWhereItLooked() throws IOException {
    String none =
        assertThrows(IOException.class, () -> Credentials.read("", Map.of())).getMessage();
    assertTrue(none.contains("YUEBAO_POSTGRES_USER"), none);
    String missing = folder.resolve("none.properties").toString();
    String gone =
        assertThrows(IOException.class, () -> Credentials.read(missing, ENVIRONMENT)).getMessage();
    assertTrue(gone.startsWith(missing + ": no such file"), gone);
    Path empty = folder.resolve("empty.properties");
    Files.writeString(empty, "password=s3cret\n");
    String user =
        assertThrows(IOException.class, () -> Credentials.read(empty.toString(), Map.of()))
            .getMessage();
    assertTrue(user.contains("no user in it"), user);
    assertFalse(user.contains("s3cret"), user);
  }

  @Test
  void areNeverTold() throws IOException {
    Credentials who = Credentials.read("", ENVIRONMENT);
    assertEquals("no way in for *** with ***", who.hidden("no way in for \"ann\" with s3cret"));
    assertFalse(who.toString().contains("ann") || who.toString().contains("s3cret"));
  }
}
