package org.taizhang.api.ledger;

/**
 * A person or unit.
 *
 * @param name as it is now; the id where no name is known
 */
public record Named(String id, String name) {}
