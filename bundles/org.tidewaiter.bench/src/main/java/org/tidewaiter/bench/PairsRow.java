package org.tidewaiter.bench;

import java.sql.SQLException;
import java.util.Map;
import org.tidewaiter.kernel.network.BipartiteGraph;

/** Every pair with four joint voyages; both sides leave out at once who has fewer voyages. */
record PairsRow() implements Row {

    private static final int LEAST_JOINT = 4;

    @Override
    public String name() {
        return "pairs";
    }

    @Override
    public String question() {
        return "every pair with 4 or more joint voyages; size = crossings";
    }

    @Override
    public String ours() {
        return "BipartiteGraph of the frequent, CoCount of each";
    }

    @Override
    public String peer() {
        return "DuckDB, integer codes, the frequent staged";
    }

    @Override
    public double goal() {
        return 20;
    }

    @Override
    public Contest prepare(Setting setting) throws SQLException {
        DrawnCrossings crossings = DrawnCrossings.of(setting);
        DuckDb duck = DuckDb.open(setting);
        duck.table("crossings", "person, voyage", crossings.person(), crossings.voyage());
        BipartiteGraph network = FellowTravellers.network(crossings);
        Side ours =
                new Answering(
                        () ->
                                FellowTravellers.pairs(
                                        FellowTravellers.frequent(network, LEAST_JOINT),
                                        LEAST_JOINT,
                                        setting.threads()));
        String script = DuckDb.script("pairs.sql", Map.of("least", LEAST_JOINT));
        return new Contest(ours, duck.side(script, "FROM pairs ORDER BY ALL"), duck);
    }
}
