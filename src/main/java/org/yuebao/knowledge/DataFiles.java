package org.yuebao.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The files under {@code data/}: each is read once, and all that were read have one hash. */
final class DataFiles {
  private final Path folder;
  private final Map<String, byte[]> read = new ConcurrentSkipListMap<>();

  DataFiles(Path folder) {
    this.folder = folder;
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  /** The file as messages name it. */
  String path(String name) {
    return folder.resolve(name).toString();
  }

  /** The bytes of a file; null, with a problem, when it cannot be read. */
  byte @Nullable [] read(String name, Problems problems) {
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(name));
      read.put(name, bytes);
      return bytes;
    } catch (IOException e) {
      String why = Files.exists(folder.resolve(name)) ? "cannot be read" : "is missing";
      problems.add(path(name), 1, why + "; restore the file");
      return null;
    }
  }

  /**
   * SHA-256 over the names and bytes of all files that were read, whatever the order; their bytes
   * are let go.
   */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      read.forEach(
          (name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(bytes);
          });
      read.clear();
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
