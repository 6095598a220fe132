package org.taizhang.api.directory;

import org.jspecify.annotations.Nullable;

/**
 * A unit; {@code parent} is the unit above it, null for a top one.
 *
 * @param closed it is no more, and only what it did is still read
 */
public record UnitView(String id, String name, @Nullable String parent, boolean closed) {}
