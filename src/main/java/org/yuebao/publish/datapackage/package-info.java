/**
 * What a release holds, for machines: Frictionless Data Package 2.0. Knows what the sinks say of
 * their files.
 */
@NullMarked
package org.yuebao.publish.datapackage;

import org.jspecify.annotations.NullMarked;
