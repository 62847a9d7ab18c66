package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Input from and releases to an object store: a server of S3's protocol on this machine, whose
 * objects are files. Runs are killed at any moment; what {@code current} names is whole. {@code
 * -Dkills=200} for more moments.
 */
class ObjectStoreTest {
  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final int KEPT = 3;
  private static final int LONGEST = 300_000;
  private static final int COPYING = 200;

  @TempDir private Path folder;

  private final Random random = new Random(3);
  private S3Proxy server;
  private Path bucket;
  private Path store;
  private int port;

  @BeforeEach
  void serve() throws Exception {
    bucket = Files.createDirectories(folder.resolve("objects/papers"));
    store = bucket.resolve("yuebao");
    Properties backend = new Properties();
    backend.setProperty("jclouds.filesystem.basedir", folder.resolve("objects").toString());
    BlobStoreContext context =
        ContextBuilder.newBuilder("filesystem")
            .credentials("identity", "credential")
            .overrides(backend)
            .build(BlobStoreContext.class);
    server =
        S3Proxy.builder()
            .blobStore(context.getBlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, "identity", "credential")
            .ignoreUnknownHeaders(true)
            .build();
    server.start();
    while (!server.getState().equals("STARTED")) {
      Thread.sleep(10);
    }
    port = server.getPort();
    System.setProperty("aws.accessKeyId", "identity");
    System.setProperty("aws.secretAccessKey", "credential");
    Files.createDirectories(bucket.resolve("in"));
    writePage(0);
    writeSpec("s3://papers/in/*", "s3://papers/yuebao");
  }

  private void writeSpec(String files, String place) throws IOException {
    Files.writeString(
        folder.resolve("daily.yaml"),
        """
        name: test
        input: {files: ["%s"]}
        output: {folder: "%s/out", keepRuns: %d, store: "%s"}
        mode: incremental
        beam: {awsRegion: us-east-1, endpoint: "http://127.0.0.1:%d"}
        """
            .formatted(files, folder, KEPT, place, port));
  }

  @AfterEach
  void stop() throws Exception {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
    server.stop();
  }

  @Test
  void whatCurrentNamesIsWhole() throws Exception {
    long whole = run(() -> false);
    assertWhole("undisturbed");
    int died = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      writePage(kill);
      long after = kill % 2 == 0 ? random.nextLong(whole) : random.nextLong(COPYING);
      died += run(kill % 2 == 0 ? passed(after) : copying(after)) < 0 ? 1 : 0;
      assertWhole("kill " + kill + " after " + after + " ms");
    }
    assertTrue(died > 0, "no run was killed");
    assertEquals(0, command("run").code());
    Path release = assertWhole("after all");
    ReleaseFiles.assertSame(folder.resolve("out/current").toRealPath(), release);
    assertTrue(names(store.resolve("runs")).size() <= KEPT);
    List<String> files = ReleaseFiles.of(store);
    assertEquals(
        List.of("current"), files.stream().filter(file -> !file.startsWith("runs/")).toList());
  }

  private static BooleanSupplier passed(long milliseconds) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    return () -> System.nanoTime() > end;
  }

  /** So long after the first file of a new release has come to the store. */
  private BooleanSupplier copying(long milliseconds) throws IOException {
    List<String> before = names(store.resolve("runs"));
    AtomicReference<BooleanSupplier> passed = new AtomicReference<>();
    return () -> {
      if (passed.get() == null && !before.containsAll(names(store.resolve("runs")))) {
        passed.set(passed(milliseconds));
      }
      return passed.get() != null && passed.get().getAsBoolean();
    };
  }

  @Test
  void papersOfAStoreAreReadAsThoseOfADisk() throws Exception {
    writePage(1);
    assertEquals(0, command("run").code());
    Path release = assertWhole("from the store");
    StorePapers.assertReadAsOfADisk(
        bucket + "/in/*", folder, file -> Files.readAllBytes(release.resolve(file)));
  }

  /** Of two machines one publishes; a lock that a dead one left stops nobody for long. */
  @Test
  void anotherMachineIsWaitedFor() throws Exception {
    Path lock = store.resolve("locks/another");
    Files.createDirectories(lock.getParent());
    Files.writeString(lock, "");
    CommandResult refused = command("run");
    assertEquals(75, refused.code(), refused.err());
    assertTrue(
        (refused.out() + refused.err()).contains("another run publishes into s3://papers/yuebao/"),
        refused.err());
    assertEquals(List.of("locks/another"), ReleaseFiles.of(store));

    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofMinutes(16))));
    CommandResult published = command("run");
    assertEquals(0, published.code(), published.err());
    assertWhole("after the dead one");
    assertFalse(Files.exists(lock));
  }

  @Test
  void aStagedRunIsPublishedThereAsWell() throws Exception {
    Files.writeString(bucket.resolve("in/empty.txt"), "");
    assertEquals(3, command("run").code());
    assertFalse(Files.exists(store.resolve("current")));
    Path staged = folder.resolve("out/runs").resolve(names(folder.resolve("out/runs")).get(0));
    CommandResult published = CommandResult.of("publish", staged.toString());
    assertEquals(0, published.code(), published.err());
    ReleaseFiles.assertSame(staged, assertWhole("published"));
  }

  @Test
  void whatIsWrongIsSaid() throws Exception {
    assertRefused(
        "s3://papers/in/*", "s3://nowhere/out", "s3://nowhere/out/: The specified bucket");
    assertRefused("s3://nowhere/*", "s3://papers/out", "s3://nowhere/*: The specified bucket");
    System.setProperty("aws.secretAccessKey", "wrong");
    assertRefused("s3://papers/in/*", "s3://papers/out", "s3://papers/in/*: Forbidden");
    System.clearProperty("aws.accessKeyId");
    assertRefused("s3://papers/in/*", "s3://papers/out", "Unable to load credentials");
    System.setProperty("aws.accessKeyId", "identity");
    server.stop();
    assertRefused("s3://papers/in/*", "s3://papers/out", "Connection refused");
  }

  private void assertRefused(String files, String place, String words) throws Exception {
    writeSpec(files, place);
    CommandResult result = command("run");
    assertEquals(1, result.code(), result.err());
    assertTrue(result.err().contains(words), result.err());
    assertFalse(result.err().contains("defect"), result.err());
  }

  private CommandResult command(String name) {
    return CommandResult.of(name, folder.resolve("daily.yaml").toString());
  }

  private static List<String> names(Path parent) {
    String[] names = parent.toFile().list();
    return names == null ? List.of() : Stream.of(names).sorted().toList();
  }

  private Path assertWhole(String when) throws IOException {
    return StorePapers.assertWhole(store, when);
  }

  private void writePage(int number) throws IOException {
    Files.writeString(bucket.resolve("in/" + number + ".txt"), StorePapers.page(number));
  }

  /** Milliseconds that a run took; negative when it was killed. */
  private long run(BooleanSupplier due) throws Exception {
    long began = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Yuebao.class.getName(),
                "run",
                folder.resolve("daily.yaml").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("printed.txt").toFile());
    builder.environment().put("AWS_ACCESS_KEY_ID", "identity");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "credential");
    Process process = builder.start();
    BooleanSupplier tooLong = passed(LONGEST);
    while (!process.waitFor(2, TimeUnit.MILLISECONDS)) {
      if (due.getAsBoolean() || tooLong.getAsBoolean()) {
        process.destroyForcibly().waitFor();
        return -1;
      }
    }
    String printed = Files.readString(folder.resolve("printed.txt"), StandardCharsets.UTF_8);
    assertEquals(0, process.exitValue(), printed);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }
}
