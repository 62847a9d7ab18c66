package org.yuebao.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.SubjectName.Form;
import org.yuebao.fact.SubjectWord.Role;
import org.yuebao.region.Gazetteer;
import org.yuebao.region.Region;
import org.yuebao.region.RegionWord;

/**
 * The projects, enterprises, events, funds, clusters, zones and partners that a story has mentioned
 * so far, each by its full name.
 *
 * <p>Sentences are kept as they come and looked into only when a figure asks.
 */
final class Mentions {
  private final SubjectFinder finder;
  private final Gazetteer gazetteer;
  private final List<Sentence> unread = new ArrayList<>();
  private final Map<Role, List<String>> known = new EnumMap<>(Role.class);
  private final Map<String, String> zones = new HashMap<>();

  /** What was mentioned last of a kind, up to the sentence before the current one. */
  private final Map<Role, String> last = new EnumMap<>(Role.class);

  private @Nullable Sentence current;
  private List<Mention> mentions = List.of();
  private boolean severalProjects;
  private int paragraph;

  Mentions(SubjectFinder finder, Gazetteer gazetteer) {
    this.finder = finder;
    this.gazetteer = gazetteer;
  }

  /**
   * A mention and what it means.
   *
   * @param name the words
   * @param subject the full name; null when several are meant, or nothing certain
   */
  record Mention(SubjectName name, @Nullable String subject) {
    boolean is(Role kind) {
      return name.kind() == kind;
    }
  }

  /** Takes notice of a sentence before its figures are read. */
  void see(Sentence sentence) {
    unread.add(sentence);
  }

  /** The mentions of the sentence that was seen last, in order. */
  List<Mention> of(Sentence sentence) {
    for (Sentence next : unread) {
      enter(next);
    }
    unread.clear();
    if (current != sentence) {
      throw new IllegalStateException("only the sentence that was seen last can be asked for");
    }
    return mentions;
  }

  /** The full name that was mentioned last before the current sentence; null when none was. */
  @Nullable String last(Role kind) {
    return last.get(kind);
  }

  /** How many different ones of a kind the story has named. */
  int count(Role kind) {
    return known.getOrDefault(kind, List.of()).size();
  }

  /** Whether the paragraph speaks of several projects at once: 33个项目集中签约. */
  boolean speaksOfSeveralProjects() {
    return severalProjects;
  }

  /** The number of the current sentence's paragraph. */
  int paragraph() {
    return paragraph;
  }

  /** The zone that a project or an enterprise lies in; null when the story does not say. */
  @Nullable String zoneOf(String subject) {
    return zones.get(subject);
  }

  private void enter(Sentence sentence) {
    remember(false);
    remember(true);
    if (sentence.opensParagraph()) {
      severalProjects = false;
      paragraph++;
    }
    current = sentence;
    mentions = understood(sentence);
    bindZones();
  }

  /** What opened a clause is pointed back to rather than what stood within one. */
  private void remember(boolean topical) {
    for (Mention mention : mentions) {
      if (mention.subject != null && mention.name.topical() == topical) {
        last.put(mention.name.kind(), mention.subject);
      }
    }
  }

  private List<Mention> understood(Sentence sentence) {
    List<SubjectName> names = new ArrayList<>(finder.find(sentence));
    addCountries(sentence, names);
    List<Mention> found = new ArrayList<>(names.size());
    Map<Role, String> here = new EnumMap<>(Role.class);
    here.putAll(last);
    for (SubjectName name : names) {
      String subject = meaning(name, here);
      found.add(new Mention(name, subject));
      if (subject != null) {
        here.put(name.kind(), subject);
      }
      severalProjects |= name.kind() == Role.PROJECT && name.form() == Form.SEVERAL;
    }
    return found;
  }

  private void addCountries(Sentence sentence, List<SubjectName> names) {
    int before = names.size();
    for (Token token : sentence.tokens()) {
      RegionWord word = token.region();
      Region region =
          word == null || word.kind() != RegionWord.Kind.NAME ? null : gazetteer.get(word.value());
      if (region != null && region.level().equals("country") && !region.code().equals("CN")) {
        names.add(
            new SubjectName(
                Role.PARTNER,
                Form.NAME,
                token.start(),
                token.end(),
                region.name(),
                "",
                false,
                true));
      }
    }
    if (names.size() > before) {
      names.sort(Comparator.comparingInt(SubjectName::start));
    }
  }

  private @Nullable String meaning(SubjectName name, Map<Role, String> here) {
    return switch (name.form()) {
      case NAME -> full(name) + name.phase();
      case REFERENCE -> pointedTo(name, here);
      case PHASE -> here.get(Role.PROJECT);
      case SEVERAL -> null;
    };
  }

  /** The full name that the story has used for the same, else this one. */
  private String full(SubjectName name) {
    List<String> names = known.computeIfAbsent(name.kind(), kind -> new ArrayList<>());
    String same = shortened(name.name(), names);
    if (same != null) {
      return same;
    }
    names.add(name.name());
    return name.name();
  }

  /** The last one that the words may shorten: 园区, 该工程, 新院区. */
  private @Nullable String pointedTo(SubjectName name, Map<Role, String> here) {
    String latest = here.get(name.kind());
    if (latest == null || SubjectName.shortens(name.name(), latest)) {
      return latest;
    }
    String same = shortened(name.name(), known.getOrDefault(name.kind(), List.of()));
    return same != null ? same : latest;
  }

  private static @Nullable String shortened(String words, List<String> names) {
    for (int i = names.size() - 1; i >= 0; i--) {
      if (SubjectName.shortens(words, names.get(i))) {
        return names.get(i);
      }
    }
    return null;
  }

  /** Where a project or an enterprise lies: the first zone that a sentence names with it. */
  private void bindZones() {
    String zone = null;
    for (Mention mention : mentions) {
      zone = zone == null && mention.is(Role.ZONE) ? mention.subject : zone;
    }
    if (zone == null) {
      return;
    }
    for (Mention mention : mentions) {
      boolean lies = mention.is(Role.PROJECT) || mention.is(Role.ENTERPRISE);
      if (lies && mention.subject != null) {
        zones.putIfAbsent(mention.subject, zone);
      }
    }
  }
}
