package org.yuebao.run.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.fact.Engine;
import org.yuebao.fact.Fact;
import org.yuebao.hanlp.HanlpSegmenter;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.story.Document;

/**
 * The table of forms: every sentence of {@code data/gold/cases} is read as its gold says, each
 * field of every figure, of open quantities too.
 */
class CasesTest {
  private static final Path CASES = Path.of("data/gold/cases");

  private final Knowledge knowledge = Knowledge.load(Path.of("data"));
  private final Engine engine = new Engine(knowledge.vocabulary(), new HanlpSegmenter());

  @Test
  void everyCaseIsReadAsItsGoldSays() {
    Gold gold = Gold.read(CASES);
    GoldDocuments texts =
        GoldDocuments.find(gold.lines().keySet(), List.of(CASES), DocumentDefaults.none());
    List<String> differences = new ArrayList<>();
    gold.lines().forEach((doc, lines) -> differences.addAll(differences(doc, lines, texts)));
    assertFalse(gold.lines().isEmpty());
    assertEquals(List.of(), differences);
  }

  private List<String> differences(String doc, List<Mention> gold, GoldDocuments texts) {
    Document document = Objects.requireNonNull(texts.documents().get(doc), doc + " has no text");
    Map<String, String> wanted = new TreeMap<>();
    gold.forEach(line -> wanted.put(place(line.start(), line.end()), fields(line)));
    Map<String, String> read = new TreeMap<>();
    knowledge.pageSplitter().split(document).stream()
        .flatMap(story -> engine.extract(story).facts().stream())
        .forEach(fact -> read.put(place(fact.start(), fact.end()), fields(fact)));
    return Stream.concat(wanted.keySet().stream(), read.keySet().stream())
        .distinct()
        .filter(place -> !Objects.equals(wanted.get(place), read.get(place)))
        .map(place -> doc + " " + place + ": " + wanted.get(place) + " was " + read.get(place))
        .toList();
  }

  private static String place(int start, int end) {
    return start + "-" + end;
  }

  private static String fields(Mention line) {
    return fields(
        line.indicator(),
        line.measure(),
        line.value(),
        line.value2(),
        line.unit(),
        line.bound(),
        line.period(),
        line.region(),
        line.zone(),
        line.subject(),
        line.status());
  }

  private static String fields(Fact fact) {
    return fields(
        fact.indicator(),
        fact.measure(),
        fact.printedValue(),
        fact.value2() == null ? null : fact.value2().toPlainString(),
        fact.unit(),
        fact.bound().symbol(),
        fact.period() == null ? null : fact.period().code(),
        fact.region(),
        fact.zone(),
        fact.subject(),
        fact.status());
  }

  private static String fields(@Nullable Object... fields) {
    return String.join(" ", Stream.of(fields).map(String::valueOf).toList());
  }
}
