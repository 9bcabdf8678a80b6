-- How far each alert queue of a host has taken: the number of the last run, by the queue's name.
-- One script for H2 (MODE=PostgreSQL) and PostgreSQL, every statement can run twice; see 0001.
CREATE TABLE IF NOT EXISTS finding_sink (
    name VARCHAR PRIMARY KEY,
    taken BIGINT NOT NULL
);
