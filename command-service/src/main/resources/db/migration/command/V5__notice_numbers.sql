-- One row per type of notice and year: issuing takes the next number under its row lock.
CREATE TABLE notice_number_series (
    series text NOT NULL,
    year int NOT NULL,
    last bigint NOT NULL,
    PRIMARY KEY (series, year)
);

-- Which number was reserved for which notice, and when: a number without a notice is a refused issuing.
CREATE TABLE notice_number (
    notice_id text PRIMARY KEY,
    number text NOT NULL UNIQUE,
    reserved_at timestamptz NOT NULL DEFAULT now()
);
