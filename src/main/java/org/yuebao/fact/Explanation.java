package org.yuebao.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.outcome.Rejection;

/**
 * Why a story's facts are what they are: everything that the engine saw and weighed, for a person
 * to read.
 */
public record Explanation(List<Sentence> sentences) {
  public Explanation {
    sentences = List.copyOf(sentences);
  }

  /**
   * One sentence.
   *
   * @param start first code point in the document's body
   * @param end code point after the last
   * @param text as interpreted
   * @param spans everything that was recognised in it, ordered by start
   * @param decisions what became of every number in it, ordered by start
   */
  public record Sentence(
      int start, int end, String text, List<Span> spans, List<Decision> decisions) {
    public Sentence {
      spans = List.copyOf(spans);
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * Something that was recognised.
   *
   * @param start index in the sentence (UTF-16)
   * @param end index after its last character
   * @param kind {@code quantity}, {@code period}, {@code region}, {@code zone}, {@code indicator},
   *     {@code subject}, {@code bound}, {@code status} …: one word of the model
   * @param meaning what it was read as: {@code 2023-01/2023-09}, {@code GDP}, {@code 320412} …
   * @param rule the rule that found it, empty when it is a name of the vocabulary
   */
  public record Span(int start, int end, String kind, String meaning, String rule) {}

  /**
   * What became of one number: a fact or a rejection.
   *
   * @param start index in the sentence (UTF-16) where the number stands
   * @param end index after its last character
   * @param candidates indicators that were seen for it, the one that was taken first
   * @param fact null when it was rejected
   * @param rejection null when it became a fact
   */
  public record Decision(
      int start,
      int end,
      List<Candidate> candidates,
      @Nullable Fact fact,
      @Nullable Rejection rejection) {
    public Decision {
      candidates = List.copyOf(candidates);
      if ((fact == null) == (rejection == null)) {
        throw new IllegalArgumentException("a number becomes either a fact or a rejection");
      }
    }
  }

  /**
   * An indicator that was weighed.
   *
   * @param indicator code of the catalogue
   * @param score the confidence, in percent, of the one that was taken; 0 of those that were not
   * @param reasons the rules that took it, or what spoke against it
   */
  public record Candidate(String indicator, int score, List<String> reasons) {
    public Candidate {
      reasons = List.copyOf(reasons);
    }
  }
}
