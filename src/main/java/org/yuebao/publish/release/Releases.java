package org.yuebao.publish.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The output folder of a pipeline: {@code runs/ID/} for every run, and {@code current}, a symbolic
 * link to the newest good one. Held by one run at a time.
 */
public final class Releases implements AutoCloseable {
  private static final String CURRENT = "current";

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
   * The folder of a new run, empty.
   *
   * @throws java.nio.file.FileAlreadyExistsException when a run of this id was there before
   */
  public Path stage(String run) throws IOException {
    return Files.createDirectory(folder.resolve("runs").resolve(run));
  }

  /** Makes the run the current release: marks it complete, then changes the link in one step. */
  public void publish(String run) throws IOException {
    Files.createFile(folder.resolve("runs").resolve(run).resolve("_SUCCESS"));
    Path next = folder.resolve("." + CURRENT + "-" + run);
    Files.deleteIfExists(next);
    Files.createSymbolicLink(next, Path.of("runs", run));
    Files.move(
        next,
        folder.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
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
