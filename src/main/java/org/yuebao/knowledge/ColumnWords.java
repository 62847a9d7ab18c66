package org.yuebao.knowledge;

import java.util.List;
import java.util.Map;
import org.yuebao.fact.ColumnWord;
import org.yuebao.fact.Status;
import org.yuebao.story.Lexicon;

/** Loads the words of the headers, captions and row heads of tables, and checks what they say. */
final class ColumnWords {
  /** What the value of a role may be; roles that are not here have none. */
  private static final Map<ColumnWord.Role, List<String>> VALUES =
      Map.of(
          ColumnWord.Role.GROWTH,
          List.of("YEAR", "OTHER", "DOWN"),
          ColumnWord.Role.STATUS,
          List.of(Status.TARGET.name(), Status.FORECAST.name()));

  private ColumnWords() {}

  static Lexicon<ColumnWord> load(DataFiles files, Problems problems) {
    Lexicon.Builder<ColumnWord> words = new Lexicon.Builder<>();
    UniqueLines seen = new UniqueLines("the word");
    for (Table.Row row :
        Table.read(files, "lexicon/columns.tsv", problems, "word", "role", "value").rows()) {
      ColumnWord.Role role = row.constant("role", ColumnWord.Role.class);
      String word = row.must("word");
      if (role != null && seen.isNew(row, word + " as " + role) && !word.isEmpty()) {
        row.oneOf("value", VALUES.getOrDefault(role, List.of("")));
        words.add(word, new ColumnWord(role, row.get("value")));
      }
    }
    return words.build();
  }
}
