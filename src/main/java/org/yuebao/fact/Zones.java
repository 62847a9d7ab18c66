package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Mentions.Mention;
import org.yuebao.fact.SubjectWord.Role;

/** Says which development zone a figure is about, or lies in. */
final class Zones {
  private final Mentions mentions;

  /** The zone that the paragraph speaks of. */
  private @Nullable String topic;

  private int topicParagraph;

  Zones(Mentions mentions) {
    this.mentions = mentions;
  }

  /**
   * Whether the name of a zone ends at a character and begins at {@code from} or behind it:
   * <b>云澜经开区</b>|工业总产值 is all of the zone's.
   */
  boolean ends(Sentence sentence, int from, int end) {
    if (!mentions.mayHold(sentence, Set.of(Role.ZONE))) {
      return false;
    }
    for (Mention mention : mentions.of(sentence)) {
      if (mention.is(Role.ZONE) && mention.name().end() == end) {
        return mention.base() != null && mention.name().start() >= from;
      }
    }
    return false;
  }

  /** The zone that a project or an enterprise lies in; null when the story does not say. */
  @Nullable String of(String subject) {
    return mentions.zoneOf(subject);
  }

  /**
   * The zone of the figure at token {@code at}; null when none is spoken of.
   *
   * @param known what the gazetteer says where the names of zones say nothing: 长三角
   */
  @Nullable String at(Sentence sentence, int at, @Nullable String subject, @Nullable String known) {
    if (subject != null) {
      String lyingIn = mentions.zoneOf(subject);
      return lyingIn != null ? lyingIn : known;
    }
    List<Mention> all =
        mentions.mayHold(sentence, Set.of(Role.ZONE)) ? mentions.of(sentence) : List.of();
    List<Mention> listed = listed(all, sentence.token(at).start());
    if (listed.size() > 1) {
      turnTo(null);
      return respectively(sentence, at, listed);
    }
    Mention zone = lastBefore(all, sentence.token(at).start());
    if (zone != null) {
      boolean speaks =
          zone.name().topical() && !Subjects.turnsToRegion(sentence, zone.name().end(), at);
      turnTo(speaks ? zone.subject() : null);
    } else if (topicParagraph != mentions.paragraph()
        || Subjects.turnsToRegion(sentence, sentence.start(), at)) {
      turnTo(null);
    }
    return topic != null ? topic : known;
  }

  private void turnTo(@Nullable String zone) {
    topic = zone;
    topicParagraph = mentions.paragraph();
  }

  private static @Nullable Mention lastBefore(List<Mention> all, int position) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).is(Role.ZONE) && all.get(i).name().end() <= position) {
        return all.get(i);
      }
    }
    return null;
  }

  /** The zones before the figure that stand side by side: 甲开发区、乙科技城. */
  private static List<Mention> listed(List<Mention> all, int position) {
    List<Mention> listed = new ArrayList<>();
    int end = -1;
    for (Mention mention : all) {
      if (!mention.is(Role.ZONE) || mention.name().end() > position) {
        continue;
      }
      if (mention.name().start() - end > 1) {
        listed.clear();
      }
      listed.add(mention);
      end = mention.name().end();
    }
    return listed;
  }

  /** 分别完成492亿元、115亿元: each zone has its figure; a figure of its own is of all together. */
  private static @Nullable String respectively(Sentence sentence, int at, List<Mention> listed) {
    int place = 0;
    for (int i = at; before(sentence, i) >= 0; i = before(sentence, i)) {
      place++;
    }
    int size = place + 1;
    for (int i = at; after(sentence, i) >= 0; i = after(sentence, i)) {
      size++;
    }
    return size == listed.size() ? listed.get(place).subject() : null;
  }

  private static int before(Sentence sentence, int at) {
    return at >= 2 && isJoint(sentence.token(at - 1)) && sentence.token(at - 2).isQuantity()
        ? at - 2
        : -1;
  }

  private static int after(Sentence sentence, int at) {
    return at + 2 < sentence.size()
            && isJoint(sentence.token(at + 1))
            && sentence.token(at + 2).isQuantity()
        ? at + 2
        : -1;
  }

  private static boolean isJoint(Token token) {
    return token.isMark("、") || (token.has(Term.Role.FILLER) && token.end() - token.start() == 1);
  }
}
