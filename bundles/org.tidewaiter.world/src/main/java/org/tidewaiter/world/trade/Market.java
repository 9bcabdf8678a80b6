package org.tidewaiter.world.trade;

import org.tidewaiter.world.chance.Wheel;

/**
 * The suppliers of some goods in a city.
 *
 * @param first the number of its best-selling supplier; those behind it follow
 * @param ranks how much each sells
 */
record Market(Goods goods, ForeignCity city, int first, Wheel ranks) {

    int size() {
        return ranks.size();
    }
}
