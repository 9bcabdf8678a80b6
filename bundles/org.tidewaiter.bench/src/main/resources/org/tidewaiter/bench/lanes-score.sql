-- How many spreads, in thousandths, each time lies above what is usual on its flow.

CREATE OR REPLACE TEMP TABLE scored AS
SELECT id, CAST(floor(1000 * CAST(CAST(
    (ln(greatest(60, gap)) - CAST(location AS DOUBLE)) / CAST(spread AS DOUBLE)
  AS FLOAT) AS DOUBLE) + 0.5) AS INTEGER) AS score
FROM exports JOIN learned USING (lane, party);
