package org.yuebao.knowledge;

import java.util.List;
import java.util.Map;
import org.yuebao.fact.SubjectWord;
import org.yuebao.story.Lexicon;

/** Loads the words that names of projects, enterprises, events and zones are found by. */
final class SubjectWords {
  /** What the value of a role may be; a partner's is its name, all others have none. */
  private static final Map<SubjectWord.Role, List<String>> VALUES =
      Map.of(
          SubjectWord.Role.PROJECT, List.of("", "project", "work", "thing", "line"),
          SubjectWord.Role.ENTERPRISE, List.of("", "name"),
          SubjectWord.Role.ZONE, List.of("", "common"),
          SubjectWord.Role.REFERENCE, List.of("PROJECT", "ENTERPRISE", "EVENT", "FUND", "ZONE"),
          SubjectWord.Role.STOP, List.of("", "and", "way", "predicate", "opening", "of", "person"),
          SubjectWord.Role.BESIDE, List.of("before", "after"));

  private SubjectWords() {}

  static Lexicon<SubjectWord> load(DataFiles files, Problems problems) {
    Lexicon.Builder<SubjectWord> words = new Lexicon.Builder<>();
    UniqueLines seen = new UniqueLines("the word");
    for (Table.Row row :
        Table.read(files, "lexicon/subjects.tsv", problems, "word", "role", "value").rows()) {
      SubjectWord.Role role = row.constant("role", SubjectWord.Role.class);
      String word = row.must("word");
      if (role != null && seen.isNew(row, word) && !word.isEmpty()) {
        words.add(word, new SubjectWord(role, value(row, role)));
      }
    }
    return words.build();
  }

  private static String value(Table.Row row, SubjectWord.Role role) {
    if (role == SubjectWord.Role.PARTNER) {
      return row.must("value");
    }
    return row.oneOf("value", VALUES.getOrDefault(role, List.of("")));
  }
}
