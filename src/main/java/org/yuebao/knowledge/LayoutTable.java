package org.yuebao.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yuebao.story.LayoutWords;
import org.yuebao.story.LayoutWords.Entry;
import org.yuebao.story.LayoutWords.Role;

/** Loads the words that tell the lines of a page apart, and checks what they say. */
final class LayoutTable {
  private static final Set<Role> WITH_VALUE =
      EnumSet.of(Role.PHOTOGRAPHED, Role.NEWS, Role.WIRE, Role.MESSAGE, Role.COMPARING);

  private static final Set<Role> OF_ONE_CHARACTER =
      EnumSet.of(Role.SENDER, Role.QUOTING, Role.LEFT_OPEN, Role.COMPARING);

  private LayoutTable() {}

  static LayoutWords load(DataFiles files, Problems problems) {
    Map<Role, List<Entry>> entries = new EnumMap<>(Role.class);
    UniqueLines seen = new UniqueLines("the word");
    for (Table.Row row :
        Table.read(files, "lexicon/layout.tsv", problems, "word", "role", "value").rows()) {
      Role role = row.constant("role", Role.class);
      String word = row.must("word");
      if (role != null && seen.isNew(row, word + " as " + role) && isSound(row, role, word)) {
        entries
            .computeIfAbsent(role, none -> new ArrayList<>())
            .add(new Entry(word, row.get("value")));
      }
    }
    return new LayoutWords(entries);
  }

  private static boolean isSound(Table.Row row, Role role, String word) {
    if (WITH_VALUE.contains(role) == row.get("value").isEmpty()) {
      row.problem(
          WITH_VALUE.contains(role)
              ? "value is empty; write the characters that " + role + " asks for beside the word"
              : "value is " + row.get("value") + "; " + role + " has none, leave it empty");
      return false;
    }
    if (OF_ONE_CHARACTER.contains(role) && word.length() > 1) {
      row.problem("word is " + word + "; " + role + " takes words of one character");
      return false;
    }
    return !word.isEmpty();
  }
}
