package org.tidewaiter.world.trade;

import java.util.List;
import org.tidewaiter.world.chance.Wheel;

/**
 * A chapter of the tariff as it is imported.
 *
 * @param headings its four-digit headings
 * @param weight its share of importers
 * @param airShare the share that comes by air
 * @param cities where it comes from
 * @param cityShares how much from each of them
 */
record Goods(
        String description,
        List<String> headings,
        double weight,
        double airShare,
        double dollarsPerKg,
        double dutyRate,
        String unit,
        Season season,
        List<ForeignCity> cities,
        Wheel cityShares) {}
