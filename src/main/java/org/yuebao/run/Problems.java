package org.yuebao.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.beam.InputFile;
import org.yuebao.knowledge.BadKnowledge;
import org.yuebao.run.evaluation.BadEvaluationInput;

/**
 * Which exit code a problem leads to: what its user can mend has a code of its own, all else is our
 * defect.
 */
final class Problems {
  private static final List<Class<?>> MENDABLE =
      List.of(
          BadSpec.class,
          BadKnowledge.class,
          InputFile.NoSuchInput.class,
          BadEvaluationInput.class,
          InvalidPathException.class);

  /** What the system means where it gives no words. */
  private static final Map<Class<?>, String> WHY =
      Map.of(
          NoSuchFileException.class, "no such file or folder",
          AccessDeniedException.class, "this user may not read or write it",
          NotDirectoryException.class, "no folder",
          FileAlreadyExistsException.class, "there is a file of this name, no folder",
          DirectoryNotEmptyException.class, "another program has put files into it");

  private static final int LONGEST_CHAIN = 50;

  private Problems() {}

  static ExitCode exitCode(Throwable problem) {
    boolean mendable = MENDABLE.stream().anyMatch(type -> type.isInstance(problem));
    return mendable ? ExitCode.BAD_CONFIGURATION : ExitCode.FAILED;
  }

  /** What the system refused beneath a problem that is not its user's; null when it did not. */
  static @Nullable IOException beneath(Throwable problem) {
    if (exitCode(problem) != ExitCode.FAILED) {
      return null;
    }
    Throwable each = problem;
    for (int i = 0; each != null && i < LONGEST_CHAIN; i++) {
      if (each instanceof IOException refused) {
        return refused;
      }
      each = each.getCause();
    }
    return null;
  }

  /** {@code out/runs: no such folder}: a file's name alone would say nothing. */
  static String refused(FileSystemException problem) {
    String reason = problem.getReason();
    if (reason == null) {
      reason = WHY.getOrDefault(problem.getClass(), problem.getClass().getSimpleName());
    }
    return problem.getFile() + ": " + reason;
  }

  /** What its user is told. */
  static String message(Throwable problem) {
    Throwable cause = problem.getCause();
    if (cause != null && cause.toString().equals(problem.getMessage())) {
      return message(cause); // it only hands on another
    }
    if (problem instanceof FileSystemException refused) {
      return refused(refused);
    }
    return problem instanceof InvalidPathException
        ? problem.getMessage() + "; the locale cannot spell this path: run with LC_ALL=C.UTF-8"
        : String.valueOf(problem.getMessage());
  }
}
