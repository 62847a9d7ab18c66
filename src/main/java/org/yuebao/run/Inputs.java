package org.yuebao.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.yuebao.beam.InputFile;
import org.yuebao.publish.manifest.Manifest;

/** The files that a run reads. */
final class Inputs {
  private Inputs() {}

  /** Each with its hash, for the manifest. */
  static List<Manifest.Input> hashed(List<InputFile> files) throws IOException {
    try {
      return files.parallelStream()
          .map(file -> new Manifest.Input(file.name(), file.size(), hash(file)))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String hash(InputFile file) {
    var resource = FileSystems.matchNewResource(file.path(), false);
    try (InputStream in = Channels.newInputStream(FileSystems.open(resource))) {
      return Sha256.of(in);
    } catch (FileNotFoundException e) {
      return ""; // gone since it was listed: the pipeline tells of it
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
