-- Of the folder of keys that this database's texts are sealed with: an HMAC under its master key, which tells nothing.
CREATE TABLE key_folder (
    one  boolean PRIMARY KEY DEFAULT true CHECK (one),
    mark text NOT NULL
);
