package org.yuebao.law.canary.fact;

import com.hankcs.hanlp.seg.common.Term;

/** Breaks a law on purpose. */
public final class ImportsHanlp {
  public String name(Term term) {
    return term.word;
  }
}
