package org.yuebao.beam;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Extraction;
import org.yuebao.fact.Fact;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.observation.Authority;
import org.yuebao.observation.EvidenceId;
import org.yuebao.observation.Finality;
import org.yuebao.observation.Notice;
import org.yuebao.observation.Observation;
import org.yuebao.observation.Reading;
import org.yuebao.observation.SeriesKey;
import org.yuebao.observation.Terms;
import org.yuebao.observation.TimeBasis;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Rejection;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.project.ProjectWords;
import org.yuebao.project.Projects;
import org.yuebao.quantity.Bound;
import org.yuebao.series.Claims;
import org.yuebao.series.Series;
import org.yuebao.series.Weighing;
import org.yuebao.story.OffsetMap;
import org.yuebao.story.PublicationDate;
import org.yuebao.story.Story;

/**
 * A line without an engine: documents are lines, and a line holds figures, one a word: {@code
 * GDP:2023:10.5}.
 */
final class Fakes {
  private Fakes() {}

  /** A line is a story; an empty one cannot be read. */
  static void read(Portion portion, InputStream in, Consumer<StoryReader.ReadDocument> found)
      throws IOException {
    byte[] bytes = in.readAllBytes();
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (portion.takes(i)) {
        String doc = portion.path().replaceAll(".*/", "") + "-" + i;
        found.accept(new StoryReader.ReadDocument(i, List.of(story(doc, lines[i]))));
      }
    }
  }

  private static Outcome<Story> story(String doc, String line) {
    if (line.isBlank()) {
      return Outcome.rejected(Rejection.ofDocument("read", "document.empty", doc, "no text"));
    }
    List<Reservation> doubts =
        line.length() % 5 == 0 ? List.of(Reservation.of("document.damaged")) : List.of();
    return new Outcome.Kept<>(
        new Story(
            doc,
            Integer.toHexString((doc + line).hashCode()),
            "",
            "",
            PublicationDate.parse("2024-03-0" + (1 + Math.floorMod(line.hashCode(), 9))),
            "paper-" + Math.floorMod(doc.hashCode(), 3),
            "320412",
            line,
            OffsetMap.identity(line)),
        doubts);
  }

  static Extraction extract(Story story) {
    List<Fact> facts = new ArrayList<>();
    List<Fact> milestones = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    int start = 0;
    for (String word : story.body().split(" ")) {
      String[] parts = word.split(":");
      if (parts.length == 3) {
        boolean reached = parts[0].startsWith("PROJ") && parts[2].equals("3.5");
        (reached ? milestones : facts).add(fact(story, start, word, parts));
      } else {
        rejections.add(
            new Rejection(
                "extract", "number.unlinked", story.doc(), start, start + 1, word, "", ""));
      }
      start += word.length() + 1;
    }
    return new Extraction(facts, milestones, rejections);
  }

  private static Fact fact(Story story, int start, String word, String[] parts) {
    return new Fact(
        story.doc(),
        story.story(),
        story.published(),
        story.source(),
        start,
        start + word.length(),
        word,
        story.body(),
        start,
        start + word.length(),
        parts[0].isEmpty() ? null : parts[0],
        parts[0].isEmpty() ? "开放" : null,
        Measure.LEVEL,
        new BigDecimal(parts[2]),
        null,
        null,
        new BigDecimal("0.1"),
        "CNY",
        Bound.EQUAL,
        Period.parse(parts[1]),
        region(word),
        null,
        parts[0].startsWith("PROJ") ? "澜芯" + (start % 9) + "项目" : null,
        Status.ACTUAL,
        "fake",
        80,
        List.of());
  }

  /** Districts and cities of many provinces, so that a day concerns some of them. */
  private static String region(String word) {
    int hash = Math.floorMod(word.hashCode(), 1000);
    return "%d0%d0%d".formatted(11 + hash % 50, 1 + hash / 50 % 3, hash % 5);
  }

  static List<Series> believe(Collection<Claims> claims) {
    return new Weighing(Map.of()).all(claims);
  }

  static Projects projects() {
    ProjectWords words = new ProjectWords(List.of("项目"), Map.of(), List.of(), Set.of(), List.of());
    return new Projects(words, Terms.catalogue(), Terms.gazetteer(), Projects.Decided.NOTHING);
  }

  static @Nullable Outcome<Observation> observe(Fact fact) {
    if (fact.indicator() == null) {
      return null;
    }
    if (fact.period() == null) {
      return Outcome.rejected(
          new Rejection(
              "observe",
              "period.unknown",
              fact.doc(),
              fact.start(),
              fact.end(),
              fact.text(),
              "",
              ""));
    }
    return Outcome.kept(
        new Observation(
            EvidenceId.of(fact),
            new SeriesKey(
                fact.indicator(),
                fact.measure(),
                fact.region(),
                null,
                fact.subject(),
                null,
                TimeBasis.PERIOD,
                fact.status(),
                fact.unit()),
            Objects.requireNonNull(fact.period()),
            new Reading(fact.value(), null, null, fact.resolution(), fact.bound()),
            Finality.UNSTATED,
            Authority.OTHER,
            Notice.NONE,
            null,
            fact.published(),
            fact.source(),
            fact.doc(),
            fact.story(),
            fact.text(),
            fact.confidence(),
            fact.reservations()));
  }
}
