package org.yuebao.series;

/** What decided that one reading stands and another does not. */
public enum Decision {
  /** Nothing speaks against it. */
  UNOPPOSED,
  /** It says the same more precisely. */
  PRECISION,
  /** A planner's decision. */
  REVIEW,
  /** The source took the other back. */
  CORRECTION,
  /** Final before revised before preliminary before estimate. */
  FINALITY,
  /** An official source before a paper of the region before any other. */
  AUTHORITY,
  /** Told for the first time on a later day. */
  LATER,
  /** Read with more confidence. */
  CONFIDENCE,
  /** Nothing but the order of the evidence's ids, so that there is one answer. */
  IDENTITY
}
