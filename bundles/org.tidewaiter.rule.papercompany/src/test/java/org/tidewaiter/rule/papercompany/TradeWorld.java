package org.tidewaiter.rule.papercompany;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.kernel.chance.BenjaminiHochberg;
import org.tidewaiter.kernel.work.Workers;

/**
 * Importers and exporters as bare numbers: buildings of very different sizes, exporters of very
 * different fame. Used by one thread.
 */
final class TradeWorld {

    final Random random;
    final List<Integer> building = new ArrayList<>();
    final List<Integer> city = new ArrayList<>();
    final List<Integer> chapter = new ArrayList<>();
    final List<int[]> links = new ArrayList<>();
    private final List<Integer> cityOfBuilding = new ArrayList<>();
    private int parties;

    /** A world without anybody. */
    TradeWorld(long seed) {
        random = new Random(seed);
    }

    /** Cities with houses of one to forty exporters, and importers who buy where they like. */
    static TradeWorld strangers(long seed) {
        TradeWorld world = new TradeWorld(seed);
        for (int town = 0; town < 4; town++) {
            for (int house = 0; house < 120; house++) {
                int firms = 1 + world.random.nextInt(1 + world.random.nextInt(house % 40 + 1));
                int at = world.newBuilding(town);
                for (int i = 0; i < firms; i++) {
                    world.newExporter(at, world.random.nextInt(3));
                }
            }
        }
        for (int party = 0; party < 1500; party++) {
            int home = world.random.nextInt(4);
            int wants = 1 + world.random.nextInt(1 + world.random.nextInt(20));
            for (int i = 0; i < wants; i++) {
                world.link(party, world.famous(home));
            }
        }
        return world;
    }

    int newBuilding(int town) {
        cityOfBuilding.add(town);
        return cityOfBuilding.size() - 1;
    }

    int newExporter(int at, int goods) {
        building.add(at);
        city.add(cityOfBuilding.get(at));
        chapter.add(goods);
        return building.size() - 1;
    }

    /** An exporter of a town: a few are sold by far more often than most. */
    private int famous(int town) {
        int exporter;
        do {
            double fame = random.nextDouble();
            exporter = (int) (fame * fame * fame * building.size());
        } while (city.get(exporter) != town);
        return exporter;
    }

    void link(int party, int exporter) {
        links.add(new int[] {party, exporter});
        parties = Math.max(parties, party + 1);
    }

    int parties() {
        return parties;
    }

    /** Deals the exporters of every city out anew; how many each importer has there stays. */
    void permute() {
        Map<Integer, List<int[]>> ofCity = new HashMap<>();
        links.forEach(
                link ->
                        ofCity.computeIfAbsent(city.get(link[1]), absent -> new ArrayList<>())
                                .add(link));
        for (List<int[]> dealt : ofCity.values()) {
            List<Integer> exporters = new ArrayList<>();
            dealt.forEach(link -> exporters.add(link[1]));
            Collections.shuffle(exporters, random);
            for (int i = 0; i < dealt.size(); i++) {
                dealt.get(i)[1] = exporters.get(i);
            }
        }
    }

    static PaperCompanyParameters parameters(Map<String, Object> changed) {
        Parameters parameters = Parameters.defaults(ParameterSpec.of(PaperCompanyParameters.class));
        for (Map.Entry<String, Object> change : changed.entrySet()) {
            parameters = parameters.with(change.getKey(), change.getValue());
        }
        return parameters.as(PaperCompanyParameters.class);
    }

    Trade trade() {
        int[] party = links.stream().mapToInt(link -> link[0]).toArray();
        int[] exporter = links.stream().mapToInt(link -> link[1]).toArray();
        return Trade.of(
                new Trade.Sides(party, parties, exporter, building.size()),
                new Workers(1, () -> {}));
    }

    Quarters quarters() {
        int[] none = new int[cityOfBuilding.size()];
        return new Quarters(
                building.stream().mapToInt(i -> i).toArray(),
                new boolean[cityOfBuilding.size()],
                cityOfBuilding.stream().mapToInt(i -> i).toArray(),
                none,
                none);
    }

    /** What the search says, with q-values. */
    record Inquiry(List<Cluster> tested, double[] q, long family) {

        List<Cluster> found(double fdr) {
            List<Cluster> found = new ArrayList<>();
            for (int i = 0; i < q.length; i++) {
                if (q[i] <= fdr) {
                    found.add(tested.get(i));
                }
            }
            return found;
        }

        /** The share of all tests whose tail is at most {@code p}. */
        double shareUpTo(double p) {
            return (double) tested.stream().filter(cluster -> cluster.p() <= p).count() / family;
        }
    }

    Inquiry ask(Map<String, Object> changed) {
        Trade trade = trade();
        Colocation search =
                new Colocation(
                        new Colocation.Field(
                                trade, quarters(), chapter.stream().mapToInt(i -> i).toArray()),
                        parameters(changed));
        List<Cluster> tested = new ArrayList<>();
        for (int party = 0; party < parties; party++) {
            tested.addAll(search.search(party, false));
        }
        double[] p = tested.stream().mapToDouble(Cluster::p).toArray();
        return new Inquiry(tested, BenjaminiHochberg.qValues(p, search.family()), search.family());
    }

    /** The exporters of a cluster, ascending. */
    int[] exporters(Cluster cluster) {
        Trade trade = trade();
        return Arrays.stream(cluster.pairs()).map(trade::exporter).toArray();
    }
}
