package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Input from and releases to Google Cloud Storage: Google's own client, and a server of its JSON
 * API on this machine. What holds for any store, killed runs above all, {@code ObjectStoreTest}
 * shows.
 */
class GoogleStorageTest {
  private static final int KEPT = 2;

  @TempDir private Path folder;

  private StorageServer server;
  private Path bucket;
  private Path store;

  @BeforeEach
  void serve() throws IOException {
    bucket = Files.createDirectories(folder.resolve("objects/papers"));
    store = bucket.resolve("yuebao");
    server = new StorageServer(folder.resolve("objects"));
    for (int page = 0; page < 7; page++) {
      writePage(page);
    }
    writeSpec("gs://papers/in/**", "gs://papers/yuebao");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void writeSpec(String files, String place) throws IOException {
    Files.writeString(
        folder.resolve("daily.yaml"),
        """
        name: test
        input: {files: ["%s"]}
        output: {folder: "%s/out", keepRuns: %d, store: "%s"}
        mode: incremental
        beam: {gcsEndpoint: "%s", credentialFactoryClass: "%s"}
        """
            .formatted(
                files,
                folder,
                KEPT,
                place,
                server.endpoint(),
                NoopCredentialFactory.class.getName()));
  }

  @Test
  void papersAreReadAndReleasesPublished() throws Exception {
    for (int day = 1; day <= KEPT + 1; day++) {
      writePage(10 + day);
      CommandResult result = command("run");
      assertEquals(0, result.code(), result.err());
      ReleaseFiles.assertSame(folder.resolve("out/current").toRealPath(), assertWhole());
    }
    assertEquals(KEPT, names(store.resolve("runs")).size(), "releases kept");
    List<String> files = ReleaseFiles.of(store);
    assertEquals(
        List.of("current"), files.stream().filter(file -> !file.startsWith("runs/")).toList());
  }

  @Test
  void papersAreReadAsThoseOfADisk() throws Exception {
    assertEquals(0, command("run").code());
    Path release = assertWhole();
    StorePapers.assertReadAsOfADisk(
        bucket + "/in/**", folder, file -> Files.readAllBytes(release.resolve(file)));
  }

  /** A server that is busy is asked again. */
  @Test
  void aBusyServerIsAskedAgain() throws Exception {
    server.refuse(3);
    CommandResult result = command("run");
    assertEquals(0, result.code(), result.err());
    assertTrue(server.refusals() < 0, "not refused");
    assertWhole();
  }

  /** Of two machines one publishes; a lock that a dead one left stops nobody for long. */
  @Test
  void anotherMachineIsWaitedFor() throws Exception {
    Path lock = store.resolve("locks/another");
    Files.createDirectories(lock.getParent());
    Files.writeString(lock, "");
    CommandResult refused = command("run");
    assertEquals(75, refused.code(), refused.err());
    assertEquals(List.of("locks/another"), ReleaseFiles.of(store));

    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofMinutes(16))));
    CommandResult published = command("run");
    assertEquals(0, published.code(), published.err());
    assertWhole();
    assertFalse(Files.exists(lock));
  }

  @Test
  void whatIsWrongIsSaid() throws Exception {
    assertRefused(
        1, "gs://papers/in/**", "gs://nowhere/out", "The specified bucket does not exist");
    assertRefused(
        1, "gs://nowhere/**", "gs://papers/out", "gs://nowhere/**: Unable to match files");
    assertRefused(2, "gs://papers/in/**", "gs://Papers/out", "only lowercase letters");
    assertRefused(2, "gs://Papers/in/**", "gs://papers/out", "only lowercase letters");
  }

  private void assertRefused(int code, String files, String place, String words) throws Exception {
    writeSpec(files, place);
    CommandResult result = command("run");
    assertEquals(code, result.code(), result.err());
    assertTrue(result.err().contains(words), result.err());
    assertFalse(result.err().contains("defect"), result.err());
  }

  private CommandResult command(String name) {
    return CommandResult.of(name, folder.resolve("daily.yaml").toString());
  }

  /** A bucket knows no folders, and its server's disk may keep empty ones. */
  private static List<String> names(Path parent) throws IOException {
    try (Stream<Path> files = Files.walk(parent)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> parent.relativize(file).getName(0).toString())
          .distinct()
          .sorted()
          .toList();
    }
  }

  private Path assertWhole() throws IOException {
    return StorePapers.assertWhole(store, "published");
  }

  private void writePage(int number) throws IOException {
    Path file = bucket.resolve("in/2024/%d.txt".formatted(number));
    Files.createDirectories(file.getParent());
    Files.writeString(file, StorePapers.page(number));
  }
}
