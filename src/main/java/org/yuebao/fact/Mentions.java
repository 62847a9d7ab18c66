package org.yuebao.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Map<Role, List<SubjectName>> known = new EnumMap<>(Role.class);
  private final Map<String, String> fuller = new HashMap<>();
  private final Map<String, String> zones = new HashMap<>();
  private final Map<String, String> wholes = new HashMap<>();

  /** What was mentioned last of a kind, up to the sentence before the current one. */
  private final Map<Role, Mention> last = new EnumMap<>(Role.class);

  private @Nullable Sentence current;
  private List<Mention> mentions = List.of();
  private final Set<String> inParagraph = new HashSet<>();
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
   * @param base the full name without a phase; null when several are meant, or nothing certain
   * @param phase 二期; empty when the whole is meant
   */
  record Mention(SubjectName name, @Nullable String base, String phase) {
    boolean is(Role kind) {
      return name.kind() == kind;
    }

    @Nullable String subject() {
      return base == null ? null : base + phase;
    }

    boolean pointsBack() {
      return name.form() == Form.POINTER || name.form() == Form.PHASE || name.form() == Form.SHORT;
    }
  }

  /** Takes notice of a sentence before its figures are read. */
  void see(Sentence sentence) {
    unread.add(sentence);
    paragraph += sentence.opensParagraph() ? 1 : 0;
  }

  /** A story of several goes on to the next one: nothing mentioned before is pointed back to. */
  void openItem() {
    unread.forEach(this::enter);
    unread.clear();
    mentions = List.of();
    last.clear();
  }

  /** Whether the sentence holds a word of one of the roles: cheaper than to read its mentions. */
  boolean mayHold(Sentence sentence, Set<Role> roles) {
    return !Collections.disjoint(finder.roles(sentence), roles);
  }

  /** Whether a mention of one of the kinds opens a clause before {@code position}. */
  boolean opensWith(Sentence sentence, Set<Role> kinds, int position) {
    if (!finder.mayEnd(sentence, kinds, position)) {
      return false;
    }
    for (SubjectName name : finder.find(sentence)) {
      if (name.topical() && name.end() <= position && kinds.contains(name.kind())) {
        return true;
      }
    }
    return false;
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

  /** What was mentioned last before the current sentence; null when nothing certain was. */
  @Nullable String last(Role kind) {
    Mention mention = last.get(kind);
    return mention == null ? null : mention.subject();
  }

  /** How many different ones of a kind the story has named. */
  int count(Role kind) {
    return known.getOrDefault(kind, List.of()).size();
  }

  /** How many different ones the paragraph has named. */
  int countInParagraph() {
    return inParagraph.size();
  }

  /** Whether the paragraph speaks of several projects at once: 33个项目集中签约. */
  boolean speaksOfSeveralProjects() {
    return severalProjects;
  }

  /** The number of the paragraph of the sentence that was seen last. */
  int paragraph() {
    return paragraph;
  }

  /** The zone that a project or an enterprise lies in; null when the story does not say. */
  @Nullable String zoneOf(String subject) {
    String zone = zones.get(subject);
    return zone != null ? zone : zones.get(wholes.getOrDefault(subject, subject));
  }

  /** The fullest name that the story has used for a subject in the end. */
  String fullest(String subject) {
    String name = subject;
    while (fuller.containsKey(name)) {
      name = fuller.get(name);
    }
    return name;
  }

  // ---- reading

  private void enter(Sentence sentence) {
    remember(false);
    remember(true);
    if (sentence.opensParagraph()) {
      severalProjects = false;
      inParagraph.clear();
    }
    current = sentence;
    mentions = understood(sentence);
    bindZones();
  }

  /**
   * What opened a clause is pointed back to rather than what stood within one; after several
   * projects nothing certain is.
   */
  private void remember(boolean topical) {
    for (Mention mention : mentions) {
      if (mention.name.form() == Form.SEVERAL) {
        last.remove(mention.name.kind());
      } else if (mention.base != null && mention.name.topical() == topical) {
        last.put(mention.name.kind(), mention);
      }
    }
  }

  private List<Mention> understood(Sentence sentence) {
    List<Mention> found = new ArrayList<>();
    Map<Role, Mention> here = new EnumMap<>(Role.class);
    here.putAll(last);
    for (SubjectName name : withCountries(sentence)) {
      Mention mention = meaning(name, here);
      found.add(mention);
      if (mention.base != null) {
        here.put(name.kind(), mention);
        wholes.put(mention.base + name.phase(), mention.base);
        inParagraph.add(mention.base);
      } else if (name.form() == Form.SEVERAL) {
        here.remove(name.kind());
        severalProjects |= name.kind() == Role.PROJECT;
      }
    }
    return found;
  }

  private List<SubjectName> withCountries(Sentence sentence) {
    List<SubjectName> names = new ArrayList<>(finder.find(sentence));
    int before = names.size();
    for (int i = sentence.regionBefore(sentence.size()); i >= 0; i = sentence.regionBefore(i)) {
      Token token = sentence.token(i);
      Region country = country(token.region());
      if (country != null) {
        names.add(SubjectName.of(Role.PARTNER, token.start(), token.end(), country.name(), false));
      }
    }
    if (names.size() > before) {
      names.sort(Comparator.comparingInt(SubjectName::start));
    }
    return names;
  }

  private @Nullable Region country(@Nullable RegionWord word) {
    if (word == null || word.kind() != RegionWord.Kind.NAME) {
      return null;
    }
    Region region = gazetteer.get(word.value());
    boolean abroad =
        region != null && region.level().equals("country") && !region.code().equals("CN");
    return abroad ? region : null;
  }

  private Mention meaning(SubjectName name, Map<Role, Mention> here) {
    return switch (name.form()) {
      case NAME -> new Mention(name, full(name), name.phase());
      case POINTER -> pointedTo(name, here.get(name.kind()));
      case SHORT -> new Mention(name, fitting(name), "");
      case PHASE -> ofPhase(name, here.get(Role.PROJECT));
      case SEVERAL -> new Mention(name, null, "");
    };
  }

  /** The full name that the story has used for the same, else this one. */
  private String full(SubjectName name) {
    List<SubjectName> names = known.computeIfAbsent(name.kind(), kind -> new ArrayList<>());
    for (int i = names.size() - 1; i >= 0; i--) {
      SubjectName other = names.get(i);
      if (name.name().equals(other.name()) || name.shortens(other)) {
        return other.name();
      }
      if (other.shortens(name)) {
        names.set(i, name);
        fuller.put(other.name(), name.name());
        if (zones.containsKey(other.name())) {
          zones.putIfAbsent(name.name(), zones.get(other.name()));
        }
        return name.name();
      }
      if (name.shortensWithoutPlace(other)) {
        return other.name();
      }
    }
    names.add(name);
    return name.name();
  }

  /** 一期 alone is of the project, whatever phase was named before. */
  private static Mention ofPhase(SubjectName name, @Nullable Mention project) {
    return new Mention(name, project == null ? null : project.base, "");
  }

  /** The last of its kind, unless the words fit only one that was named before it. */
  private Mention pointedTo(SubjectName name, @Nullable Mention latest) {
    if (latest == null || latest.base == null) {
      return new Mention(name, fitting(name), "");
    }
    String same = SubjectName.isWithin(name.name(), latest.base) ? latest.base : fitting(name);
    return same == null || same.equals(latest.base)
        ? new Mention(name, latest.base, latest.phase)
        : new Mention(name, same, "");
  }

  /** The last name that the words shorten; null when they shorten none. */
  private @Nullable String fitting(SubjectName name) {
    List<SubjectName> names = known.getOrDefault(name.kind(), List.of());
    for (int i = names.size() - 1; i >= 0; i--) {
      if (SubjectName.isWithin(name.pointing(), names.get(i).name())) {
        return names.get(i).name();
      }
    }
    return null;
  }

  /** Where a project or an enterprise lies: the first zone that a sentence names with it. */
  private void bindZones() {
    String zone = null;
    for (Mention mention : mentions) {
      zone = zone == null && mention.is(Role.ZONE) ? mention.subject() : zone;
    }
    if (zone == null) {
      return;
    }
    for (Mention mention : mentions) {
      String subject = mention.subject();
      boolean lies = mention.is(Role.PROJECT) || mention.is(Role.ENTERPRISE);
      if (lies && subject != null && mention.base != null) {
        zones.putIfAbsent(subject, zone);
        zones.putIfAbsent(mention.base, zone);
      }
    }
  }
}
