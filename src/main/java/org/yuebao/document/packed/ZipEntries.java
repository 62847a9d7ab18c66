package org.yuebao.document.packed;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** The files of a zip, read from its beginning: its list of contents stands at its end. */
final class ZipEntries implements Archive {
  private final ZipArchiveInputStream in;
  private ZipArchiveEntry entry = new ZipArchiveEntry("");

  ZipEntries(InputStream in) {
    this.in = new ZipArchiveInputStream(in, "UTF-8", true, true);
  }

  @Override
  public boolean next() throws IOException {
    ZipArchiveEntry next = in.getNextEntry();
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
    byte[] name = entry.getRawName();
    return name == null ? entry.getName() : EntryName.decoded(name);
  }

  @Override
  public String problem() {
    if (isEncrypted()) {
      return "is locked with a password; unpack the archive with it first";
    }
    return in.canReadEntryData(entry)
        ? ""
        : "is packed in a way that cannot be opened (method %d); pack the archive anew"
            .formatted(entry.getMethod());
  }

  @Override
  public boolean isEncrypted() {
    return entry.getGeneralPurposeBit().usesEncryption();
  }

  @Override
  public InputStream bytes() {
    return in;
  }
}
