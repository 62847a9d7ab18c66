/**
 * Projects with a life: which names mean one project, and what became of it over the years. May
 * know observations.
 */
@NullMarked
package org.yuebao.project;

import org.jspecify.annotations.NullMarked;
