package org.tidewaiter.world.trade;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Wheel;

/** All markets abroad. Immutable. Memory: eight bytes a supplier. */
final class Markets {

    private static final double SUPPLIER_SKEW = 0.95;
    private static final int FEWEST = 4;

    private final List<ForeignCity> cities = Abroad.cities();
    private final List<Goods> goods = Catalogue.goods(cities);
    private final Wheel popularity = Wheel.of(goods.stream().mapToDouble(Goods::weight).toArray());
    private final List<List<Market>> markets = new ArrayList<>();
    private final List<List<Market>> byCity = new ArrayList<>();
    private final List<Market> all = new ArrayList<>();
    private final int[] suppliersByCity = new int[cities.size()];
    private int suppliers;

    /** About so many suppliers, shared out by how much each market sells. */
    Markets(double expected) {
        cities.forEach(city -> byCity.add(new ArrayList<>()));
        for (int kind = 0; kind < goods.size(); kind++) {
            Goods each = goods.get(kind);
            List<Market> ofGoods = new ArrayList<>();
            for (int i = 0; i < each.cities().size(); i++) {
                double share = popularity.share(kind) * each.cityShares().share(i);
                int size = (int) Math.max(FEWEST, expected * share + 0.5);
                ForeignCity city = each.cities().get(i);
                Wheel ranks = Wheel.zipf(size, SUPPLIER_SKEW);
                Market market = new Market(each, city, suppliers, ranks);
                ofGoods.add(market);
                byCity.get(city.index()).add(market);
                all.add(market);
                suppliers += size;
                suppliersByCity[city.index()] += size;
            }
            markets.add(List.copyOf(ofGoods));
        }
    }

    List<ForeignCity> cities() {
        return cities;
    }

    /** How many suppliers each city has. */
    int[] suppliersByCity() {
        return suppliersByCity.clone();
    }

    /** Every market. */
    List<Market> all() {
        return all;
    }

    /** The market of somebody's main business. */
    Market any(Dice dice) {
        int kind = popularity.spin(dice);
        return markets.get(kind).get(goods.get(kind).cityShares().spin(dice));
    }

    /** Another market of the same goods; the same one if there is no other. */
    Market sibling(Market of, Dice dice) {
        int kind = goods.indexOf(of.goods());
        return markets.get(kind).get(of.goods().cityShares().spin(dice));
    }

    /** Other goods of the same city; the same market if the city has no other. */
    Market neighbour(Market of, Dice dice) {
        List<Market> there = byCity.get(of.city().index());
        return there.get(dice.below(there.size()));
    }

    /** A market for goods of a season. */
    Market ofSeason(Season season, Dice dice) {
        Market market = any(dice);
        while (market.goods().season() != season) {
            market = any(dice);
        }
        return market;
    }

    /** A market of a city whose towers are of a kind. */
    Market ofTowers(TowerKind kind, Dice dice) {
        Market market = any(dice);
        while (market.city().towerKind() != kind) {
            market = any(dice);
        }
        return market;
    }
}
