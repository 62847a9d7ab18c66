package org.yuebao.document.packed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The files of a tar. */
final class TarEntries implements Archive {
  private final TarArchiveInputStream in;
  private TarArchiveEntry entry = new TarArchiveEntry("");

  TarEntries(InputStream in) {
    this.in = new TarArchiveInputStream(in, StandardCharsets.ISO_8859_1.name());
  }

  @Override
  public boolean next() throws IOException {
    TarArchiveEntry next = in.getNextEntry();
    while (next != null && next.isDirectory()) {
      next = in.getNextEntry();
    }
    if (next != null) {
      entry = next;
    }
    return next != null;
  }

  @Override
  public String name() {
    return EntryName.ofLatin(entry.getName());
  }

  @Override
  public String problem() {
    if (entry.isSymbolicLink() || entry.isLink()) {
      return "is a link to %s, and links are not followed; pack the file itself"
          .formatted(EntryName.inside(EntryName.ofLatin(entry.getLinkName())));
    }
    return entry.isFile() && in.canReadEntryData(entry)
        ? ""
        : "is no file that could be read (a device, a pipe, a sparse file); leave it out";
  }

  @Override
  public boolean isEncrypted() {
    return false;
  }

  @Override
  public InputStream bytes() {
    return in;
  }
}
