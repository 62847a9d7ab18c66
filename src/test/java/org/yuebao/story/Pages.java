package org.yuebao.story;

import java.nio.file.Path;
import java.util.List;
import org.yuebao.knowledge.Knowledge;

/** Documents split with the words of the project itself. */
final class Pages {
  private static final PageSplitter SPLITTER = Knowledge.load(Path.of("data")).pageSplitter();

  private Pages() {}

  static List<Story> split(Document document) {
    return SPLITTER.split(document);
  }
}
