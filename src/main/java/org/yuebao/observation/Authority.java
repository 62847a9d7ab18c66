package org.yuebao.observation;

/** Who says it, seen from what is described; the first is believed first. */
public enum Authority {
  /** Government and statistical office. */
  OFFICIAL,
  /** A newspaper of the very region that the figure describes. */
  HOME,
  /** Any other paper, agency or site, and whatever is not in the catalogue of sources. */
  OTHER
}
