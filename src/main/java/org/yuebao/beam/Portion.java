package org.yuebao.beam;

import java.io.Serializable;

/**
 * A piece of work for one worker: a file, or every {@code parts}-th record of one that holds many.
 *
 * @param path where Beam's file systems find the file
 * @param name what messages call it
 * @param size bytes
 * @param sha256 that its bytes must have; empty when any will do
 * @param sidecar path of the file beside it that says what it is; empty when there is none
 * @param part which of the parts, from 0
 * @param parts into how many the file's records are dealt
 */
public record Portion(
    String path, String name, long size, String sha256, String sidecar, int part, int parts)
    implements Serializable {
  public Portion {
    if (part < 0 || part >= parts) {
      throw new IllegalArgumentException("part " + part + " of " + parts + ": " + path);
    }
  }

  /** Whether the record at {@code index} of the file, from 0, belongs to it. */
  public boolean takes(int index) {
    return index % parts == part;
  }

  /** What it costs, for dealing: the share of the file that it has to work through. */
  public long weight() {
    return size / parts + 1;
  }
}
