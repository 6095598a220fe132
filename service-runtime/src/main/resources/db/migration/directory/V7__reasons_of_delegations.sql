-- Why work was delegated, and why it was taken back. Rows from before have it once the group's rows are made anew.
ALTER TABLE delegation_directory ADD COLUMN reason text NOT NULL DEFAULT '', ADD COLUMN revoked_because text;
