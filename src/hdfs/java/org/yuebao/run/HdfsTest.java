package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.publish.manifest.Manifest;

/**
 * Input from and releases to Hadoop's file system: a NameNode and a DataNode on this machine. What
 * holds for any store, killed runs above all, {@code ObjectStoreTest} shows.
 */
class HdfsTest {
  private static final int KEPT = 2;

  @TempDir private Path folder;

  private MiniDFSCluster cluster;
  private FileSystem files;
  private String root;

  @BeforeEach
  void serve() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("dfs").toString());
    cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
    cluster.waitActive();
    files = cluster.getFileSystem();
    root = "hdfs://127.0.0.1:" + cluster.getNameNodePort();
    writePage(0);
    writeSpec(root);
  }

  @AfterEach
  void stop() {
    cluster.shutdown();
  }

  private void writeSpec(String name) throws IOException {
    Files.writeString(
        folder.resolve("daily.yaml"),
        """
        name: test
        input: {files: ["%s/papers/*/*.txt"]}
        output: {folder: "%s/out", keepRuns: %d, store: "%s/yuebao"}
        mode: incremental
        beam: {hdfsConfiguration: '[{"fs.defaultFS": "%s"}]'}
        """
            .formatted(name, folder, KEPT, name, name));
  }

  @Test
  void papersAreReadAndReleasesPublished() throws Exception {
    for (int day = 1; day <= KEPT + 1; day++) {
      writePage(day);
      CommandResult result = command("run");
      assertEquals(0, result.code(), result.err());
      assertWhole();
    }
    assertEquals(KEPT, marked(), "releases kept");
    assertEquals(0, list("/yuebao/locks").length);
  }

  @Test
  void papersAreReadAsThoseOfADisk() throws Exception {
    writePage(1);
    assertEquals(0, command("run").code());
    String release = "/yuebao/" + current();
    StorePapers.assertReadAsOfADisk(
        folder + "/in/*/*.txt", folder, file -> read(release + "/" + file));
  }

  @Test
  void anotherMachineIsWaitedFor() throws Exception {
    write("/yuebao/locks/another", "");
    CommandResult refused = command("run");
    assertEquals(75, refused.code(), refused.err());
    assertFalse(files.exists(path("/yuebao/current")));
  }

  @Test
  void whatIsWrongIsSaid() throws Exception {
    writeSpec("hdfs://127.0.0.1:1");
    CommandResult result = command("run");
    assertEquals(1, result.code(), result.err());
    assertTrue(result.err().contains("Connection refused"), result.err());
    assertFalse(result.err().contains("defect"), result.err());
  }

  private CommandResult command(String name) {
    return CommandResult.of(name, folder.resolve("daily.yaml").toString());
  }

  private void assertWhole() throws IOException {
    String release = "/yuebao/" + current();
    assertTrue(files.exists(path(release + "/_SUCCESS")));
    for (Manifest.Output file : Manifest.read(folder.resolve("out/current")).outputs()) {
      assertEquals(file.sha256(), Sha256.of(read(release + "/" + file.path())), file.path());
    }
  }

  private String current() throws IOException {
    return new String(read("/yuebao/current"), StandardCharsets.UTF_8).strip();
  }

  private long marked() throws IOException {
    long marked = 0;
    for (FileStatus run : list("/yuebao/runs")) {
      marked += files.exists(new org.apache.hadoop.fs.Path(run.getPath(), "_SUCCESS")) ? 1 : 0;
    }
    return marked;
  }

  private FileStatus[] list(String place) throws IOException {
    return files.listStatus(path(place));
  }

  private byte[] read(String place) throws IOException {
    try (FSDataInputStream in = files.open(path(place))) {
      return in.readAllBytes();
    }
  }

  private void write(String place, String text) throws IOException {
    try (FSDataOutputStream out = files.create(path(place))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static org.apache.hadoop.fs.Path path(String place) {
    return new org.apache.hadoop.fs.Path(place);
  }

  /** On the disk too, so that both can be read. */
  private void writePage(int number) throws IOException {
    String page = StorePapers.page(number);
    String name = "/2024/%d.txt".formatted(number);
    Path file = folder.resolve("in" + name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, page);
    write("/papers" + name, page);
  }
}
