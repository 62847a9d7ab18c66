/**
 * Projects with a life: which names mean one project, and what became of it over the years. May
 * know observations and series.
 */
@NullMarked
package org.yuebao.project;

import org.jspecify.annotations.NullMarked;
