-- Every pair with so many joint voyages, the lower number first.
-- Given: crossings(person, voyage), each pair once.

CREATE OR REPLACE TEMP TABLE frequent AS
SELECT person, voyage
FROM crossings
SEMI JOIN (SELECT person FROM crossings GROUP BY person HAVING count(*) >= :least) USING (person);

CREATE OR REPLACE TEMP TABLE pairs AS
SELECT one.person AS one, other.person AS other, CAST(count(*) AS INTEGER) AS joint
FROM frequent one JOIN frequent other ON one.voyage = other.voyage AND one.person < other.person
GROUP BY ALL
HAVING count(*) >= :least;
