package org.yuebao.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.yuebao.beam.InputFile;
import org.yuebao.publish.manifest.Manifest;

/** The files that a run reads. */
final class Inputs {
  private Inputs() {}

  /** Each with its hash, for the manifest. */
  static List<Manifest.Input> hashed(List<InputFile> files) throws IOException {
    List<Manifest.Input> hashed = new ArrayList<>(files.size());
    for (InputFile file : files) {
      hashed.add(new Manifest.Input(file.name(), file.size(), hash(file)));
    }
    return hashed;
  }

  private static String hash(InputFile file) throws IOException {
    var resource = FileSystems.matchNewResource(file.path(), false);
    try (InputStream in = Channels.newInputStream(FileSystems.open(resource))) {
      return Sha256.of(in);
    }
  }
}
