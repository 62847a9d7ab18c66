package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.yuebao.publish.manifest.Manifest;

/** What the tests of all stores have in common: their papers, and what a release of them is. */
final class StorePapers {
  private StorePapers() {}

  /** Reads a file of a release. */
  interface Release {
    byte[] read(String file) throws IOException;
  }

  static String page(int number) {
    return """
        ---
        id: p%d
        published: 2024-%02d-05
        region: "320412"
        source: test
        ---
        去年全区完成地区生产总值%d.8亿元，比上年增长6.8%%。
        """
        .formatted(number, 1 + number % 12, 3000 + number);
  }

  /**
   * The same papers give the same figures, wherever they lie; only their files have other names.
   *
   * @param files the papers, where they lie on the disk
   * @param folder for a release of these
   */
  static void assertReadAsOfADisk(String files, Path folder, Release release) throws Exception {
    Path disk = folder.resolve("disk.yaml");
    Files.writeString(
        disk,
        "name: test\ninput: {files: \"%s\"}\noutput: {folder: \"%s/disk\"}\n"
            .formatted(files, folder));
    CommandResult result = CommandResult.of("run", disk.toString());
    assertEquals(0, result.code(), result.err());
    for (String file : List.of("facts.jsonl", "observations.csv", "series/series.avro")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("disk/current").resolve(file)),
          release.read(file),
          file);
    }
  }

  /**
   * The release that is current has all its files, as the manifest lists them, and no other.
   *
   * @param store a folder of this disk, where a server keeps its objects
   * @param when for the message
   * @return the release
   */
  static Path assertWhole(Path store, String when) throws IOException {
    Path release = store.resolve(Files.readString(store.resolve("current")).strip());
    TreeSet<String> expected = new TreeSet<>(List.of("_SUCCESS", "manifest.json", "quality.json"));
    for (Manifest.Output file : Manifest.read(release).outputs()) {
      byte[] bytes = Files.readAllBytes(release.resolve(file.path()));
      assertEquals(file.sha256(), Sha256.of(bytes), when + ": " + file.path());
      expected.add(file.path());
    }
    assertEquals(List.copyOf(expected), ReleaseFiles.of(release), when);
    return release;
  }
}
