-- Who took up enough, and rare enough, partners of a delinquent within so many days.
-- Given: holdings(importer, partner, since), each pair once, in the order of partners;
-- partners(partner, weight); delinquents(delinquent, anchor).

CREATE OR REPLACE TEMP TABLE asked AS
SELECT delinquent, anchor, partner, weight
FROM delinquents
JOIN holdings ON importer = delinquent
JOIN partners USING (partner);

CREATE OR REPLACE TEMP TABLE found AS
SELECT delinquent, importer,
  CAST(count(*) AS INTEGER) AS shared,
  CAST(sum(weight) AS INTEGER) AS weight
FROM asked JOIN holdings USING (partner)
WHERE since BETWEEN anchor AND anchor + :window AND importer <> delinquent
GROUP BY delinquent, importer
HAVING count(*) >= :count AND sum(weight) >= :weight;
