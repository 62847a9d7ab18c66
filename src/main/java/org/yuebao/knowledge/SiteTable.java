package org.yuebao.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yuebao.story.SiteWords;
import org.yuebao.story.SiteWords.Role;

/** Loads the words by which sites say what an article is, and checks what they say. */
final class SiteTable {
  private static final Set<Role> LABELS = EnumSet.of(Role.DATE, Role.SOURCE);

  private SiteTable() {}

  static SiteWords load(DataFiles files, Problems problems) {
    Map<Role, List<String>> words = new EnumMap<>(Role.class);
    UniqueLines seen = new UniqueLines("the word");
    for (Table.Row row : Table.read(files, "lexicon/sites.tsv", problems, "word", "role").rows()) {
      Role role = row.constant("role", Role.class);
      String word = row.must("word");
      if (role != null && !word.isEmpty() && isNew(seen, row, word, role)) {
        words.computeIfAbsent(role, none -> new ArrayList<>()).add(word);
        checkLabel(row, word, role);
      }
    }
    return new SiteWords(words);
  }

  /** Names of {@code meta} elements are the same in capitals. */
  private static boolean isNew(UniqueLines seen, Table.Row row, String word, Role role) {
    return seen.isNew(row, word.toLowerCase(Locale.ROOT) + " as " + role);
  }

  private static void checkLabel(Table.Row row, String word, Role role) {
    if (LABELS.contains(role) && (word.endsWith("：") || word.endsWith(":"))) {
      row.problem("word is " + word + "; leave out the colon, which is looked for behind the word");
    }
  }
}
