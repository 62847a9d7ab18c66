package org.yuebao.law.canary.fact;

import java.nio.file.Files;
import java.nio.file.Path;

/** Breaks a law on purpose. */
public final class ReadsFiles {
  public boolean exists(Path path) {
    return Files.exists(path);
  }
}
