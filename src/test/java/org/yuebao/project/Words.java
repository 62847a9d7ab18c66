package org.yuebao.project;

import java.nio.file.Path;
import org.yuebao.knowledge.Knowledge;

/** The words that ship with the program. */
final class Words {
  private Words() {}

  static ProjectWords load() {
    return Knowledge.load(Path.of("data")).projectWords();
  }
}
