-- The audit log: a Merkle tree with one leaf for each stored event and for the log's own facts. It is only ever added to.
CREATE TABLE ledger_leaf (
    leaf_index bigint PRIMARY KEY CHECK (leaf_index >= 0),
    leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32),
    -- The exact bytes that were hashed; never made anew.
    entry bytea NOT NULL CHECK (octet_length(entry) <= 65535),
    -- Null for the log's own facts.
    event_id text UNIQUE,
    stream_id text COLLATE "C" NOT NULL,
    stream_seq bigint NOT NULL,
    -- Where the event store has it; not part of the leaf, because it changes when the store is moved.
    position bigint,
    -- Of the log's own facts, what they tell.
    own_kind text,
    UNIQUE (stream_id, stream_seq)
);
CREATE INDEX ledger_leaf_own ON ledger_leaf (own_kind, leaf_index) WHERE own_kind IS NOT NULL;

-- Full tiles of 256 hashes; a narrower one at the edge is made from what lies below it. The root is that over the tile.
CREATE TABLE ledger_tile (
    level int NOT NULL,
    tile_index bigint NOT NULL,
    hashes bytea NOT NULL CHECK (octet_length(hashes) = 8192),
    root bytea NOT NULL CHECK (octet_length(root) = 32),
    PRIMARY KEY (level, tile_index)
);

-- The tree after each batch, and up to which position of the event store it goes.
CREATE TABLE ledger_head (
    size bigint PRIMARY KEY,
    root bytea NOT NULL CHECK (octet_length(root) = 32),
    position bigint NOT NULL,
    logged_at timestamptz NOT NULL
);

-- What was signed; the same size again where witnesses have added their signatures.
CREATE TABLE ledger_checkpoint (
    checkpoint_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    size bigint NOT NULL,
    note bytea NOT NULL,
    -- How many witnesses have signed it too.
    cosigned int NOT NULL DEFAULT 0,
    signed_at timestamptz NOT NULL
);
CREATE INDEX ledger_checkpoint_by_size ON ledger_checkpoint (size DESC, checkpoint_id DESC);

-- What was found to be wrong with the events or the log.
CREATE TABLE ledger_fault (
    fault_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    leaf_index bigint,
    event_id text,
    stream_id text,
    detail text NOT NULL,
    found_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX ledger_fault_once ON ledger_fault (kind, coalesce(leaf_index, -1), coalesce(event_id, ''));

-- The head of each stream now, and as it was at the newest stream-heads leaf. Follows from the leaves.
CREATE TABLE ledger_stream (
    stream_id text COLLATE "C" PRIMARY KEY,
    last_seq bigint NOT NULL,
    last_leaf bytea NOT NULL,
    last_index bigint NOT NULL,
    heads_seq bigint,
    heads_leaf bytea
);
CREATE INDEX ledger_stream_by_index ON ledger_stream (last_index);

-- Up to which leaf somebody would like the heads of the streams to be logged, who takes a bundle: one row.
CREATE TABLE ledger_wish (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    heads_up_to bigint NOT NULL
);
INSERT INTO ledger_wish (heads_up_to) VALUES (-1);

-- Who looked: a log for each month, apart from the other one, which has its root from time to time. A month that is old
-- enough goes as a whole.
CREATE TABLE access_entry (
    month text NOT NULL CHECK (month ~ '^\d{4}-\d\d$'),
    leaf_index bigint NOT NULL,
    leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32),
    entry bytea NOT NULL,
    person_id text NOT NULL,
    path text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (month, leaf_index)
);
CREATE INDEX access_entry_by_person ON access_entry (person_id, at);
CREATE INDEX access_entry_by_path ON access_entry (path, at);

CREATE FUNCTION refuse_access_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Six months is what the law asks for at least.
    IF TG_OP = 'DELETE' AND OLD.month < to_char(now() - interval '6 months', 'YYYY-MM') THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'the access log is never changed, and deleted by whole months older than six' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER access_entry_is_kept BEFORE UPDATE OR DELETE ON access_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_access_change();
CREATE TRIGGER access_entry_is_whole BEFORE TRUNCATE ON access_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_access_change();

CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER ledger_leaf_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_leaf
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();
CREATE TRIGGER ledger_tile_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_tile
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();
CREATE TRIGGER ledger_head_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_head
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();
CREATE TRIGGER ledger_checkpoint_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();
CREATE TRIGGER ledger_fault_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_fault
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();

-- Who writes the log becomes this role for it, which can add to the log and nothing else. Where the database's owner may
-- make no roles, the triggers are what is left.
DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'taizhang_audit_log') THEN
        BEGIN
            CREATE ROLE taizhang_audit_log NOLOGIN;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;
        END;
    END IF;
    EXECUTE format('GRANT taizhang_audit_log TO %I', current_user);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO taizhang_audit_log', current_schema());
    GRANT SELECT, INSERT ON ledger_leaf, ledger_tile, ledger_head, ledger_checkpoint, ledger_fault TO taizhang_audit_log;
    GRANT SELECT, INSERT, UPDATE ON ledger_stream TO taizhang_audit_log;
    GRANT SELECT ON ledger_wish, access_entry TO taizhang_audit_log;
EXCEPTION WHEN insufficient_privilege THEN
    RAISE NOTICE 'the role taizhang_audit_log could not be made';
END $$;
