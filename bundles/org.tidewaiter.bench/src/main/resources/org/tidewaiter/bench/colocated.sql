-- Importers who buy of so many exporters in one building.
-- Given: links(importer, exporter), which may repeat; exporters(exporter, building).

CREATE OR REPLACE TEMP TABLE partners AS
SELECT DISTINCT importer, exporter FROM links;

CREATE OR REPLACE TEMP TABLE clusters AS
SELECT importer, building, CAST(count(*) AS INTEGER) AS exporters
FROM partners JOIN exporters USING (exporter)
GROUP BY importer, building
HAVING count(*) >= :least;
