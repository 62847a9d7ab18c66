/**
 * What others watch of a run: numbers for Prometheus, events for OpenLineage, progress for a person
 * at a terminal. Knows the manifest; nothing of it reaches the figures, and nothing of it can fail
 * a run.
 */
@NullMarked
package org.yuebao.run.watching;

import org.jspecify.annotations.NullMarked;
