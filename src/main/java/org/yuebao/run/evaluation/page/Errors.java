package org.yuebao.run.evaluation.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.yuebao.run.evaluation.Evaluation;
import org.yuebao.run.evaluation.Judgement;

/** The errors of an evaluation, each with the name that links lead to. */
final class Errors {
  private final List<Judgement> all;
  private final Map<Judgement, String> ids = new IdentityHashMap<>();

  Errors(Evaluation evaluation) {
    this.all = new ArrayList<>(evaluation.errors());
    for (int i = 0; i < all.size(); i++) {
      ids.put(all.get(i), "e" + (i + 1));
    }
  }

  List<Judgement> all() {
    return all;
  }

  /** Empty when the judgement is no error. */
  String id(Judgement judgement) {
    return ids.getOrDefault(judgement, "");
  }
}
