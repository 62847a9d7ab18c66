package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.document.DocumentReader;
import org.yuebao.outcome.Outcome;
import org.yuebao.story.Document;
import org.yuebao.story.PublicationDate;

/**
 * A folder of mutated papers of every kind through the whole pipeline: the run ends well, each file
 * is read or rejected as it is when it is read alone, and each fact stands in its document. {@code
 * src/test/fuzz/pipeline.sh} does it with more, and with others.
 */
@Tag("large")
class MutatedPapersTest {
  private static final int COUNT = (int) asked("MUTATIONS", 1_000);
  private static final long FROM = asked("MUTATIONS_FROM", 0);

  private static final String DAY = "2024-08-05";
  private static final String HOME = "320412";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  /** Texts by document: mutated papers may bear one name. */
  private final Map<String, List<String>> bodies = new HashMap<>();

  private final Map<String, Integer> rejections = new TreeMap<>();
  private long documents;

  @Test
  void eachIsReadOrRejectedAndEachFactStandsInItsDocument() throws Exception {
    writeAndReadAlone();
    StringWriter printed = new StringWriter();
    RunSpec spec = SpecReader.read("mutated.yaml", yaml().getBytes(StandardCharsets.UTF_8));
    Clock clock = Clock.fixed(Instant.parse("2024-08-06T06:30:00Z"), ZoneOffset.UTC);
    RunOptions options = new RunOptions(clock, 110);
    assertEquals(
        ExitCode.OK, Run.execute(spec, options, new PrintWriter(printed, true)), printed::toString);

    JsonNode manifest = JSON.readTree(release("manifest.json").toFile());
    assertEquals(COUNT, manifest.get("inputs").size());
    JsonNode counts = manifest.get("counts");
    assertEquals(rejections, rejected());
    long kept = counts.get("documents").asLong() - counts.get("documentsRejected").asLong();
    assertEquals(bodies.size(), kept, "documents by name");
    long facts = assertEachFactStandsInItsDocument();
    assertEquals(counts.get("facts").asLong(), facts);
    assertTrue(facts > COUNT, facts + " facts");
    System.out.printf(
        "%,d mutated files through the pipeline: %,d documents, %,d rejections, %,d facts%n",
        COUNT, documents, rejections.values().stream().mapToInt(Integer::intValue).sum(), facts);
  }

  private static long asked(String variable, long otherwise) {
    String said = System.getenv(variable);
    return said == null ? otherwise : Long.parseLong(said);
  }

  private void writeAndReadAlone() throws IOException {
    MutationSeeds seeds = MutationSeeds.load();
    DocumentDefaults defaults =
        DocumentDefaults.none()
            .withPublished(PublicationDate.parse(DAY))
            .withHomeRegion(HOME)
            .withSiteWords(DemoCorpus.workshop().loaded().siteWords());
    Path in = Files.createDirectories(folder.resolve("in"));
    for (long number = FROM; number < FROM + COUNT; number++) {
      Mutations mutations = new Mutations(number);
      MutationSeeds.Seed seed = mutations.any(seeds.weighted());
      byte[] bytes = seeds.mutated(seed, mutations);
      Path file = in.resolve(number + "-" + seed.path());
      Files.write(file, bytes);
      DocumentReader.read(file.toString(), bytes, defaults).forEach(this::take);
    }
  }

  private void take(Outcome<Document> outcome) {
    if (outcome instanceof Outcome.Kept<Document> kept) {
      documents++;
      Document document = kept.value();
      bodies.computeIfAbsent(document.doc(), none -> new ArrayList<>()).add(document.body());
    } else if (outcome instanceof Outcome.Rejected<Document> rejected) {
      String told = rejected.rejection().reason() + " " + rejected.rejection().detail();
      rejections.merge(told, 1, Integer::sum);
    }
  }

  private String yaml() {
    return """
        name: mutated
        input: {files: "%s/in/*", published: "%s", region: "%s"}
        output: {folder: "%s/out"}
        budget: {rejectedDocuments: 1000000}
        """
        .formatted(folder, DAY, HOME, folder);
  }

  private Path release(String file) {
    return folder.resolve("out/current").resolve(file);
  }

  /** What was said of whole files. */
  private Map<String, Integer> rejected() throws IOException {
    Map<String, Integer> told = new TreeMap<>();
    each(
        "rejections/rejections.jsonl",
        rejection -> {
          if (rejection.get("stage").asText().equals("read")) {
            String reason = rejection.get("reason").asText();
            told.merge(reason + " " + rejection.get("detail").asText(), 1, Integer::sum);
          }
        });
    return told;
  }

  private long assertEachFactStandsInItsDocument() throws IOException {
    long[] facts = {0};
    each(
        "facts.jsonl",
        fact -> {
          facts[0]++;
          String doc = fact.get("doc").asText();
          int start = fact.get("start").asInt();
          int end = fact.get("end").asInt();
          String text = fact.get("text").asText();
          assertTrue(
              bodies.getOrDefault(doc, List.of()).stream()
                  .anyMatch(body -> signs(text).equals(signs(part(body, start, end)))),
              () -> "stands in no document of this name: " + fact);
        });
    return facts[0];
  }

  /** Without what is not seen and how wide it is, which reading makes even. */
  private static String signs(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The characters from one place to another; nothing when the text is shorter. */
  private static String part(String body, int start, int end) {
    int points = body.codePointCount(0, body.length());
    return start < 0 || start >= end || end > points
        ? ""
        : body.substring(body.offsetByCodePoints(0, start), body.offsetByCodePoints(0, end));
  }

  private void each(String file, Consumer<JsonNode> deed) throws IOException {
    try (var lines = Files.lines(release(file))) {
      for (String line : (Iterable<String>) lines::iterator) {
        deed.accept(JSON.readTree(line));
      }
    }
  }
}
