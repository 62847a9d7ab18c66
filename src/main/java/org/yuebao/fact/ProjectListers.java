package org.yuebao.fact;

import org.yuebao.fact.Term.Role;

/**
 * Regions that list a project among their own, which says not where it lies:
 * 作为<b>江苏省</b>、<b>常州市</b>两级重点项目， 该项目是<b>江苏省</b>重大项目，; but <b>江苏省</b>重大项目集中开工.
 */
final class ProjectListers {
  private ProjectListers() {}

  /** Whether the region at the token is one of those that list a project. */
  static boolean isLister(Sentence sentence, int at) {
    int noun = at + 1;
    while (noun < sentence.size() && PlaceUse.isListed(sentence, noun)) {
      noun++;
    }
    noun += noun < sentence.size() && sentence.token(noun).has(Role.VETO) ? 1 : 0;
    return noun < sentence.size()
        && countsProjects(sentence.token(noun))
        && ends(sentence, noun + 1)
        && isPredicate(sentence, at);
  }

  private static boolean countsProjects(Token token) {
    for (Term term : token.terms()) {
      if (term.name() != null && term.name().indicator().countsProjects()) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(Sentence sentence, int at) {
    return at >= sentence.size()
        || sentence.token(at).isMark("，,。；;")
        || sentence.token(at).has(Role.OF);
  }

  /** <b>作为</b>福建省、泉州市, <b>是</b>福建省: of one project, whatever it is called. */
  private static boolean isPredicate(Sentence sentence, int at) {
    int first = at;
    while (first > 0 && PlaceUse.isListed(sentence, first)) {
      first--;
    }
    Token before = sentence.token(first);
    boolean as = before.has(Role.FILLER) && !PlaceUse.isOf(before) && before.region() == null;
    return first < at && (as || PlaceUse.isPredicate(before));
  }
}
