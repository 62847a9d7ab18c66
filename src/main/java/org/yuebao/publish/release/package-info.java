/**
 * The folders of releases: staged beside the others, published by one rename, never half. Knows the
 * file system and nothing of what a release holds.
 */
@NullMarked
package org.yuebao.publish.release;

import org.jspecify.annotations.NullMarked;
