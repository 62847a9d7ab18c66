package org.yuebao.publish.release;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The output folder of a pipeline: {@code runs/ID/} for every run, and {@code current}, a symbolic
 * link to the newest good one. Held by one run at a time.
 */
public final class Releases implements AutoCloseable {
  private static final String CURRENT = "current";
  private static final String SUCCESS = "_SUCCESS";

  /** Written last by a run that came to its end, whether it is published or not. */
  private static final String MANIFEST = "manifest.json";

  private final Path folder;
  private final FileChannel lockFile;
  private final FileLock lock;

  private Releases(Path folder, FileChannel lockFile, FileLock lock) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Takes hold of the folder, which is made when it is not there.
   *
   * @throws Locked when another run holds the folder
   */
  public static Releases open(Path folder) throws IOException, Locked {
    Files.createDirectories(folder.resolve("runs"));
    FileChannel file =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(file);
    if (lock == null) {
      file.close();
      throw new Locked(folder);
    }
    return new Releases(folder, file, lock);
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /**
   * The folder of a new run, empty. When another run began in the same second and has the name, it
   * gets a number: {@code ID-2}.
   */
  public Path stage(String run) throws IOException {
    Path runs = folder.resolve("runs");
    Path staged = runs.resolve(run);
    for (int number = 2; Files.exists(staged, LinkOption.NOFOLLOW_LINKS); number++) {
      staged = runs.resolve(run + "-" + number);
    }
    return Files.createDirectory(staged);
  }

  /** The folders of all runs that were published, the oldest first. */
  public List<Path> complete() throws IOException {
    return folders(folder.resolve("runs")).stream()
        .filter(run -> Files.exists(run.resolve(SUCCESS)) && Files.exists(run.resolve(MANIFEST)))
        .sorted(comparing(Releases::age).thenComparing(Path::toString))
        .toList();
  }

  /**
   * Makes the run, new or old, the current release: marks it complete, then changes the link in one
   * step.
   */
  public void publish(String run) throws IOException {
    Path success = folder.resolve("runs").resolve(run).resolve(SUCCESS);
    if (!Files.exists(success)) {
      Files.createFile(success);
    }
    Path next = folder.resolve("." + CURRENT + "-" + run);
    Files.deleteIfExists(next);
    Files.createSymbolicLink(next, Path.of("runs", run));
    Files.move(
        next,
        folder.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Deletes what dead runs left: folders of runs that never came to their manifest, and links that
   * were never put in place. Nobody else is at work, since this one holds the folder.
   *
   * @return names of the runs that were deleted
   */
  public List<String> sweep() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path run : folders(folder.resolve("runs"))) {
      if (!Files.exists(run.resolve(MANIFEST)) && !isCurrent(run)) {
        Tree.delete(run);
        dead.add(String.valueOf(run.getFileName()));
      }
    }
    try (DirectoryStream<Path> links = Files.newDirectoryStream(folder, "." + CURRENT + "-*")) {
      for (Path link : links) {
        Files.delete(link);
      }
    }
    return dead;
  }

  /**
   * Deletes the oldest runs, until {@code keep} are left; never the current one.
   *
   * @param mine the run that is at work: when a gate has failed, somebody is to look at it
   * @return names of the runs that were deleted, the oldest first
   */
  public List<String> retain(int keep, String mine) throws IOException {
    List<Path> runs = new ArrayList<>(folders(folder.resolve("runs")));
    runs.removeIf(run -> isCurrent(run) || run.endsWith(mine));
    runs.sort(comparing(Releases::age).thenComparing(Path::toString));
    List<String> deleted = new ArrayList<>();
    for (Path run : runs.subList(0, Math.max(0, runs.size() - Math.max(0, keep - 1)))) {
      // Without its mark first: a run that dies here must not leave half a release that looks
      // whole.
      Files.deleteIfExists(run.resolve(SUCCESS));
      Files.deleteIfExists(run.resolve(MANIFEST));
      Tree.delete(run);
      deleted.add(String.valueOf(run.getFileName()));
    }
    return deleted;
  }

  private static FileTime age(Path run) {
    try {
      return Files.getLastModifiedTime(run.resolve(MANIFEST));
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private boolean isCurrent(Path run) {
    try {
      return Files.exists(current()) && Files.isSameFile(current(), run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> folders(Path parent) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(parent, Files::isDirectory)) {
      children.forEach(found::add);
    }
    return found;
  }

  /** Where the newest good release is found. */
  public Path current() {
    return folder.resolve(CURRENT);
  }

  /** The folder of the newest good release; null when there is none. */
  public @Nullable Path newest() throws IOException {
    return Files.exists(current()) ? current().toRealPath() : null;
  }

  @Override
  public void close() throws IOException {
    lock.release();
    lockFile.close();
  }

  /** Another run holds the folder. */
  public static final class Locked extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1;

    Locked(Path folder) {
      super("another run holds " + folder + "; wait for its end, or give another output folder");
    }
  }
}
