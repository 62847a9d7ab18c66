package org.yuebao.run;

import java.io.IOException;
import java.nio.file.FileSystemException;

/**
 * A folder, a file or a sink refused a release: a full disk, say. The release stays unpublished as
 * a whole.
 */
final class NotPublished extends IOException {
  @java.io.Serial private static final long serialVersionUID = 1;

  NotPublished(SinkName sink, Exception cause) {
    this(sink.word(), cause);
  }

  private NotPublished(String what, Exception cause) {
    super(
        "Cannot write "
            + what
            + ": "
            + (cause.getMessage() == null ? cause.toString() : reason(cause))
            + ". Nothing was published, the release before stands; mend the cause and run again.",
        cause);
  }

  /** What every release has, sinks or none. */
  static NotPublished ofRelease(Exception cause) {
    return cause instanceof NotPublished told ? told : new NotPublished("the release", cause);
  }

  /** A file's name alone says nothing, so the kind of the problem goes with it. */
  private static String reason(Exception cause) {
    return cause instanceof FileSystemException refused
        ? Problems.refused(refused)
        : String.valueOf(cause.getMessage());
  }
}
