package org.yuebao.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yuebao.publish.manifest.Manifest;

/**
 * What a run is held against beside its own figures.
 *
 * @param releases folders of the releases before, the newest last
 * @param today the day of the run
 */
record History(List<Path> releases, LocalDate today) {
  /** So many of them say what is usual. */
  private static final int MOST = 10;

  private static final int DECIMALS = 2;

  History {
    releases = List.copyOf(releases.subList(Math.max(0, releases.size() - MOST), releases.size()));
  }

  /** Facts of a document in each release that had documents. */
  List<BigDecimal> factsPerDocument() throws IOException {
    List<BigDecimal> all = new ArrayList<>();
    for (Path release : releases) {
      var counts = Manifest.read(release).counts();
      long documents = counts.getOrDefault("documents", 0L);
      if (documents > 0) {
        all.add(perDocument(counts.getOrDefault("facts", 0L), documents));
      }
    }
    return all;
  }

  static BigDecimal perDocument(long facts, long documents) {
    return BigDecimal.valueOf(facts)
        .divide(BigDecimal.valueOf(Math.max(1, documents)), DECIMALS, RoundingMode.HALF_UP);
  }
}
