package org.yuebao.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.yuebao.observation.Finality;
import org.yuebao.observation.Notice;
import org.yuebao.observation.Wording;

/** Loads the words that say how final a figure is, whether it is corrected, and its base. */
final class Wordings {
  private static final String FILE = "rules/wordings.tsv";

  private final List<Wording.Word> words = new ArrayList<>();
  private final List<WordingExample> examples = new ArrayList<>();

  Wordings(DataFiles files, Problems problems) {
    UniqueLines names = new UniqueLines("a wording of the name");
    UniqueLines seen = new UniqueLines("the word");
    String[] columns = {"word", "side", "kind", "means", "name", "examples", "counter_examples"};
    for (Table.Row row : Table.read(files, FILE, problems, columns).rows()) {
      Wording.Side side = row.constant("side", Wording.Side.class);
      Wording.Kind kind = row.constant("kind", Wording.Kind.class);
      names.isNew(row, row.must("name"));
      if (side != null && kind != null && seen.isNew(row, row.must("word") + " " + side)) {
        String means = kind == Wording.Kind.BASE ? row.must("means") : row.oneOf("means", of(kind));
        words.add(new Wording.Word(row.get("word"), side, kind, means));
        examples.add(WordingExample.read(row, files.path(FILE), kind, means));
      }
    }
  }

  private static List<String> of(Wording.Kind kind) {
    Stream<? extends Enum<?>> constants =
        kind == Wording.Kind.NOTICE
            ? Arrays.stream(Notice.values())
            : Arrays.stream(Finality.values());
    return constants.map(Enum::name).toList();
  }

  Wording wording() {
    return new Wording(words);
  }

  /** The sentences by which the words show what they mean. */
  List<WordingExample> examples() {
    return examples;
  }
}
