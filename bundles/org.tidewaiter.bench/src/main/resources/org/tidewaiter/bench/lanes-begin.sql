-- Before any level: nothing is known of a flow, which is one party on one finest lane.
-- Given: exports(id, party, lane, gap).

CREATE OR REPLACE TEMP TABLE learned AS
SELECT DISTINCT lane, party, CAST(0 AS FLOAT) AS location, CAST(0 AS FLOAT) AS spread
FROM exports;
