/**
 * What is new, revised, withdrawn, in conflict or supported in a release and was not in another.
 * Knows the core and the tidy rows.
 */
@NullMarked
package org.yuebao.publish.diff;

import org.jspecify.annotations.NullMarked;
