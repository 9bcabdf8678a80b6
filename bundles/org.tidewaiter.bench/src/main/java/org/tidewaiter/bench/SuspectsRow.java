package org.tidewaiter.bench;

import java.sql.SQLException;
import java.util.Map;
import org.tidewaiter.kernel.network.BipartiteGraph;

/**
 * Everyone with three joint voyages with a suspect.
 *
 * @param built whether our network stands already, as it does when a rule is asked again
 */
record SuspectsRow(boolean built) implements Row {

    private static final int LEAST_JOINT = 3;

    @Override
    public String name() {
        return built ? "suspects" : "suspects-unbuilt";
    }

    @Override
    public String question() {
        return "everyone with 3 or more joint voyages with one of 1,000 suspects; size = crossings"
                + (built ? "" : "; the network is built anew each time");
    }

    @Override
    public String ours() {
        return built ? "CoCount" : "BipartiteGraph, CoCount";
    }

    @Override
    public String peer() {
        return "DuckDB, integer codes, the suspects' voyages staged";
    }

    @Override
    public double goal() {
        return built ? 8 : Double.NaN;
    }

    @Override
    public Contest prepare(Setting setting) throws SQLException {
        DrawnCrossings crossings = DrawnCrossings.of(setting);
        DuckDb duck = DuckDb.open(setting);
        duck.table("crossings", "person, voyage", crossings.person(), crossings.voyage());
        duck.table("suspects", "person", crossings.suspects());
        BipartiteGraph network = FellowTravellers.network(crossings);
        Side ours =
                new Answering(
                        () ->
                                FellowTravellers.of(
                                        built ? network : FellowTravellers.network(crossings),
                                        crossings.suspects(),
                                        LEAST_JOINT,
                                        setting.threads()));
        String script = DuckDb.script("suspects.sql", Map.of("least", LEAST_JOINT));
        return new Contest(ours, duck.side(script, "FROM met ORDER BY ALL"), duck);
    }
}
