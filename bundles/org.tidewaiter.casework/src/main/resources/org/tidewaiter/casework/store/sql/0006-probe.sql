-- The one row that a health check writes to learn whether the store can be written.
-- One script for H2 (MODE=PostgreSQL) and PostgreSQL, every statement can run twice; see 0001.

CREATE TABLE IF NOT EXISTS probe (
    id SMALLINT PRIMARY KEY,
    written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
