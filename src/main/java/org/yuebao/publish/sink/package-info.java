/**
 * What all forms of a release share: how they are given its records, and what they say of their
 * files. Knows the core and the tidy rows.
 */
@NullMarked
package org.yuebao.publish.sink;

import org.jspecify.annotations.NullMarked;
