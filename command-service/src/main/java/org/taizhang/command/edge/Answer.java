package org.taizhang.command.edge;

/**
 * The answer to a write.
 *
 * @param id what was changed
 * @param version its version now; the next {@code If-Match}
 * @param position opaque; not before this command's events. Sent back as {@code X-After-Position}, a read waits for it.
 */
public record Answer(String id, long version, String position) {}
