-- Which addresses name one building: each to a key by regular expressions, and each key to a number.
-- Given: addresses(id, text, town, state).

CREATE OR REPLACE TEMP TABLE keyed AS
WITH bare AS (
  SELECT id, town, state,
    trim(regexp_replace(regexp_replace(upper(text), '(SUITE|UNIT|STE)\s*#?\s*\d+', '', 'g'), '[^A-Z0-9]+', ' ', 'g')) AS text
  FROM addresses
)
SELECT id,
  state || '|' || upper(town) || '|' ||
  regexp_replace(regexp_replace(regexp_replace(regexp_replace(text,
    '\bST\b', 'STREET'), '\bRD\b', 'ROAD'), '\bAVE\b', 'AVENUE'), '\bLN\b', 'LANE') AS key
FROM bare;

CREATE OR REPLACE TEMP TABLE buildings AS
SELECT key, min(id) AS first FROM keyed GROUP BY key;

CREATE OR REPLACE TEMP TABLE grouped AS
SELECT id, first FROM keyed JOIN buildings USING (key);
