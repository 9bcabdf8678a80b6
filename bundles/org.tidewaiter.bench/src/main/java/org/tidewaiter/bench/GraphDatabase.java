package org.tidewaiter.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tidewaiter.kernel.column.IntList;
import org.tidewaiter.kernel.network.BipartiteGraph;

/** The row that asks a graph database for everyone who met a suspect often. */
final class GraphDatabase {

    private static final int LEAST_JOINT = 3;
    private static final int ROWS_A_TRANSACTION = 20_000;

    private GraphDatabase() {}

    static Row row() {
        return new Row(
                "suspects-neo4j",
                "as suspects",
                "CoCount",
                "Neo4j 5.26 embedded, Cypher with parameters, unique constraints",
                50,
                GraphDatabase::prepare);
    }

    private static Contest prepare(Setting setting)
            throws IOException, ReflectiveOperationException {
        Path jars = Path.of(System.getProperty("bench.neo4j", ""));
        if (jars.toString().isEmpty() || !Files.isDirectory(jars)) {
            throw new Row.NotHere("Neo4j is not here: name this row, and bin/bench fetches it");
        }
        DrawnCrossings crossings = DrawnCrossings.of(setting);
        Neo4j neo4j = Neo4j.open(jars, setting.scratch().resolve("neo4j"));
        fill(neo4j, crossings);
        BipartiteGraph network = FellowTravellers.network(crossings);
        Side ours =
                new Answering(
                        3,
                        setting.threads(),
                        () -> FellowTravellers.of(network, crossings.suspects(), LEAST_JOINT));
        return new Contest(ours, new Asking(neo4j, crossings.suspects()), neo4j);
    }

    private static void fill(Neo4j neo4j, DrawnCrossings crossings)
            throws ReflectiveOperationException {
        for (String label : List.of("Person", "Voyage")) {
            run(neo4j, "CREATE CONSTRAINT FOR (n:" + label + ") REQUIRE n.id IS UNIQUE", Map.of());
        }
        run(
                neo4j,
                "UNWIND range(0, $size - 1) AS id CREATE (:Person {id: id})",
                Map.of("size", crossings.people()));
        run(
                neo4j,
                "UNWIND range(0, $size - 1) AS id CREATE (:Voyage {id: id})",
                Map.of("size", crossings.voyages()));
        int size = crossings.person().length;
        for (int from = 0; from < size; from += ROWS_A_TRANSACTION) {
            List<List<Integer>> rows = new ArrayList<>();
            for (int row = from; row < Math.min(size, from + ROWS_A_TRANSACTION); row++) {
                rows.add(List.of(crossings.person()[row], crossings.voyage()[row]));
            }
            run(
                    neo4j,
                    "UNWIND $rows AS row MATCH (p:Person {id: row[0]}) MATCH (v:Voyage {id: row[1]})"
                            + " CREATE (p)-[:ON]->(v)",
                    Map.of("rows", rows));
        }
        run(neo4j, "CALL db.awaitIndexes(600)", Map.of());
    }

    private static void run(Neo4j neo4j, String cypher, Map<String, Object> values)
            throws ReflectiveOperationException {
        neo4j.run(cypher, values, row -> {});
    }

    /** Asks in one statement and keeps the rows. */
    private static final class Asking implements Side {

        private static final String QUESTION =
                """
                UNWIND $suspects AS id
                MATCH (s:Person {id: id})-[:ON]->(:Voyage)<-[:ON]-(p:Person)
                WITH s, p, count(*) AS joint
                WHERE joint >= $least
                RETURN s.id AS suspect, p.id AS person, joint
                """;

        private final Neo4j neo4j;
        private final List<Integer> suspects;
        private IntList rows = new IntList();

        Asking(Neo4j neo4j, int[] suspects) {
            this.neo4j = neo4j;
            this.suspects = Arrays.stream(suspects).boxed().toList();
        }

        @Override
        public void answer() throws ReflectiveOperationException {
            IntList found = new IntList();
            neo4j.run(
                    QUESTION,
                    Map.of("suspects", suspects, "least", LEAST_JOINT),
                    row -> {
                        found.add(whole(row, "suspect"));
                        found.add(whole(row, "person"));
                        found.add(whole(row, "joint"));
                    });
            rows = found;
        }

        private static int whole(Map<?, ?> row, String name) {
            return row.get(name) instanceof Number number ? number.intValue() : -1;
        }

        @Override
        public Checksum checksum() {
            return Checksum.ofRows(List.of(rows), 3);
        }
    }
}
