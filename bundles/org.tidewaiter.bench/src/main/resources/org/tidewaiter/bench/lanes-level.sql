-- One level of lanes, :width finest lanes a lane: what is usual for everyone but the party itself.
-- Given: exports, learned, and from the level before lane_norms (but for the first).

CREATE OR REPLACE TEMP TABLE ranked AS
SELECT wide, party, gap, place,
  row_number() OVER (PARTITION BY wide, party ORDER BY place) - 1 AS own_place
FROM (
  SELECT lane // :width AS wide, party, gap,
    row_number() OVER (PARTITION BY lane // :width ORDER BY gap, party) - 1 AS place
  FROM exports);

CREATE OR REPLACE TEMP TABLE sizes AS
SELECT wide, count(*) AS size FROM ranked GROUP BY wide;

-- The places, among the others, of their median and 20 % quantile.
CREATE OR REPLACE TEMP TABLE sought AS
SELECT wide, party, size - own AS others,
  CAST(floor(0.5::DOUBLE * (size - own - 1)) AS BIGINT) AS middle,
  CAST(floor(0.2::DOUBLE * (size - own - 1)) AS BIGINT) AS low
FROM (SELECT wide, party, count(*) AS own FROM ranked GROUP BY wide, party) JOIN sizes USING (wide)
WHERE size > own;

-- A value of the others stands one further for every own value before it.
CREATE OR REPLACE TEMP TABLE moved AS
SELECT wide, party, any_value(others) AS others,
  any_value(middle) + count(*) FILTER (place - own_place <= middle) AS middle,
  any_value(low) + count(*) FILTER (place - own_place <= low) AS low
FROM ranked JOIN sought USING (wide, party)
GROUP BY wide, party;

CREATE OR REPLACE TEMP TABLE usual AS
SELECT moved.wide, moved.party, others,
  ln(greatest(60, m.gap)) AS location,
  greatest(0.05, (ln(greatest(60, m.gap)) - ln(greatest(60, l.gap))) / 0.8416212335729143::DOUBLE) AS spread
FROM moved
JOIN ranked m ON m.wide = moved.wide AND m.place = moved.middle
JOIN ranked l ON l.wide = moved.wide AND l.place = moved.low;

-- The lanes themselves, and how many values weigh as much as what the coarser level says.
CREATE OR REPLACE TEMP TABLE coarser AS :coarser;

CREATE OR REPLACE TEMP TABLE lane_norms AS
SELECT sizes.wide, size,
  ln(greatest(60, m.gap)) AS location,
  greatest(0.05, (ln(greatest(60, m.gap)) - ln(greatest(60, l.gap))) / 0.8416212335729143::DOUBLE) AS spread
FROM sizes
JOIN ranked m ON m.wide = sizes.wide AND m.place = CAST(floor(0.5::DOUBLE * (size - 1)) AS BIGINT)
JOIN ranked l ON l.wide = sizes.wide AND l.place = CAST(floor(0.2::DOUBLE * (size - 1)) AS BIGINT);

CREATE OR REPLACE TEMP TABLE prior AS
SELECT CASE WHEN count(*) < 3 THEN 10 ELSE
  least(200, greatest(0.5, pi() / 2 * quantile_disc(n.spread * n.spread, 0.5) / greatest(1e-9,
    pow(1.4826022185056018::DOUBLE * quantile_disc(abs(n.location - c.location), 0.5), 2)
      - quantile_disc(pi() / 2 * n.spread * n.spread / n.size, 0.5)))) END AS weight
FROM lane_norms n JOIN coarser c ON c.wide = n.wide // :ratio
WHERE n.size >= 8;

CREATE OR REPLACE TEMP TABLE learned AS
SELECT lane, k.party,
  CASE WHEN others IS NULL THEN k.location ELSE CAST(
    (u.location * others + CAST(k.location AS DOUBLE) * :prior) / (others + :prior) AS FLOAT) END AS location,
  CASE WHEN others IS NULL THEN k.spread ELSE CAST(
    (u.spread * others + CAST(k.spread AS DOUBLE) * :few) / (others + :few) AS FLOAT) END AS spread
FROM learned k LEFT JOIN usual u ON u.wide = k.lane // :width AND u.party = k.party;
