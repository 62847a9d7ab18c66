package org.yuebao.story;

import java.util.List;

/**
 * The core's port to a segmenter of Chinese: it says where words and names are, never what a number
 * is.
 */
public interface Segmenter {
  /**
   * A word of a sentence.
   *
   * @param start first character
   * @param end character after the last
   * @param nature part of speech in the PKU tag set: {@code n}, {@code ns}, {@code nt}, {@code v} …
   */
  record Word(int start, int end, String nature) {}

  /** The words of a sentence, in order, without gaps. */
  List<Word> words(String sentence);
}
