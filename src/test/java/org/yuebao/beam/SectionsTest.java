package org.yuebao.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectionsTest {
  private static final int PARTS = 7;

  @TempDir Path folder;

  private Sections sections() {
    return new Sections(folder.toString() + "/", "records");
  }

  private Section ofOne(byte[] record) {
    Sections sections = sections();
    sections.add(0, record);
    List<Section> told = new ArrayList<>();
    sections.finish(section -> told.add(section.getValue()));
    return told.get(0);
  }

  private static List<Section> finished(Sections sections, Map<Integer, List<Integer>> found)
      throws IOException {
    List<KV<Integer, Section>> told = new ArrayList<>();
    sections.finish(told::add);
    for (KV<Integer, Section> each : told) {
      List<Integer> numbers = found.computeIfAbsent(each.getKey(), none -> new ArrayList<>());
      for (ByteBuffer record : each.getValue().records()) {
        numbers.add(record.getInt(0));
      }
    }
    return told.stream().map(KV::getValue).toList();
  }

  /** More than a worker holds: several files, and every record in its part, in the order told. */
  @Test
  void everyRecordIsInItsPartOnce() throws IOException {
    Sections sections = sections();
    Map<Integer, List<Integer>> expected = new TreeMap<>();
    for (int i = 0; i < 5_000; i++) {
      byte[] head = ByteBuffer.allocate(Integer.BYTES).putInt(i).array();
      sections.add(i % PARTS, head, new byte[i * 7]);
      expected.computeIfAbsent(i % PARTS, none -> new ArrayList<>()).add(i);
    }
    Map<Integer, List<Integer>> found = new TreeMap<>();
    TreeSet<String> files = new TreeSet<>();
    finished(sections, found).forEach(section -> files.add(section.file()));
    assertEquals(expected, found);
    assertTrue(files.size() > 1, files.toString());
  }

  @Test
  void whatIsFinishedIsToldOnce() throws IOException {
    Sections sections = sections();
    sections.add(1, new byte[] {0, 0, 0, 9});
    Map<Integer, List<Integer>> found = new TreeMap<>();
    finished(sections, found);
    assertEquals(List.of(), finished(sections, found));
    assertEquals(Map.of(1, List.of(9)), found);
  }

  @Test
  void anEmptyRecordIsOne() throws IOException {
    assertEquals(1, ofOne(new byte[0]).records().size());
  }

  @Test
  void aFileThatWasCutIsNotReadAsAWholeOne() throws IOException {
    Section section = ofOne(new byte[20]);
    try (FileChannel file = FileChannel.open(Path.of(section.file()), StandardOpenOption.WRITE)) {
      file.truncate(section.length() - 1);
    }
    EOFException problem = assertThrows(EOFException.class, section::records);
    assertTrue(problem.getMessage().startsWith(section.file()), problem.getMessage());
  }
}
