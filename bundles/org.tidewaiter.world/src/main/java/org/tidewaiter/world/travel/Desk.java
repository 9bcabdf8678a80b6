package org.tidewaiter.world.travel;

import java.io.IOException;
import java.util.List;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Wheel;

/** Sells bookings and lets people travel on them. */
final class Desk {

    private static final Wheel AGENCIES = Wheel.zipf(240, 0.8);
    private static final double DIRECT = 0.35;
    private static final double CODE_SHARED = 0.05;
    private static final double MISSED = 0.02;
    private static final String[] PARTNERS = {"ZP", "XQ", "YU"};
    private static final String LOCATOR_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final long DAY_SECONDS = 86_400;

    private final Network network;
    private final CrossingSheet sheet;

    Desk(Network network, CrossingSheet sheet) {
        this.network = network;
        this.sheet = sheet;
    }

    /** An agency, or empty for a direct booking. */
    static String agency(Dice dice) {
        return dice.chance(DIRECT) ? "" : someAgency(dice);
    }

    /** An agency. */
    static String someAgency(Dice dice) {
        return "AG" + (1000 + AGENCIES.spin(dice) * 7);
    }

    /** When somebody books this journey, some days ahead. */
    long bookingTime(Trip trip, Dice dice) {
        double days = Math.min(300, Math.max(0.1, dice.logNormal(16, 1)));
        return network.departure(trip.out()) - (long) (days * DAY_SECONDS);
    }

    /** A booking paid by somebody at this time. */
    Booking book(Traveller payer, String agency, long at, Dice dice) {
        char[] reference = new char[6];
        for (int i = 0; i < reference.length; i++) {
            reference[i] = LOCATOR_LETTERS.charAt(dice.below(LOCATOR_LETTERS.length()));
        }
        return new Booking(
                new String(reference),
                at,
                agency,
                dice.chance(0.85) ? payer.home().contact() : "",
                dice.chance(0.85) ? payer.home().payment() : "",
                dice.chance(CODE_SHARED) ? dice.pick(PARTNERS) : "");
    }

    /** A booking of somebody's own: own time, own agency. */
    Booking book(Traveller payer, Trip trip, Dice dice) {
        return book(payer, agency(dice), bookingTime(trip, dice), dice);
    }

    /** Lets a party go on its journey; now and then it does not turn up. */
    void go(Trip trip, List<Traveller> party, Booking booking, Dice dice) throws IOException {
        String status = "";
        if (dice.chance(MISSED)) {
            status = dice.pick("NO_SHOW", "CANCELLED", "CANCELLED");
        } else if (dice.chance(0.6)) {
            status = "BOARDED";
        }
        boolean beside = party.size() > 1;
        boolean pooled = beside && dice.chance(0.4);
        Passage passage = new Passage(booking, beside, pooled, status);
        leg(trip.out(), party, passage, dice);
        leg(trip.back(), party, passage, dice);
    }

    /** Lets a party go one way. */
    void leg(Voyage voyage, List<Traveller> party, Passage passage, Dice dice) throws IOException {
        String bags = "B" + Folk.hash(dice).substring(8);
        for (Traveller who : party) {
            String seat = passage.beside() ? network.seatBeside(voyage) : network.seat(voyage);
            boolean shown = !network.route(voyage).sea() && !dice.chance(0.15);
            boolean has = passage.pooled() || dice.chance(0.3);
            String own = passage.pooled() ? bags : "B" + Folk.hash(dice).substring(8);
            Ticket ticket =
                    new Ticket(
                            passage.booking(), shown ? seat : "", has ? own : "", passage.status());
            sheet.write(who, voyage, ticket, dice);
        }
    }

    /**
     * How a party travels.
     *
     * @param beside whether it sits together
     * @param pooled whether its bags are one group
     */
    record Passage(Booking booking, boolean beside, boolean pooled, String status) {}
}
