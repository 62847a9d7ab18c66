package org.yuebao.run;

import java.io.IOException;
import org.yuebao.beam.ReleaseStore;

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
            + (cause.getMessage() == null ? cause.toString() : Problems.message(cause))
            + ". Nothing was published, the release before stands; mend the cause and run again.",
        cause);
  }

  static NotPublished ofStore(ReleaseStore store, Exception cause) {
    return new NotPublished(store.toString(), cause);
  }

  /** What every release has, sinks or none. */
  static NotPublished ofRelease(Exception cause) {
    return cause instanceof NotPublished told ? told : new NotPublished("the release", cause);
  }
}
