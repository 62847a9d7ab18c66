/**
 * What a run was, for operators: {@code manifest.json} and {@code quality.json}. Knows nothing of
 * the figures but their numbers.
 */
@NullMarked
package org.yuebao.publish.manifest;

import org.jspecify.annotations.NullMarked;
