package org.yuebao.publish.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.yuebao.publish.sink.FactFile;

/** All facts of a release, in a file beside it. */
final class ToldFacts implements Closeable {
  private final FactFile facts;

  /**
   * @param path of a file that is deleted in the end
   */
  ToldFacts(Path path) throws IOException {
    this.facts = new FactFile(path);
  }

  void add(ToldFact fact) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    fact.write(new DataOutputStream(bytes));
    facts.add(fact.id(), bytes.toByteArray());
  }

  /** The place of a fact; 0 for what is none: a reviewer's own value. */
  long place(String id) throws IOException {
    return facts.place(id);
  }

  ToldFact at(long place) throws IOException {
    return ToldFact.read(new DataInputStream(new ByteArrayInputStream(facts.at(place))));
  }

  @Override
  public void close() throws IOException {
    facts.close();
  }
}
