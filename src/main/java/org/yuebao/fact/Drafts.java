package org.yuebao.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.outcome.Rejection;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;
import org.yuebao.story.Story;

/** Puts facts and rejections together, with their places in the document and their evidence. */
final class Drafts {
  private static final int LONGEST_SENTENCE = 2000;
  private static final int LONGEST_NUMBER = 100;

  private final Story story;
  private final Catalogue catalogue;
  private final char[] text;
  private final Subjects subjects;
  private final Zones zones;
  private final Coverages coverages;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Fact> milestones = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private Places.@Nullable Found forcedPlace;
  private @Nullable Period forcedPeriod;
  private boolean ofSeveral;
  private final Excerpt ofFacts = new Excerpt();
  private final Excerpt ofRejections = new Excerpt();

  Drafts(
      Story story,
      Catalogue catalogue,
      char[] text,
      Subjects subjects,
      Zones zones,
      Coverages coverages) {
    this.story = story;
    this.catalogue = catalogue;
    this.text = text;
    this.subjects = subjects;
    this.zones = zones;
    this.coverages = coverages;
  }

  char[] text() {
    return text;
  }

  /** The place of the facts to come, for values that follow places one by one; null ends it. */
  void forcePlace(Places.@Nullable Found place) {
    forcedPlace = place;
  }

  /** Whether the facts to come are of several regions, which the text does not name: 前十位. */
  void tellOfSeveral(boolean several) {
    ofSeveral = several;
  }

  /** The period of the facts to come, for values that follow years one by one; null ends it. */
  void forcePeriod(@Nullable Period period) {
    forcedPeriod = period;
  }

  /** The period that is forced on the facts to come, else the one that was told. */
  @Nullable Period periodOr(@Nullable Period told) {
    return forcedPeriod != null ? forcedPeriod : told;
  }

  void add(
      Sentence sentence,
      int at,
      Quantity quantity,
      Link link,
      Stretch stretch,
      @Nullable Period told,
      Places.Found place,
      Status status) {
    BigDecimal value = quantity.value();
    BigDecimal value2 = quantity.value2();
    if (link.negative() && value.signum() > 0) {
      value = value.negate();
      value2 = value2 == null ? null : value2.negate();
    }
    List<Reservation> doubts = new ArrayList<>();
    Period period = periodOr(told);
    if (period == null) {
      doubts.add(Reservation.of("period.unresolved"));
    }
    String placed = ofSeveral ? null : place.region();
    String region = forcedPlace != null ? forcedPlace.region() : placed;
    if (region == null) {
      doubts.add(Reservation.of("region.unresolved"));
    }
    if (quantity.kind() == Unit.Kind.UNKNOWN) {
      doubts.add(Reservation.of("unit.unknown"));
    }
    String subject = subjects.at(sentence, at, link.indicator());
    String named = zones.at(sentence, at, subject, place.zone());
    String coverage = subject != null ? null : coverages.at(sentence, at);
    String zone = coverage != null ? coverage : named;
    zone = forcedPlace != null && forcedPlace.zone() != null ? forcedPlace.zone() : zone;
    Evidence evidence = evidence(sentence, quantity.start(), quantity.end());
    facts.add(
        new Fact(
            story.doc(),
            story.story(),
            story.published(),
            story.source(),
            story.offsets().toDocument(quantity.start()),
            story.offsets().endToDocument(quantity.end()),
            slice(quantity.start(), quantity.end()),
            evidence.sentence,
            evidence.start,
            evidence.end,
            link.indicator() == null ? null : link.indicator().code(),
            link.indicator() == null ? link.head().concept() : null,
            link.measure(),
            value,
            value2,
            null,
            quantity.step(),
            quantity.unit(),
            bound(sentence, at, quantity, stretch),
            period,
            region,
            zone,
            subject,
            status,
            link.rule(),
            link.confidence(),
            doubts));
  }

  /** 项目总投资50亿元。该项目位于金坛区: what a sentence told of a project is told of where it lies. */
  void placeProject(Sentence told, String site) {
    int first = story.offsets().toDocument(told.start());
    for (int i = facts.size() - 1; i >= 0 && facts.get(i).start() >= first; i--) {
      String code = facts.get(i).indicator();
      Indicator indicator = code == null ? null : catalogue.get(code);
      if (indicator != null && indicator.isOnProjects() && !indicator.countsProjects()) {
        facts.set(i, facts.get(i).in(site));
      }
    }
  }

  /** The region of the fact that was added last; null when it is of none. */
  @Nullable String lastRegion() {
    return facts.isEmpty() ? null : facts.get(facts.size() - 1).region();
  }

  /** A milestone: the value is a date. */
  void addMilestone(
      Sentence sentence,
      int at,
      Indicator indicator,
      Period date,
      Places.Found place,
      @Nullable Period period,
      Status status,
      int confidence) {
    Token token = sentence.token(at);
    String subject = subjects.at(sentence, at, indicator);
    String zone = zones.at(sentence, at, subject, place.zone());
    facts.add(
        dated(
            new Span(sentence, token.start(), token.end()),
            indicator,
            date,
            Bound.EQUAL,
            period,
            new Whose(place.region(), zone, subject),
            status,
            "milestone." + indicator.code(),
            confidence));
  }

  /** A milestone told in words alone: reached by {@code day}, that of the paper. */
  void addReached(
      Sentence sentence,
      int at,
      ReachedWords.Found found,
      Period day,
      Places.Found place,
      int confidence) {
    String subject = subjects.at(sentence, at, found.milestone());
    if (subject == null || subject.isEmpty()) {
      return;
    }
    String zone = zones.at(sentence, at, subject, place.zone());
    milestones.add(
        dated(
            new Span(sentence, found.start(), found.end()),
            found.milestone(),
            day,
            Bound.AT_MOST,
            day,
            new Whose(place.region(), zone, subject),
            Status.ACTUAL,
            "reached." + found.milestone().code(),
            confidence));
  }

  /** Where something stands in the text. */
  private record Span(Sentence sentence, int start, int end) {}

  /** What it is said of. */
  private record Whose(@Nullable String region, @Nullable String zone, @Nullable String subject) {}

  private Fact dated(
      Span span,
      Indicator indicator,
      Period date,
      Bound bound,
      @Nullable Period period,
      Whose whose,
      Status status,
      String rule,
      int confidence) {
    Evidence evidence = evidence(span.sentence(), span.start(), span.end());
    return new Fact(
        story.doc(),
        story.story(),
        story.published(),
        story.source(),
        story.offsets().toDocument(span.start()),
        story.offsets().endToDocument(span.end()),
        slice(span.start(), span.end()),
        evidence.sentence,
        evidence.start,
        evidence.end,
        indicator.code(),
        null,
        Measure.LEVEL,
        null,
        null,
        date,
        null,
        "DATE",
        bound,
        period,
        whose.region(),
        whose.zone(),
        whose.subject(),
        status,
        rule,
        confidence,
        List.of());
  }

  /** How many facts there are so far. */
  int count() {
    return facts.size();
  }

  /** Whether a word holds a printed digit, as 5G基站 does: no digit is dropped without a word. */
  boolean holdsDigitOfName(Token token) {
    if (token.isQuantity() || token.period() != null) {
      return false;
    }
    for (int i = token.start(); i < token.end(); i++) {
      if (text[i] >= '0' && text[i] <= '9') {
        return true;
      }
    }
    return false;
  }

  void reject(Sentence sentence, Token token, String reason) {
    rejections.add(
        new Rejection(
            "extract",
            reason,
            story.doc(),
            story.offsets().toDocument(token.start()),
            story.offsets().endToDocument(token.end()),
            around(sentence, token.start()),
            reason,
            slice(token.start(), token.end())));
  }

  Extraction extraction() {
    return new Extraction(ordered(facts), ordered(milestones), rejections);
  }

  private List<Fact> ordered(List<Fact> drafts) {
    List<Fact> ordered = new ArrayList<>(drafts.size());
    drafts.forEach(fact -> ordered.add(settled(fact)));
    ordered.sort(
        (a, b) ->
            a.start() != b.start()
                ? Integer.compare(a.start(), b.start())
                : Integer.compare(a.end(), b.end()));
    return ordered;
  }

  /** Subjects are told by the fullest name that the story has given them in the end. */
  private Fact settled(Fact fact) {
    String subject = fact.subject() == null ? null : subjects.settled(fact.subject());
    if (Objects.equals(subject, fact.subject())) {
      return fact;
    }
    String zone = fact.zone() == null && subject != null ? zones.of(subject) : fact.zone();
    return fact.about(subject, zone);
  }

  /** What the numeral says, else the word before it, else the word after it. */
  private static Bound bound(Sentence sentence, int at, Quantity quantity, Stretch stretch) {
    if (quantity.bound() != Bound.EQUAL) {
      return quantity.bound();
    }
    Bound before = stretch.bound == null ? null : Bound.ofSymbol(stretch.bound.value());
    if (before != null && before != Bound.AT_MOST) {
      return before;
    }
    // 控制在4%以下, 控制在3.5%左右: the word behind says more than the aim before.
    for (int i = at + 1; i < sentence.size() && i <= at + 2; i++) {
      Term after = sentence.token(i).term(Role.BOUND_AFTER);
      if (after != null) {
        return Bound.ofSymbol(after.value());
      }
      if (!sentence.token(i).isMark("”\"）)")) {
        break;
      }
    }
    return before == null ? Bound.EQUAL : before;
  }

  private record Evidence(String sentence, int start, int end) {}

  /** The piece of text that was cut last: what stands in one sentence shares one copy of it. */
  private final class Excerpt {
    private int from = -1;
    private int to = -1;
    private String piece = "";

    String of(int start, int end) {
      if (start != from || end != to) {
        piece = slice(start, end).stripTrailing();
        from = start;
        to = end;
      }
      return piece;
    }
  }

  /** The sentence, or as much of it around the number as a rejection may hold. */
  private String around(Sentence sentence, int start) {
    int from = sentence.start();
    int to = sentence.end();
    if (to - from > Rejection.LONGEST_EVIDENCE) {
      int step = Rejection.LONGEST_EVIDENCE - LONGEST_NUMBER;
      from += (start - from) / step * step;
      to = Math.min(to, from + Rejection.LONGEST_EVIDENCE);
    }
    while (from < start && Character.isWhitespace(text[from])) {
      from++;
    }
    return ofRejections.of(from, to);
  }

  private Evidence evidence(Sentence sentence, int start, int end) {
    int from = sentence.start();
    int to = sentence.end();
    if (to - from > LONGEST_SENTENCE) {
      from = Math.max(from, start - LONGEST_SENTENCE / 2);
      to = Math.min(to, Math.max(end, from + LONGEST_SENTENCE));
    }
    while (from < start && Character.isWhitespace(text[from])) {
      from++;
    }
    return new Evidence(ofFacts.of(from, to), start - from, end - from);
  }

  private String slice(int from, int to) {
    return new String(text, from, to - from);
  }
}
