/**
 * Events in PostgreSQL: one order without gaps, which is the order of commits.
 *
 * <p>A command's events go from {@link org.taizhang.eventstore.PostgresEventStorageEngine} through the queue of the one
 * {@link org.taizhang.eventstore.EventWriter} into {@code append_events}, several commands in one transaction. Readers
 * take them from {@link org.taizhang.eventstore.RecentEvents} or from the table.
 */
@NullMarked
package org.taizhang.eventstore;

import org.jspecify.annotations.NullMarked;
