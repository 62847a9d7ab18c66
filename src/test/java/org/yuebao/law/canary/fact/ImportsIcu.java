package org.yuebao.law.canary.fact;

import com.ibm.icu.text.CharsetDetector;

/** Breaks a law on purpose. */
public final class ImportsIcu {
  public String name(CharsetDetector detector) {
    return detector.detect().getName();
  }
}
