package org.yuebao.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.yuebao.beam.InputFile;
import org.yuebao.beam.LocalFiles;
import org.yuebao.publish.manifest.Manifest;

/** The files that a run reads. */
final class Inputs {
  private Inputs() {}

  /** Each with its hash. */
  static List<InputFile> hashed(List<InputFile> files) throws IOException {
    try {
      return files.parallelStream().map(file -> file.withSha256(hash(file))).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  static List<Manifest.Input> listed(List<InputFile> files) {
    return files.stream()
        .map(file -> new Manifest.Input(file.name(), file.size(), file.sha256()))
        .toList();
  }

  private static String hash(InputFile file) {
    try (InputStream in = LocalFiles.open(file.path())) {
      return Sha256.of(in);
    } catch (FileNotFoundException e) {
      return ""; // gone since it was listed, or no file: the pipeline tells of it
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
