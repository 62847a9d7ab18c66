package org.yuebao.hanlp;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import org.yuebao.story.Segmenter;

/**
 * HanLP's segmenter without names of people, places and organisations and without the dictionary
 * that is global to the JVM: what is asked of it are kinds of words. Built lazily, shared for
 * reading by all threads.
 */
public final class HanlpSegmenter implements Segmenter {
  private static final class Holder {
    static final Segment SEGMENT = build();

    private static Segment build() {
      HanLP.Config.Normalization = false;
      return HanLP.newSegment()
          .enableNameRecognize(false)
          .enableTranslatedNameRecognize(false)
          .enablePlaceRecognize(false)
          .enableOrganizationRecognize(false)
          .enableCustomDictionary(false)
          .enableOffset(true);
    }
  }

  @Override
  public List<Word> words(String sentence) {
    List<Term> terms = Holder.SEGMENT.seg(sentence);
    List<Word> words = new ArrayList<>(terms.size());
    for (Term term : terms) {
      words.add(new Word(term.offset, term.offset + term.word.length(), term.nature.toString()));
    }
    return words;
  }
}
