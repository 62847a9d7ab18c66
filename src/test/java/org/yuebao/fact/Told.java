package org.yuebao.fact;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.document.DocumentReader;
import org.yuebao.hanlp.HanlpSegmenter;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.outcome.Outcome;
import org.yuebao.story.Document;
import org.yuebao.story.Story;

/** What the engine makes of a text, told in short: {@code 总投资 5亿元 -> name}. */
final class Told {
  private static final Knowledge KNOWLEDGE = Knowledge.load(Path.of("data"));
  private static final Engine ENGINE = new Engine(KNOWLEDGE.vocabulary(), new HanlpSegmenter());

  private Told() {}

  /** The facts of a text printed in 武进区 in the middle of 2024, in order. */
  static List<Fact> facts(String text) {
    return extractions(text).stream().flatMap(each -> each.facts().stream()).toList();
  }

  /** What it tells of projects without a figure. */
  static List<Fact> milestones(String text) {
    return extractions(text).stream().flatMap(each -> each.milestones().stream()).toList();
  }

  private static List<Extraction> extractions(String text) {
    String document =
        "---\nid: told\npublished: 2024-06-15\nregion: \"320412\"\n---\n" + text + "\n";
    List<Extraction> extractions = new ArrayList<>();
    for (Outcome<Document> read :
        DocumentReader.read(
            "told.txt", document.getBytes(StandardCharsets.UTF_8), DocumentDefaults.none())) {
      Document body =
          read.fold(
              Outcome.Kept::value,
              rejected -> {
                throw new AssertionError(rejected.toString());
              });
      for (Story story : KNOWLEDGE.pageSplitter().split(body)) {
        extractions.add(ENGINE.extract(story));
      }
    }
    return extractions;
  }

  /** {@code figure of subject}, one a fact; {@code -} where a fact describes no subject. */
  static List<String> subjects(String text) {
    return facts(text).stream()
        .map(fact -> fact.text() + " " + (fact.subject() == null ? "-" : fact.subject()))
        .toList();
  }

  /** {@code figure zone region}, one a fact; {@code -} where there is none. */
  static List<String> zones(String text) {
    return facts(text).stream()
        .map(
            fact ->
                fact.text() + " " + (fact.zone() == null ? "-" : fact.zone()) + " " + fact.region())
        .toList();
  }
}
