package org.tidewaiter.world.travel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.sheet.Year;

/** Those who travel because they work on board: four of a route's pool on each flight. */
record Crews(Network network, Folk folk, CrossingSheet sheet) {

    private static final int ABOARD = 4;
    private static final int LEAST_LOAD = 8;

    /** Writes the crew of every flight of a route that is not nearly empty. */
    void live(int routeIndex, Dice dice) throws IOException {
        Route route = network.routes().get(routeIndex);
        if (route.sea()) {
            return;
        }
        int slots = network.slots(routeIndex);
        List<List<Traveller>> pools = pools(route, slots, dice);
        Booking none = new Booking("", 0, "", "", "", "");
        Ticket duty = new Ticket(none, "", "", "CREW");
        for (int day = 0; day < Year.DAYS; day++) {
            for (int slot = 0; slot < slots; slot++) {
                for (int direction = 0; direction < 2; direction++) {
                    Voyage voyage = new Voyage(routeIndex, direction, slot, day);
                    if (network.load(voyage) >= LEAST_LOAD) {
                        int turn = day * slots + slot;
                        for (int i = 0; i < ABOARD; i++) {
                            List<Traveller> pool = pools.get(i);
                            sheet.write(pool.get(turn * (i + 1) % pool.size()), voyage, duty, dice);
                        }
                    }
                }
            }
        }
    }

    private List<List<Traveller>> pools(Route route, int slots, Dice dice) {
        List<List<Traveller>> pools = new ArrayList<>();
        for (int i = 0; i < ABOARD; i++) {
            List<Traveller> pool = new ArrayList<>();
            while (pool.size() < 11 + slots * 7) {
                pool.add(folk.known(route, dice));
            }
            pools.add(pool);
        }
        return pools;
    }
}
