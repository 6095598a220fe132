package org.taizhang.eventstore;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections of the store's own, outside any pool that others may wait on. */
@FunctionalInterface
public interface Connections {

    /** A new connection, in auto-commit mode; whoever asked closes it. */
    Connection open() throws SQLException;
}
