package org.yuebao.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.knowledge.Source;
import org.yuebao.publish.datapackage.DataPackage;
import org.yuebao.publish.sink.Resource;

/** What the files of a release hold: those that every release has, and those of the sinks. */
final class Holdings {
  private static final Map<String, String> PLAIN =
      Map.of(
          Tables.FACTS, "事实|Every mention of a figure, with its evidence",
          Tables.REJECTIONS, "拒收|What was not kept, and why");

  private final RunSpec spec;
  private final Path folder;
  private final Knowledge knowledge;
  private final Collection<String> sources;
  private final Map<String, Long> rows;
  private final List<Resource> resources = new ArrayList<>();

  /**
   * @param sources ids of the publications that were read
   * @param rows of each file that has rows, by path; told of the sinks' files, too
   */
  Holdings(
      RunSpec spec,
      Path folder,
      Knowledge knowledge,
      Collection<String> sources,
      Map<String, Long> rows) {
    this.spec = spec;
    this.folder = folder;
    this.knowledge = knowledge;
    this.sources = sources;
    this.rows = rows;
    rows.forEach((path, count) -> resources.add(plain(path, count)));
  }

  private static Resource plain(String path, Long rows) {
    String[] words = PLAIN.getOrDefault(path, "|Records of a stage, as Avro").split("\\|", 2);
    return new Resource(path, words[0], words[1], rows, List.of(), List.of());
  }

  /** What a sink has written. */
  void add(Resource resource) {
    resources.add(resource);
    if (resource.rows() != null) {
      rows.put(resource.path(), resource.rows());
    }
  }

  /**
   * Writes {@code datapackage.json}.
   *
   * @return sha256 of each file, by its path
   */
  Map<String, String> describe() throws IOException {
    List<String> names = new ArrayList<>();
    for (String source : sources) {
      Source known = knowledge.sources().get(source);
      if (!source.isEmpty()) {
        names.add(known == null ? source : known.name());
      }
    }
    return new DataPackage(spec.name(), spec.about(), spec.output().licence(), names)
        .write(folder, resources);
  }
}
