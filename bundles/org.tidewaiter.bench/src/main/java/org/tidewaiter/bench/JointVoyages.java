package org.tidewaiter.bench;

import java.sql.SQLException;
import java.util.Map;
import org.tidewaiter.kernel.network.BipartiteGraph;

/** Rows about who was on the same voyages. */
final class JointVoyages {

    private static final int LEAST_WITH_SUSPECT = 3;
    private static final int LEAST_OF_PAIR = 4;
    private static final String ASKED =
            "everyone with 3 or more joint voyages with one of 1,000 suspects; size = crossings";

    private JointVoyages() {}

    /** Everyone who met a suspect often, in a network that stands as it does for the rule. */
    static Row suspects() {
        return new Row(
                "suspects",
                ASKED,
                "CoCount",
                "DuckDB, integer codes, the suspects' voyages staged",
                8,
                setting -> suspects(setting, true));
    }

    /** The same, with the cost of the network. */
    static Row suspectsUnbuilt() {
        return new Row(
                "suspects-unbuilt",
                ASKED + "; our network is built anew each time",
                "BipartiteGraph, CoCount",
                "as above",
                Row.NO_GOAL,
                setting -> suspects(setting, false));
    }

    /** Every pair that met often; both sides leave out at once who has fewer voyages. */
    static Row pairs() {
        return new Row(
                "pairs",
                "every pair with 4 or more joint voyages; size = crossings",
                "BipartiteGraph of the frequent, PairCount",
                "DuckDB, integer codes, the frequent staged",
                20,
                JointVoyages::pairs);
    }

    private static Contest suspects(Setting setting, boolean built) throws SQLException {
        DrawnCrossings crossings = DrawnCrossings.of(setting);
        DuckDb duck = DuckDb.open(setting);
        duck.table("crossings", "person, voyage", crossings.person(), crossings.voyage());
        duck.table("suspects", "person", crossings.suspects());
        BipartiteGraph network = FellowTravellers.network(crossings);
        Side ours =
                new Answering(
                        3,
                        setting.threads(),
                        () ->
                                FellowTravellers.of(
                                        built ? network : FellowTravellers.network(crossings),
                                        crossings.suspects(),
                                        LEAST_WITH_SUSPECT));
        String script = DuckDb.script("suspects.sql", Map.of("least", LEAST_WITH_SUSPECT));
        return new Contest(ours, duck.side(script, "FROM met ORDER BY ALL"), duck);
    }

    private static Contest pairs(Setting setting) throws SQLException {
        DrawnCrossings crossings = DrawnCrossings.of(setting);
        DuckDb duck = DuckDb.open(setting);
        duck.table("crossings", "person, voyage", crossings.person(), crossings.voyage());
        BipartiteGraph network = FellowTravellers.network(crossings);
        Side ours =
                new Answering(
                        3,
                        setting.threads(),
                        () ->
                                FellowTravellers.pairs(
                                        FellowTravellers.frequent(network, LEAST_OF_PAIR),
                                        LEAST_OF_PAIR));
        String script = DuckDb.script("pairs.sql", Map.of("least", LEAST_OF_PAIR));
        return new Contest(ours, duck.side(script, "FROM pairs ORDER BY ALL"), duck);
    }
}
