-- Everyone with so many joint voyages with a suspect.
-- Given: crossings(person, voyage), each pair once; suspects(person).

CREATE OR REPLACE TEMP TABLE theirs AS
SELECT person AS suspect, voyage
FROM suspects JOIN crossings USING (person);

CREATE OR REPLACE TEMP TABLE met AS
SELECT suspect, person, CAST(count(*) AS INTEGER) AS joint
FROM theirs JOIN crossings USING (voyage)
WHERE person <> suspect
GROUP BY suspect, person
HAVING count(*) >= :least;
