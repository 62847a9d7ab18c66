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
import org.yuebao.publish.tidy.ProjectColumns;
import org.yuebao.publish.tidy.TidyColumns;
import org.yuebao.publish.tidy.VintageColumns;

/** What the files of a release hold: those that every release has, and those of the sinks. */
final class Holdings {
  private static final Map<String, String> PLAIN =
      Map.of(
          Tables.PROJECT_CHANGES, "项目变化|Every step in the lives of the projects",
          Tables.PROJECT_DOUBTS, "项目疑似重复|Projects that may be the same",
          Tables.FACTS, "事实|Every mention of a figure, with its evidence",
          Tables.REJECTIONS, "拒收|What was not kept, and why");

  private final RunSpec spec;
  private final Path folder;
  private final Knowledge knowledge;
  private final Collection<String> sources;
  private final List<Resource> resources = new ArrayList<>();

  /**
   * @param sources ids of the publications that were read
   * @param rows of each file that has rows, by path
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
    rows.forEach((path, count) -> resources.add(plain(path, count)));
  }

  private static Resource plain(String path, Long rows) {
    if (path.equals(Tables.OBSERVATIONS)) {
      return new Resource(
          path, "观测值", "The tidy table, one row a value", rows, TidyColumns.ALL, TidyColumns.KEY);
    }
    if (path.equals(Tables.VINTAGES)) {
      return new Resource(
          path,
          "数值版本",
          "What was believed since when: the shapes of ALFRED and of R's reviser",
          rows,
          VintageColumns.ALL,
          List.of());
    }
    if (path.equals(Tables.PROJECTS)) {
      return new Resource(
          path, "项目", "Every project as it stands", rows, ProjectColumns.ALL, ProjectColumns.KEY);
    }
    String[] words = PLAIN.getOrDefault(path, "|Records of a stage, as Avro").split("\\|", 2);
    return new Resource(path, words[0], words[1], rows, List.of(), List.of());
  }

  void add(List<Resource> more) {
    resources.addAll(more);
  }

  List<Resource> resources() {
    return resources;
  }

  /** Writes {@code datapackage.json}. */
  void describe() throws IOException {
    List<String> names = new ArrayList<>();
    for (String source : sources) {
      Source known = knowledge.sources().get(source);
      if (!source.isEmpty()) {
        names.add(known == null ? source : known.name());
      }
    }
    new DataPackage(spec.name(), spec.about(), spec.output().licence(), names)
        .write(folder, resources);
  }
}
