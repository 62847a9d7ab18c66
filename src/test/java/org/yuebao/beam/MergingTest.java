package org.yuebao.beam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.avro.file.DataFileWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.story.Provenance;
import org.yuebao.wire.AvroFile;
import org.yuebao.wire.BlockReader;
import org.yuebao.wire.BlockWriter;

/** What is put into an earlier file, or left out of it, leaves the bytes of a file made anew. */
class MergingTest {
  private static final Map<String, String> METADATA = Map.of("yuebao.code", "1");
  private static final int FILES = 2_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void givesTheBytesOfAFileMadeAnew(int seed) throws IOException {
    Random random = new Random(seed);
    Set<String> dropped = new HashSet<>();
    List<Provenance> before = new ArrayList<>();
    List<Provenance> now = new ArrayList<>();
    for (int i = 0; i < random.nextInt(1, FILES); i++) {
      before.addAll(told("f%07d".formatted(random.nextInt(FILES * 10)), random));
    }
    for (int i = random.nextInt(3) * random.nextInt(40); i > 0; i--) {
      dropped.add(before.get(random.nextInt(before.size())).file());
    }
    List<Provenance> added = new ArrayList<>();
    for (int i = random.nextInt(3) * random.nextInt(40); i > 0; i--) {
      boolean again = !dropped.isEmpty() && random.nextBoolean();
      String fresh = "%s%07d".formatted(random.nextBoolean() ? "f" : "g", random.nextInt(1 << 20));
      added.addAll(told(again ? dropped.iterator().next() : fresh, random));
    }
    before.stream().filter(each -> !dropped.contains(each.file())).forEach(now::add);
    now.addAll(added);

    byte[] old = written(before);
    assertArrayEquals(written(now), merged(old, dropped, added));
  }

  @Test
  void packsFewBlocksAgainForOneRecord() throws IOException {
    List<Provenance> before = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      before.add(new Provenance("f%07d".formatted(i), 0, List.of("s" + i), List.of()));
    }
    Provenance added = new Provenance("f0001000x", 0, List.of("s"), List.of());
    List<byte[]> blocks = blocks(written(before));
    List<byte[]> after = blocks(merged(written(before), Set.of(), List.of(added)));
    long same = after.stream().filter(each -> blocks.stream().anyMatch(b -> same(b, each))).count();
    assertTrue(blocks.size() > FILES / 40, blocks.size() + " blocks");
    assertTrue(same >= blocks.size() - 1, same + " of " + blocks.size());
  }

  private static boolean same(byte[] one, byte[] other) {
    return java.util.Arrays.equals(one, other);
  }

  private static List<Provenance> told(String file, Random random) {
    List<Provenance> told = new ArrayList<>();
    for (int record = random.nextInt(10) == 0 ? random.nextInt(300) : 0; record >= 0; record--) {
      told.add(new Provenance(file, record, List.of(file + record), List.of()));
    }
    return told;
  }

  private static BlockWriter<Provenance> writer(OutputStream out) throws IOException {
    return new BlockWriter<>(Stage.PROVENANCE.wire(), METADATA, Stage.PROVENANCE.document(), out);
  }

  private static byte[] written(List<Provenance> records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BlockWriter<Provenance> writer = writer(out)) {
      for (Provenance each : records.stream().sorted(Stage.PROVENANCE.order()).toList()) {
        writer.append(each);
      }
    }
    return out.toByteArray();
  }

  private byte[] merged(byte[] old, Set<String> dropped, List<Provenance> added)
      throws IOException {
    Path file = folder.resolve(Stage.PROVENANCE.path());
    Files.createDirectories(file.getParent());
    Files.write(file, old);
    Path run = folder.resolve("run.avro");
    try (DataFileWriter<Provenance> writer =
        AvroFile.createTemporary(Stage.PROVENANCE.wire(), Files.newOutputStream(run))) {
      for (Provenance each : added.stream().sorted(Stage.PROVENANCE.order()).toList()) {
        writer.append(each);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BlockWriter<Provenance> writer = writer(out)) {
      Merging<Provenance> merging = new Merging<>(Stage.PROVENANCE);
      merging.add(List.of(run.toString()));
      merging.add(standing(dropped), writer);
      merging.into(writer);
    }
    return out.toByteArray();
  }

  private Standing standing(Set<String> dropped) {
    Kept kept = new Kept(folder.toString(), dropped, Set.of(), Set.of());
    return new Standing(kept, null, Fakes::projects);
  }

  private static List<byte[]> blocks(byte[] file) throws IOException {
    List<byte[]> blocks = new ArrayList<>();
    try (BlockWriter<Provenance> any = writer(OutputStream.nullOutputStream());
        BlockReader<Provenance> reader =
            BlockReader.like(any, Stage.PROVENANCE.wire(), new ByteArrayInputStream(file))) {
      for (var block = reader.next(); block != null; block = reader.next()) {
        blocks.add(block.deflated());
      }
    }
    return blocks;
  }
}
