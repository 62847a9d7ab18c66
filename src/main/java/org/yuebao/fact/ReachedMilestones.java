package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.period.Period;
import org.yuebao.story.PublicationDate;

/**
 * Milestones that a sentence tells without a figure or a date: 冷链物流中心项目主体结构<b>封顶</b>. What is
 * reported as reached was reached by the day of the paper. A sentence that holds a fact is left to
 * it: what stands beside a figure is heard when the figure is observed.
 *
 * <p>Not numbers, and so no facts: they are kept beside them.
 */
final class ReachedMilestones {
  private final Vocabulary vocabulary;
  private final Mentions mentions;
  private final Places places;
  private final Statuses statuses;
  private final Drafts drafts;
  private final @Nullable PublicationDate published;

  ReachedMilestones(
      Vocabulary vocabulary,
      Mentions mentions,
      Places places,
      Statuses statuses,
      Drafts drafts,
      @Nullable PublicationDate published) {
    this.vocabulary = vocabulary;
    this.mentions = mentions;
    this.places = places;
    this.statuses = statuses;
    this.drafts = drafts;
    this.published = published;
  }

  /** Takes the milestones of a sentence that gave no fact. */
  void read(Sentence sentence) {
    if (published == null) {
      return;
    }
    for (ReachedWords.Found found :
        vocabulary.reached().in(drafts.text(), sentence.start(), sentence.end())) {
      int at = tokenAt(sentence, found.start());
      if (statuses.cue(sentence, at) == null && namesProject(sentence)) {
        drafts.addReached(
            sentence,
            at,
            found,
            Period.day(published.lastDay()),
            places.at(sentence, at, false, true),
            vocabulary.confidence().of(Confidence.Way.MILESTONE));
      }
    }
  }

  /** By a name, or by 该项目 when it is clear which one is meant. */
  private boolean namesProject(Sentence sentence) {
    return mentions.of(sentence).stream()
        .anyMatch(mention -> mention.is(SubjectWord.Role.PROJECT) && mention.subject() != null);
  }

  private static int tokenAt(Sentence sentence, int position) {
    int at = 0;
    while (at + 1 < sentence.size() && sentence.token(at).end() <= position) {
      at++;
    }
    return at;
  }
}
