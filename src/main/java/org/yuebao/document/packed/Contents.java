package org.yuebao.document.packed;

import java.io.IOException;
import java.io.InputStream;
import org.yuebao.outcome.Rejection;

/** Takes what a file holds, in the file's order. */
public interface Contents {
  /**
   * Whether a file in the archive is wanted; one that is not is passed by.
   *
   * @param entry its place among those of the outermost archive, from 0
   */
  boolean wants(int entry);

  /**
   * One that is not packed any further.
   *
   * @param entry as in {@link #wants}; {@value Unpacking#NO_ENTRY} for what is in no archive
   * @param path {@code pages.zip!/2024/08/A01.txt}
   * @param in its bytes; read as far as is wanted, closed by the caller
   * @throws IOException as {@code in} threw it: {@link Unpacking} knows what it means
   */
  void file(int entry, String path, InputStream in) throws IOException;

  /** One that cannot be opened, or files of an archive that are no documents. */
  void rejected(int entry, Rejection rejection);
}
