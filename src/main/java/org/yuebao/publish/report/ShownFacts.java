package org.yuebao.publish.report;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yuebao.publish.sink.IdIndex;

/** The facts that a page shows, numbered from 0 in the order of their first use. */
final class ShownFacts implements Closeable {
  /** What was derived names several facts; a document's name may hold blanks as well. */
  private static final Pattern BETWEEN_IDS = Pattern.compile("(?<=-[0-9a-f]{8}) ");

  private final ToldFacts told;
  private final IdIndex numbers;
  private final Path order;
  private final DataOutputStream out;

  /** What is done with a fact. */
  interface Reader {
    void take(ToldFact fact) throws IOException;
  }

  /**
   * @param path of files that are deleted in the end
   */
  ShownFacts(ToldFacts told, Path path) throws IOException {
    this.told = told;
    this.numbers = new IdIndex(path.resolveSibling(path.getFileName() + ".index"));
    this.order = path;
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(order)));
  }

  int size() {
    return (int) numbers.size();
  }

  /** The numbers of facts by their ids, each once; ids of what is no fact are left out. */
  List<Integer> numbers(Iterable<String> ids) throws IOException {
    List<Integer> all = new ArrayList<>();
    for (String some : ids) {
      for (String id : BETWEEN_IDS.split(some)) {
        int number = number(id);
        if (number >= 0 && !all.contains(number)) {
          all.add(number);
        }
      }
    }
    return all;
  }

  private int number(String id) throws IOException {
    long known = numbers.of(id);
    if (known > 0) {
      return (int) known - 1;
    }
    long place = told.place(id);
    if (place == 0) {
      return -1;
    }
    numbers.add(id, numbers.size() + 1);
    out.writeLong(place);
    return size() - 1;
  }

  void each(Reader reader) throws IOException {
    out.flush();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(order)))) {
      for (int left = size(); left > 0; left--) {
        reader.take(told.at(in.readLong()));
      }
    }
  }

  @Override
  public void close() throws IOException {
    numbers.close();
    out.close();
    Files.deleteIfExists(order);
  }
}
