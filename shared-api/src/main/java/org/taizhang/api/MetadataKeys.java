package org.taizhang.api;

/** Keys of message metadata. All values are strings, because the audit ledger hashes them as a string map. */
public final class MetadataKeys {

    /** The deployment's organisation. */
    public static final String ORGANISATION = "organisation";
    /** {@code personId} of who acts. */
    public static final String ACTOR = "actor";
    /** Role acted in; events only. */
    public static final String ROLE = "role";
    /** Unit acted for, where the role was held for one; events only. */
    public static final String UNIT = "unit";
    /** The delegation acted under, if any; events only. */
    public static final String DELEGATION = "delegation";
    /** {@code personId} of whose work was done under it; events only. */
    public static final String DELEGATOR = "delegator";
    /** W3C trace id of the request. */
    public static final String TRACE = "traceId";
    /** The client's idempotency key, bound to the actor. */
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";
    /**
     * Which command was first sent with that key: HMAC-SHA256 under a secret of the deployment, since a plain hash would
     * let whoever has the events try names until one fits, also after they were erased.
     */
    public static final String COMMAND_MAC = "commandMac";
    /** The caller with all grants; commands only, never stored. */
    public static final String CALLER = "caller";
    /** The version the client saw ({@code If-Match}); commands only, never stored. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    private MetadataKeys() {}
}
