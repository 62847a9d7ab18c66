package org.yuebao.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yuebao.fact.ConceptWords;
import org.yuebao.fact.ConceptWords.Role;

/** Loads the words that say of what kind a thing is whose name they are part of. */
final class ConceptTable {
  private ConceptTable() {}

  static ConceptWords load(DataFiles files, Problems problems) {
    Map<Role, List<String>> words = new EnumMap<>(Role.class);
    UniqueLines seen = new UniqueLines("the word");
    for (Table.Row row :
        Table.read(files, "lexicon/concepts.tsv", problems, "word", "role").rows()) {
      Role role = row.constant("role", Role.class);
      String word = row.must("word");
      if (role != null && !word.isEmpty() && seen.isNew(row, word + " as " + role)) {
        words.computeIfAbsent(role, none -> new ArrayList<>()).add(word);
      }
    }
    return new ConceptWords(words);
  }
}
