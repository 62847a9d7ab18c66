package org.yuebao.story;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Where the stories of a page begin: at the headline above a byline, and at the headline of a
 * picture with its credit.
 *
 * <p>Only a page has several stories. A document is taken for a page when at least two stories on
 * it show that they are stories, two bylines or one and a credited picture under a headline of its
 * own; everything else, whatever headings it has, is one story.
 */
final class StoryBoundaries {
  private static final int WIDEST_HEADLINE = 80;
  private static final int MOST_HEADLINES = 8;
  private static final int LONGEST_PICTURE_STORY = 3;

  private final Bylines bylines;
  private final String text;
  private final List<Paragraph> paragraphs;

  private StoryBoundaries(Bylines bylines, String text, List<Paragraph> paragraphs) {
    this.bylines = bylines;
    this.text = text;
    this.paragraphs = paragraphs;
  }

  /** Indexes of the paragraphs that open a story, in order; the first is 0. */
  static List<Integer> of(Bylines bylines, String text, List<Paragraph> paragraphs) {
    return new StoryBoundaries(bylines, text, paragraphs).starts();
  }

  private List<Integer> starts() {
    TreeSet<Integer> bylined = new TreeSet<>();
    TreeSet<Integer> pictures = new TreeSet<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (hasByline(i)) {
        addBylinedStory(i, bylined);
      } else if (isPictureCredit(i)) {
        addPictureStory(i, pictures);
      }
    }
    TreeSet<Integer> starts = new TreeSet<>(bylined);
    starts.addAll(pictures);
    boolean page = starts.size() > 1 && !bylined.isEmpty();
    if (!page) {
      return List.of(0);
    }
    addHeadlineBlocks(starts);
    if (!hasText(0, starts.first())) {
      starts.pollFirst();
    }
    starts.add(0);
    return new ArrayList<>(starts);
  }

  /** Briefs follow one another without headlines; two datelines in a row open one story only. */
  private void addBylinedStory(int i, TreeSet<Integer> bylined) {
    int start = headlineAbove(i);
    Line first = paragraphs.get(i).first();
    boolean brief = bylines.opensBrief(text, first.start(), first.end());
    if (start < i || bylined.isEmpty() || brief) {
      bylined.add(start);
    }
  }

  /** A story opens here: its first paragraph begins with a byline, or a byline stands above it. */
  private boolean hasByline(int i) {
    Paragraph paragraph = paragraphs.get(i);
    Line first = paragraph.first();
    if (paragraph.kind() == Line.Kind.BYLINE) {
      return i > 0 && isHeadline(i - 1) && i + 1 < paragraphs.size() && isText(i + 1);
    }
    return paragraph.kind() == Line.Kind.TEXT
        && bylines.opening(text, first.start(), first.end()) >= 0;
  }

  private boolean isPictureCredit(int i) {
    return paragraphs.get(i).kind() == Line.Kind.CREDIT;
  }

  /**
   * From the credit of a picture back over its few paragraphs to a headline of two lines or more.
   */
  private void addPictureStory(int credit, TreeSet<Integer> pictures) {
    int i = credit;
    while (i > 0 && credit - i < LONGEST_PICTURE_STORY && isText(i - 1)) {
      i--;
    }
    boolean bylined = i < credit && hasByline(i);
    int start = headlineAbove(i);
    if (i < credit && !bylined && i - start >= 2) {
      pictures.add(start);
    }
  }

  /**
   * On a page a headline of two lines, or one after a story's closing byline, opens a story without
   * a byline.
   */
  private void addHeadlineBlocks(TreeSet<Integer> starts) {
    for (int i = 1; i < paragraphs.size(); i++) {
      if (!isText(i) || !isHeadline(i - 1)) {
        continue;
      }
      int start = headlineAbove(i);
      boolean twoLines = i - start >= 2 && paragraphs.get(start + 1).first().gap() == 0;
      boolean afterClosing = start > 0 && closesStory(start - 1);
      if (twoLines || afterClosing) {
        starts.add(start);
      }
    }
  }

  private boolean closesStory(int i) {
    Paragraph paragraph = paragraphs.get(i);
    Line last = paragraph.last();
    return paragraph.kind() == Line.Kind.CREDIT || bylines.closes(text, last.start(), last.end());
  }

  /**
   * First paragraph of the headline and its deck lines that stand right above {@code i}; {@code i}
   * when none do.
   */
  private int headlineAbove(int i) {
    int start = i;
    if (start > 0 && paragraphs.get(start - 1).kind() == Line.Kind.BYLINE) {
      start--;
    }
    while (start > 0 && i - start < MOST_HEADLINES && isHeadline(start - 1)) {
      boolean sentence = paragraphs.get(start - 1).ends(Shape.Ending.FULL);
      if (sentence && start < i) {
        break;
      }
      start--;
    }
    return start;
  }

  private boolean hasText(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isText(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isText(int i) {
    Paragraph paragraph = paragraphs.get(i);
    boolean words = paragraph.kind() == Line.Kind.TEXT || paragraph.kind() == Line.Kind.ITEM;
    return words && !isHeadline(i);
  }

  private boolean isHeadline(int i) {
    return isHeadline(bylines, text, paragraphs.get(i));
  }

  /**
   * Short, without a sentence inside, and not ended as a sentence; a question or an exclamation may
   * be a headline.
   */
  static boolean isHeadline(Bylines bylines, String text, Paragraph paragraph) {
    if (paragraph.kind() != Line.Kind.TEXT
        || paragraph.width() > WIDEST_HEADLINE
        || paragraph.commas() > 1
        || paragraph.first().shape().han() < 2) {
      return false;
    }
    Line last = paragraph.last();
    char end = text.charAt(last.end() - 1);
    boolean sentence =
        "。；：;:，".indexOf(end) >= 0 || paragraph.stops() > 0 && end != '？' && end != '！';
    boolean byline = bylines.opening(text, paragraph.first().start(), last.end()) >= 0;
    return !sentence && !byline;
  }
}
