-- How the organisation words its messages; a kind without a row is worded as the program brings it.
CREATE TABLE wording_row (
    kind text PRIMARY KEY,
    zh text NOT NULL,
    en text NOT NULL,
    since timestamptz NOT NULL,
    by_person text
);

-- How people want their mail; who has no row has said nothing.
CREATE TABLE mail_preference_row (
    person_id text PRIMARY KEY,
    preferences jsonb NOT NULL
);

-- What one address gets at a time. The address itself and the texts are looked up when it is sent. Kept for a while
-- after that, for whoever asks what was sent.
CREATE TABLE letter (
    letter_id text PRIMARY KEY,
    -- MAIL or HOOK
    channel text NOT NULL,
    -- A person's id, or a webhook's name.
    target text NOT NULL,
    digest boolean NOT NULL,
    messages int NOT NULL,
    state text NOT NULL DEFAULT 'WAITING',
    tries int NOT NULL DEFAULT 0,
    -- By the database's clock, as all that follows.
    created_at timestamptz NOT NULL DEFAULT now(),
    next_try timestamptz NOT NULL DEFAULT now(),
    -- Somebody is sending it until then; later they are taken to be gone.
    leased_until timestamptz,
    error text,
    detail text,
    finished_at timestamptz
);
CREATE INDEX ON letter (channel, target, next_try) WHERE state = 'WAITING';
CREATE INDEX ON letter (created_at DESC, letter_id);
CREATE INDEX ON letter (state, created_at DESC, letter_id) WHERE state <> 'SENT';

-- One row for each message and each way it goes out of the house. It is kept as long as its letter, so that an event
-- that is handled twice sends nothing twice.
CREATE TABLE delivery (
    channel text NOT NULL,
    target text NOT NULL,
    message_id text NOT NULL,
    -- Of the message's event: it is sent once the rows know of that.
    position bigint NOT NULL,
    -- AT_ONCE or DIGEST
    pace text NOT NULL,
    queued_at timestamptz NOT NULL DEFAULT now(),
    letter_id text REFERENCES letter ON DELETE CASCADE,
    PRIMARY KEY (channel, target, message_id)
);
CREATE INDEX ON delivery (channel, target) WHERE letter_id IS NULL;
CREATE INDEX ON delivery (letter_id);

-- When each address got something last.
CREATE TABLE outlet (
    channel text NOT NULL,
    target text NOT NULL,
    letter_at timestamptz,
    -- The day of the last digest, by the business clock.
    digest_on date,
    PRIMARY KEY (channel, target)
);
