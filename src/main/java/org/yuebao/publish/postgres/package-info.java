/**
 * A release in PostgreSQL: its schema, its rows as batches for many workers, and the transaction
 * that makes them the current ones. Knows the core, the tidy rows and PostgreSQL's driver.
 */
@NullMarked
package org.yuebao.publish.postgres;

import org.jspecify.annotations.NullMarked;
