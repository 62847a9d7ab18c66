package org.yuebao.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yuebao.beam.Stage;
import org.yuebao.fact.Fact;
import org.yuebao.observation.EvidenceId;
import org.yuebao.outcome.Rejection;
import org.yuebao.publish.manifest.Manifest.GateRow;
import org.yuebao.run.Findings.Finding;
import org.yuebao.wire.AvroFile;

/** Tells where what fails a gate was read: file, document and sentence. */
final class GateRows {
  private static final int MOST_DOCUMENTS = 20;

  private final Path release;

  GateRows(Path release) {
    this.release = release;
  }

  /** A row for each fact of each finding; read only when there are any. */
  List<GateRow> of(List<Finding> findings) throws IOException {
    Set<String> wanted = new HashSet<>();
    findings.forEach(each -> wanted.addAll(List.of(each.evidence().split(" "))));
    Map<String, Fact> facts = facts(wanted);
    Map<String, String> files = files(facts);
    List<GateRow> rows = new ArrayList<>();
    for (Finding each : findings) {
      for (String evidence : each.evidence().split(" ")) {
        Fact fact = facts.get(evidence);
        rows.add(
            fact == null
                ? new GateRow(each.about(), "", evidence, "")
                : new GateRow(
                    each.about(),
                    files.getOrDefault(fact.story(), ""),
                    fact.doc(),
                    fact.sentence()));
      }
    }
    return rows;
  }

  private Map<String, Fact> facts(Set<String> wanted) throws IOException {
    Map<String, Fact> facts = new HashMap<>();
    if (!wanted.isEmpty()) {
      for (Stage<Fact> stage : List.of(Stage.FACTS, Stage.MILESTONES)) {
        AvroFile.read(
            stage.wire(),
            release.resolve(stage.path()),
            fact -> {
              String id = EvidenceId.of(fact);
              if (wanted.contains(id)) {
                facts.put(id, fact);
              }
            });
      }
    }
    return facts;
  }

  private Map<String, String> files(Map<String, Fact> facts) throws IOException {
    Set<String> stories = new HashSet<>();
    facts.values().forEach(fact -> stories.add(fact.story()));
    Map<String, String> files = new HashMap<>();
    if (!stories.isEmpty()) {
      AvroFile.read(
          Stage.PROVENANCE.wire(),
          release.resolve(Stage.PROVENANCE.path()),
          document ->
              document.stories().stream()
                  .filter(stories::contains)
                  .forEach(story -> files.putIfAbsent(story, document.file())));
    }
    return files;
  }

  /** The first documents that were rejected, each with its reason. */
  List<GateRow> rejectedDocuments() throws IOException {
    List<GateRow> rows = new ArrayList<>();
    AvroFile.read(
        Stage.PROVENANCE.wire(),
        release.resolve(Stage.PROVENANCE.path()),
        document -> {
          for (Rejection each : document.rejections()) {
            if (Tally.isOfDocument(each) && rows.size() < MOST_DOCUMENTS) {
              rows.add(new GateRow(each.reason(), document.file(), each.doc(), each.detail()));
            }
          }
        });
    return rows;
  }
}
