package org.taizhang.eventstore;

/** The tables hold another organisation's events: two deployments were given one database schema. */
public final class ForeignEventStore extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String owner;
    private final String configured;

    ForeignEventStore(String owner, String configured) {
        super("this event store belongs to the organisation '" + owner + "', not to '" + configured + "'");
        this.owner = owner;
        this.configured = configured;
    }

    public String owner() {
        return owner;
    }

    public String configured() {
        return configured;
    }
}
