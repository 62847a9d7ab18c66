/**
 * The laws of the house: what may import what, what the core must not name, what contracts and
 * documents promise. Each law has a canary that must break it: a law that catches nothing is a
 * defect.
 */
@NullMarked
package org.yuebao.law;

import org.jspecify.annotations.NullMarked;
