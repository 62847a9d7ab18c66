/**
 * The release as a database in one file, {@code yuebao.sqlite}. Knows the core, the tidy rows, JDBC
 * and SQLite's SQL.
 */
@NullMarked
package org.yuebao.publish.sqlite;

import org.jspecify.annotations.NullMarked;
