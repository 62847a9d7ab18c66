package org.yuebao.beam;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * Releases in an object store, where no rename is atomic: {@code runs/ID/…} for each, and {@code
 * current}, an object that names the newest one and is written last. What it names is whole.
 *
 * <p>One writer at a time: each puts a lock of its own name, then lists all locks, and gives way
 * when there is another. Of two that come at once the one whose lock was put last sees the other's,
 * where a list shows what was put before it, as those of S3, GCS and file systems do. At worst both
 * give way.
 */
public final class ReleaseStore {
  /** A lock without a sign of life for so long is a dead writer's; by the store's own clock. */
  static final Duration DEAD = Duration.ofMinutes(15);

  private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(1);
  private static final String RUNS = "runs/";
  private static final String LOCKS = "locks/";
  private static final String CURRENT = "current";

  /** Written after all other files of a release. */
  private static final String SUCCESS = "_SUCCESS";

  private static final int CHUNK = 1 << 20;

  private final ResourceId folder;
  private final String writer;
  private long lastSign;

  /**
   * @param url of a folder in any of Beam's file systems, {@code s3://bucket/folder}
   * @param writer name of who writes; two that may do so at once have two names
   * @throws IllegalArgumentException when no file system knows it
   */
  public ReleaseStore(String url, String writer) {
    folder = FileSystems.matchNewResource(url.endsWith("/") ? url : url + "/", true);
    this.writer = writer;
  }

  /** The id of the newest release; null when there is none. */
  public @Nullable String current() throws IOException {
    ResourceId pointer = file(CURRENT);
    if (FileSystems.match(pointer.toString(), EmptyMatchTreatment.ALLOW).metadata().isEmpty()) {
      return null;
    }
    try (InputStream in = Channels.newInputStream(FileSystems.open(pointer))) {
      String named = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return named.substring(RUNS.length());
    }
  }

  /**
   * Looks whether it can be reached, before the work begins.
   *
   * @throws Locked when another writer is at work
   */
  public void check() throws IOException, Locked {
    lock();
    unlock();
  }

  /**
   * Copies a release, and names it as the current one when all of it is there.
   *
   * @param release its folder
   * @param files its files, relative to it
   * @throws IOException when it is not published
   * @throws Locked when another writer is at work
   */
  public void publish(Path release, List<String> files, String id) throws IOException, Locked {
    lock();
    try {
      for (String file : files) {
        copy(release.resolve(file), RUNS + id + "/" + file);
      }
      create(RUNS + id + "/" + SUCCESS).close();
      requireLock();
      write(CURRENT, RUNS + id + "\n");
    } finally {
      unlock();
    }
  }

  private void copy(Path from, String to) throws IOException {
    try (InputStream in = Files.newInputStream(from);
        OutputStream out = create(to)) {
      byte[] chunk = new byte[CHUNK];
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        out.write(chunk, 0, length);
        if (System.nanoTime() - lastSign > SIGN_OF_LIFE.toNanos()) {
          requireLock();
          giveSign();
        }
      }
    }
  }

  // ---- one writer at a time

  private void lock() throws IOException, Locked {
    giveSign();
    List<Metadata> locks = all(LOCKS + "*");
    long now = locks.stream().filter(this::isOurs).mapToLong(Metadata::lastModifiedMillis).sum();
    for (Metadata other : locks) {
      if (!isOurs(other) && !isDead(other, now)) {
        unlock();
        throw new Locked(folder, other.resourceId());
      }
    }
    delete(locks.stream().filter(other -> !isOurs(other)).toList()); // the dead ones
  }

  /** One that stood still for long may have been taken for dead. */
  private void requireLock() throws IOException {
    if (all(LOCKS + writer).isEmpty()) {
      throw new IOException("took so long that another run took over; run again");
    }
  }

  /** One of no known age may have been put a moment ago. */
  private static boolean isDead(Metadata lock, long now) {
    long put = lock.lastModifiedMillis();
    return put > 0 && now - put >= DEAD.toMillis();
  }

  private boolean isOurs(Metadata lock) {
    return lock.resourceId().equals(file(LOCKS + writer));
  }

  private void giveSign() throws IOException {
    write(LOCKS + writer, "");
    lastSign = System.nanoTime();
  }

  /** Where it cannot be deleted it ends by its age; that must not hide what was done. */
  private void unlock() {
    try {
      FileSystems.delete(List.of(file(LOCKS + writer)), StandardMoveOptions.IGNORE_MISSING_FILES);
    } catch (IOException | RuntimeException ignored) {
      // it counts for some minutes more
    }
  }

  // ---- retention

  /**
   * Deletes the oldest releases and what dead runs left; never the current one.
   *
   * @param keep how many releases stay; 0 for all
   * @return the ids of what was deleted
   * @throws Locked when another writer is at work
   */
  public List<String> retain(int keep) throws IOException, Locked {
    lock();
    try {
      return retain(current(), keep);
    } finally {
      unlock();
    }
  }

  private List<String> retain(@Nullable String current, int keep) throws IOException {
    Map<String, List<Metadata>> runs = runs();
    List<String> whole = new ArrayList<>();
    List<String> deleted = new ArrayList<>();
    for (Map.Entry<String, List<Metadata>> run : runs.entrySet()) {
      boolean isWhole = run.getValue().stream().anyMatch(ReleaseStore::isSuccess);
      if (!run.getKey().equals(current)) {
        (isWhole ? whole : deleted).add(run.getKey());
      }
    }
    if (keep > 0 && whole.size() > keep - 1) {
      whole.sort(comparing(id -> age(runs.getOrDefault(id, List.of()))));
      deleted.addAll(whole.subList(0, whole.size() - (keep - 1)));
    }
    for (String id : deleted) {
      List<Metadata> files = runs.getOrDefault(id, List.of());
      // Its mark first: half of a release must not look whole.
      delete(files.stream().filter(ReleaseStore::isSuccess).toList());
      delete(files.stream().filter(file -> !isSuccess(file)).toList());
    }
    return deleted;
  }

  /** The files of each run, by its id. */
  private Map<String, List<Metadata>> runs() throws IOException {
    String above = folder + RUNS;
    Map<String, List<Metadata>> runs = new TreeMap<>();
    for (Metadata file : all(RUNS + "**")) {
      String path = file.resourceId().toString().substring(above.length());
      int slash = path.indexOf('/');
      if (slash > 0) {
        runs.computeIfAbsent(path.substring(0, slash), id -> new ArrayList<>()).add(file);
      }
    }
    return runs;
  }

  private static boolean isSuccess(Metadata file) {
    return file.resourceId().toString().endsWith("/" + SUCCESS);
  }

  private static long age(List<Metadata> files) {
    return files.stream().mapToLong(Metadata::lastModifiedMillis).max().orElse(0);
  }

  private static void delete(List<Metadata> files) throws IOException {
    FileSystems.delete(
        files.stream().map(Metadata::resourceId).toList(),
        StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  private List<Metadata> all(String glob) throws IOException {
    return FileSystems.match(folder + glob, EmptyMatchTreatment.ALLOW).metadata();
  }

  private ResourceId file(String path) {
    return folder.resolve(path, StandardResolveOptions.RESOLVE_FILE);
  }

  private void write(String path, String text) throws IOException {
    try (OutputStream out = create(path)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private OutputStream create(String path) throws IOException {
    return Channels.newOutputStream(FileSystems.create(file(path), "application/octet-stream"));
  }

  @Override
  public String toString() {
    return folder.toString();
  }

  /** Another writer is at work. */
  public static final class Locked extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1;

    Locked(ResourceId folder, ResourceId lock) {
      super(
          "another run publishes into %s; wait for its end: its lock %s counts for %d minutes after"
                  .formatted(folder, lock, DEAD.toMinutes())
              + " its last sign of life");
    }
  }
}
