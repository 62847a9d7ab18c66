/**
 * The command line, the spec of a run and the run itself: the only package that knows all the
 * others and the only one that talks to a person.
 */
@NullMarked
package org.yuebao.run;

import org.jspecify.annotations.NullMarked;
