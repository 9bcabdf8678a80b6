package org.tidewaiter.world.trade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tidewaiter.world.chance.Dice;

/**
 * Importers who owe nothing and hide nothing. Some buy from several traders of one tower, because
 * their goods come from that city; the truth tells of those too.
 */
record Ordinary(Stage stage) {

    private static final int SEVERAL = 3;
    private static final double OTHER_OFFENCE = 0.006;

    /** The years of one of them. */
    void live(Dice dice) throws IOException {
        Firm firm = stage.registry().any(dice);
        int size = Importers.size(dice);
        Business business = stage.importers().any(firm, size, dice);
        Set<Long> used = stage.ledger().trade(Campaign.ever(firm, business, size), 0, dice);
        towers(firm, business, used);
        stage.ledger().inspect(firm, false, dice);
        if (dice.chance(OTHER_OFFENCE)) {
            stage.debts().other(firm, dice.between(-600, 250), dice);
        }
    }

    private void towers(Firm firm, Business business, Set<Long> used) throws IOException {
        Map<String, List<Supplier>> inTower = new HashMap<>();
        for (Source source : business.sources()) {
            Supplier supplier = source.supplier();
            Building building = supplier.seat().building();
            if (supplier.seat().exact() && building.isTower() && used.contains(supplier.key())) {
                String key = building.city().name() + building.tower();
                inTower.computeIfAbsent(key, tower -> new ArrayList<>()).add(supplier);
            }
        }
        List<String> keys = inTower.keySet().stream().sorted().toList();
        for (String key : keys) {
            List<Supplier> together = inTower.getOrDefault(key, List.of());
            if (together.size() >= SEVERAL) {
                String kind = together.get(0).market().city().towerKind().scheme();
                SharedAddress.tell(stage, together, firm, kind);
            }
        }
    }
}
