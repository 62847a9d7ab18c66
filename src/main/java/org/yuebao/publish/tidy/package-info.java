/**
 * Series as tidy rows, one a value, with the names and codes that statistics software expects. What
 * every table of a release is made of. Knows the core.
 */
@NullMarked
package org.yuebao.publish.tidy;

import org.jspecify.annotations.NullMarked;
