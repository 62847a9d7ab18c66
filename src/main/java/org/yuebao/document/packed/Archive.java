package org.yuebao.document.packed;

import java.io.IOException;
import java.io.InputStream;

/** Files one after the other in one stream, as each kind of archive has them. */
interface Archive {
  /** Goes to the next file; false behind the last one. Folders are none. */
  boolean next() throws IOException;

  /** Its name with its folders, as the archive has it. */
  String name();

  /** Why its bytes cannot be had, and what to do; empty when they can. */
  String problem();

  /** Whether that is because it is locked with a password. */
  boolean isEncrypted();

  /** Its bytes; at their end when it ends. */
  InputStream bytes();
}
