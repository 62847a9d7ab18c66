package org.yuebao.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yuebao.fact.ReachedWords;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.observation.Finality;
import org.yuebao.observation.Notice;
import org.yuebao.observation.Wording;
import org.yuebao.story.Lexicon;

/** Loads the words that say how final a figure is, whether it is corrected, and its base. */
final class Wordings {
  private static final String FILE = "rules/wordings.tsv";

  private final Catalogue catalogue;
  private final List<Wording.Word> words = new ArrayList<>();
  private final List<WordingExample> examples = new ArrayList<>();

  Wordings(DataFiles files, Problems problems, Catalogue catalogue) {
    this.catalogue = catalogue;
    UniqueLines names = new UniqueLines("a wording of the name");
    UniqueLines seen = new UniqueLines("the word");
    String[] columns = {"word", "side", "kind", "means", "name", "examples", "counter_examples"};
    for (Table.Row row : Table.read(files, FILE, problems, columns).rows()) {
      Wording.Side side = row.constant("side", Wording.Side.class);
      Wording.Kind kind = row.constant("kind", Wording.Kind.class);
      names.isNew(row, row.must("name"));
      if (side != null
          && kind != null
          && seen.isNew(row, row.must("word") + " " + side + " " + kind)) {
        String means = means(row, kind);
        words.add(new Wording.Word(row.get("word"), side, kind, means));
        examples.add(WordingExample.read(row, files.path(FILE), kind, means));
      }
    }
  }

  private String means(Table.Row row, Wording.Kind kind) {
    return switch (kind) {
      case FINALITY -> row.oneOf("means", names(Finality.values()));
      case NOTICE -> row.oneOf("means", names(Notice.values()));
      case BASE -> row.must("means");
      case AHEAD -> row.oneOf("means", List.of(kind.name()));
      case MILESTONE, REACHED -> milestone(row);
    };
  }

  private String milestone(Table.Row row) {
    Indicator indicator = catalogue.get(row.must("means"));
    if (indicator == null || !indicator.isOfProject() || !indicator.unit().equals("DATE")) {
      row.problem("means is no date of a project; write a code of the catalogue, PROJ_FINISH say");
    }
    return row.get("means");
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  Wording wording() {
    return new Wording(words);
  }

  /** The words that say what a project has reached, for sentences without a figure. */
  ReachedWords reached() {
    Lexicon.Builder<Indicator> reached = new Lexicon.Builder<>(words.size());
    Lexicon.Builder<String> ahead = new Lexicon.Builder<>(words.size());
    for (Wording.Word word : words) {
      Indicator milestone = catalogue.get(word.means());
      if (word.kind() == Wording.Kind.REACHED && milestone != null) {
        reached.add(word.word(), milestone);
      } else if (word.kind() == Wording.Kind.AHEAD) {
        ahead.add(word.word(), word.means());
      }
    }
    return new ReachedWords(reached.build(), ahead.build());
  }

  /** The sentences by which the words show what they mean. */
  List<WordingExample> examples() {
    return examples;
  }
}
