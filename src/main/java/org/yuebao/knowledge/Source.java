package org.yuebao.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.yuebao.region.Gazetteer;

/**
 * A publication.
 *
 * @param id as stories name it
 * @param name its full name
 * @param homeRegion the region that its 我区 and 我市 refer to
 * @param kind official, newspaper, agency or other: an official source is believed before a paper
 */
public record Source(String id, String name, String homeRegion, String kind) {
  private static final String[] FILES = {"catalogue/sources.tsv", "sample/sources.tsv"};

  static Map<String, Source> load(Path data, Problems problems, Gazetteer gazetteer) {
    Map<String, Source> sources = new HashMap<>();
    for (String file : FILES) {
      if (!Files.exists(data.resolve(file))) {
        continue;
      }
      for (Table.Row row :
          Table.read(data, file, problems, "source", "name", "home_region", "kind").rows()) {
        String home = row.get("home_region");
        if (!home.isEmpty() && gazetteer.get(home) == null) {
          row.problem("the region " + home + " is unknown; use a code of catalogue/regions.tsv");
        }
        Source source = new Source(row.must("source"), row.must("name"), home, row.must("kind"));
        if (sources.put(source.id(), source) != null) {
          row.problem("the source " + source.id() + " stands twice; remove one of the lines");
        }
      }
    }
    return sources;
  }
}
