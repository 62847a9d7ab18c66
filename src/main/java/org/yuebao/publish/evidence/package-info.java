/**
 * Texts with what was read from them, for reviewers and annotators: LangExtract's form. Knows the
 * core and Jackson's generator.
 */
@NullMarked
package org.yuebao.publish.evidence;

import org.jspecify.annotations.NullMarked;
