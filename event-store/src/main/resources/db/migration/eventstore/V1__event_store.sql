-- The one order of events, and how it is appended to. Only append_events writes to it, and nothing changes it.
CREATE TABLE event (
    -- 0, 1, 2 … in the order of commits, without a gap.
    position bigint PRIMARY KEY,
    -- Milliseconds since 1970; never less than the one before.
    recorded_at bigint NOT NULL,
    event_id text NOT NULL,
    -- Null where the event belongs to no aggregate; then aggregate_id is the event's own id.
    aggregate_type text,
    aggregate_id text NOT NULL,
    sequence bigint NOT NULL,
    name text NOT NULL,
    revision text,
    payload bytea NOT NULL,
    metadata bytea NOT NULL,
    UNIQUE (aggregate_id, sequence)
);

-- Which deployment's it is: one row.
CREATE TABLE event_store (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    organisation text NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'events are never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER event_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Appends the events of several commands in one transaction of its own. Writers take turns on the advisory lock, so
-- positions follow the order of commits. A command whose events do not follow on what its aggregates have is left out
-- with all its events and named in "refused"; what is left has consecutive positions from "first" on.
CREATE FUNCTION append_events(lock_key bigint, now_millis bigint, commands int[], ids text[],
    types text[], aggregates text[], sequences bigint[], names text[], revisions text[], payloads bytea[],
    metadatas bytea[], OUT first bigint, OUT recorded bigint, OUT refused int[]) LANGUAGE plpgsql AS $$
DECLARE
    head bigint;
    latest bigint;
    added bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(lock_key);
    SELECT e.position, e.recorded_at INTO head, latest FROM event e ORDER BY e.position DESC LIMIT 1;
    head := coalesce(head, -1);
    first := head + 1;
    recorded := greatest(now_millis, coalesce(latest, now_millis));

    IF cardinality(ids) = 1 THEN
        -- What one command of one event needs, which is most of them while there is little to do.
        IF types[1] IS NOT NULL AND sequences[1] - 1 <> (SELECT coalesce(max(e.sequence), -1) FROM event e
                WHERE e.aggregate_id = aggregates[1]) THEN
            refused := '{1}';
        ELSE
            INSERT INTO event VALUES (first, recorded, ids[1], types[1], aggregates[1], sequences[1], names[1],
                revisions[1], payloads[1], metadatas[1]);
        END IF;
        RETURN;
    END IF;

    SELECT array_agg(DISTINCT c.command) INTO refused FROM (
        SELECT u.command, u.sequence - row_number() OVER (PARTITION BY u.aggregate ORDER BY u.n) AS before,
            (SELECT coalesce(max(e.sequence), -1) FROM event e WHERE e.aggregate_id = u.aggregate) AS last
        FROM unnest(commands, types, aggregates, sequences) WITH ORDINALITY AS u(command, type, aggregate, sequence, n)
        WHERE u.type IS NOT NULL) c
    WHERE c.before <> c.last;

    IF refused IS NULL THEN
        INSERT INTO event SELECT head + u.n, recorded, u.id, u.type, u.aggregate, u.sequence, u.name, u.revision,
            u.payload, u.metadata
        FROM unnest(ids, types, aggregates, sequences, names, revisions, payloads, metadatas)
            WITH ORDINALITY AS u(id, type, aggregate, sequence, name, revision, payload, metadata, n);
        head := head + cardinality(ids);
    ELSE
        -- Command by command, because leaving one out changes what the next ones follow on.
        refused := '{}';
        <<each>>
        FOR command IN 1 .. commands[cardinality(commands)] LOOP
            IF EXISTS (SELECT 1 FROM (
                    SELECT u.sequence - row_number() OVER (PARTITION BY u.aggregate ORDER BY u.n) AS before,
                        (SELECT coalesce(max(e.sequence), -1) FROM event e WHERE e.aggregate_id = u.aggregate) AS last
                    FROM unnest(commands, types, aggregates, sequences)
                        WITH ORDINALITY AS u(command, type, aggregate, sequence, n)
                    WHERE u.command = each.command AND u.type IS NOT NULL) c
                WHERE c.before <> c.last) THEN
                refused := refused || each.command;
            ELSE
                INSERT INTO event SELECT head + row_number() OVER (ORDER BY u.n), recorded, u.id, u.type, u.aggregate,
                    u.sequence, u.name, u.revision, u.payload, u.metadata
                FROM unnest(commands, ids, types, aggregates, sequences, names, revisions, payloads, metadatas)
                    WITH ORDINALITY AS u(command, id, type, aggregate, sequence, name, revision, payload, metadata, n)
                WHERE u.command = each.command;
                GET DIAGNOSTICS added = ROW_COUNT;
                head := head + added;
            END IF;
        END LOOP;
    END IF;
END $$;

-- The last snapshot of each aggregate. It can always be made anew from the events.
CREATE TABLE snapshot (
    aggregate_id text PRIMARY KEY,
    sequence bigint NOT NULL,
    aggregate_type text NOT NULL,
    event_id text NOT NULL,
    recorded_at bigint NOT NULL,
    name text NOT NULL,
    revision text,
    payload bytea NOT NULL,
    metadata bytea NOT NULL
);

-- The tables of Axon's token store and dead-letter queue, with PostgreSQL's own types.
CREATE TABLE tokenentry (
    processorname text NOT NULL,
    segment int NOT NULL,
    token bytea,
    tokentype text,
    timestamp text,
    owner text,
    PRIMARY KEY (processorname, segment)
);

CREATE TABLE deadletterentry (
    deadletteridentifier text PRIMARY KEY,
    processinggroup text NOT NULL,
    sequenceidentifier text NOT NULL,
    sequenceindex bigint NOT NULL,
    messagetype text NOT NULL,
    eventidentifier text NOT NULL,
    timestamp text NOT NULL,
    payloadtype text NOT NULL,
    payloadrevision text,
    payload bytea NOT NULL,
    metadata bytea,
    type text,
    aggregateidentifier text,
    sequencenumber bigint,
    tokentype text,
    token bytea,
    enqueuedat text NOT NULL,
    lasttouched text,
    processingstarted text,
    causetype text,
    causemessage text,
    diagnostics bytea,
    UNIQUE (processinggroup, sequenceidentifier, sequenceindex)
);
