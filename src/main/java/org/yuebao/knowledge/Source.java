package org.yuebao.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yuebao.observation.Publisher;
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
  private static final List<String> KINDS = List.of("official", "newspaper", "agency", "other");

  /** What observations need to know of it. */
  public Publisher publisher() {
    return new Publisher(kind.equals("official"), homeRegion);
  }

  static Map<String, Source> load(DataFiles files, Problems problems, Gazetteer gazetteer) {
    Map<String, Source> sources = new HashMap<>();
    UniqueLines seen = new UniqueLines("the source");
    for (String file : FILES) {
      if (!files.has(file)) {
        continue;
      }
      for (Table.Row row :
          Table.read(files, file, problems, "source", "name", "home_region", "kind").rows()) {
        String home = row.get("home_region");
        if (!home.isEmpty() && gazetteer.get(home) == null) {
          row.problem("the region " + home + " is unknown; use a code of catalogue/regions.tsv");
        }
        String id = row.must("source");
        if (seen.isNew(row, id)) {
          sources.put(id, new Source(id, row.must("name"), home, row.oneOf("kind", KINDS)));
        }
      }
    }
    return sources;
  }
}
