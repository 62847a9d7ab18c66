package org.yuebao.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yuebao.fact.SubjectWord;
import org.yuebao.indicator.Catalogue;
import org.yuebao.project.ProjectWords;
import org.yuebao.project.Stage;

/** Loads what the names of projects are made of, and the stages of their lives. */
final class ProjectTables {
  private static final String NAMES = "lexicon/projects.tsv";
  private static final String SUBJECTS = "lexicon/subjects.tsv";
  private static final String STAGES = "catalogue/stages.tsv";
  private static final int MOST_STAGES = 100;

  /** What a word does in a name. */
  private enum Role {
    /** May be left out at the end: 项目. */
    ENDING,
    /** A phase; value is its number. */
    PHASE,
    /** A part with a letter or number before it: 地块. */
    PART
  }

  private final DataFiles files;
  private final Problems problems;
  private final List<String> endings = new ArrayList<>();
  private final Map<String, String> phases = new TreeMap<>();
  private final List<String> parts = new ArrayList<>();

  private ProjectTables(DataFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  static ProjectWords load(DataFiles files, Problems problems, Catalogue catalogue) {
    return new ProjectTables(files, problems).load(catalogue);
  }

  private ProjectWords load(Catalogue catalogue) {
    UniqueLines seen = new UniqueLines("the word");
    for (Table.Row row : Table.read(files, NAMES, problems, "word", "role", "value").rows()) {
      Role role = row.constant("role", Role.class);
      String word = row.must("word");
      if (role != null && seen.isNew(row, word) && !word.isEmpty()) {
        add(row, role, word);
      }
    }
    return new ProjectWords(endings, phases, parts, kinds(), stages(catalogue));
  }

  private void add(Table.Row row, Role role, String word) {
    switch (role) {
      case ENDING -> endings.add(word);
      case PHASE -> phases.put(word, row.must("value"));
      case PART -> parts.add(word);
    }
  }

  /** Words that end the names of projects, but those that may be left out. */
  private Set<String> kinds() {
    Set<String> kinds = new HashSet<>();
    Table.read(files, SUBJECTS, problems, "word", "role")
        .forEach(
            row -> {
              if (row.get("role").equals(SubjectWord.Role.PROJECT.name())) {
                kinds.add(row.get("word"));
              }
            });
    endings.forEach(kinds::remove);
    return kinds;
  }

  private List<Stage> stages(Catalogue catalogue) {
    List<Stage> stages = new ArrayList<>();
    UniqueLines codes = new UniqueLines("the stage");
    UniqueLines ranks = new UniqueLines("the rank");
    for (Table.Row row :
        Table.read(files, STAGES, problems, "stage", "rank", "name", "implied_by").rows()) {
      int rank = row.integer("rank", 1, MOST_STAGES);
      String milestone = row.get("implied_by");
      if (!milestone.isEmpty() && catalogue.get(milestone) == null) {
        row.problem("implied_by is " + milestone + ", which the catalogue lacks; write a code");
      }
      if (codes.isNew(row, row.must("stage")) && ranks.isNew(row, Integer.toString(rank))) {
        stages.add(new Stage(row.get("stage"), rank, row.must("name"), milestone));
      }
    }
    return stages;
  }
}
