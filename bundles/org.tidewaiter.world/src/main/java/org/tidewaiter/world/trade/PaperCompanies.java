package org.tidewaiter.world.trade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Wheel;
import org.tidewaiter.world.korea.City;

/**
 * Importers who found several exporters abroad at one address, to invoice themselves.
 *
 * <p>Beside them they buy from true suppliers. The shells sell to nobody else. Two in three declare
 * too low a value.
 */
final class PaperCompanies {

    private static final Wheel STYLES =
            Wheel.of(Arrays.stream(PaperStyle.values()).mapToDouble(PaperStyle::share).toArray());
    private static final double FAULT = 0.3;
    private static final double LINK_KNOWN = 0.6;

    private final Stage stage;

    PaperCompanies(Stage stage) {
        this.stage = stage;
    }

    /** The years of such an importer. */
    void live(Dice dice) throws IOException {
        PaperStyle style = PaperStyle.values()[STYLES.spin(dice)];
        Market market = stage.markets().any(dice);
        List<Firm> importers = importers(style, dice);
        int count = dice.between(style.least(), style.most());
        int[] begins = begins(style, count, dice);
        List<Supplier> shells = shells(style, market, begins, dice);
        double price = dice.chance(0.66) ? dice.between(0.35, 0.8) : 1;
        List<Business> owns = new ArrayList<>();
        for (Firm importer : importers) {
            int size = (int) Math.min(200, 8 + dice.logNormal(25, 0.7));
            Business own = stage.importers().in(market, importer, size, dice);
            owns.add(own);
            stage.ledger().trade(Campaign.ever(importer, own, size), 0, dice);
            stage.ledger().inspect(importer, true, dice);
        }
        boolean catchable = catchable(style, shells);
        for (int i = 0; i < count; i++) {
            Firm importer = importers.get(i % importers.size());
            int end = end(style, begins, i, dice);
            Source source = new Source(shells.get(i), 1, begins[i], end, price);
            sell(importer, owns.get(i % owns.size()).from(List.of(source)), dice);
            tell(shells.get(i), importer, style, catchable);
        }
    }

    private List<Firm> importers(PaperStyle style, Dice dice) throws IOException {
        City city = stage.registry().anyCity(dice);
        Firm first = stage.registry().found(city, -dice.between(800, 4000), dice);
        if (style != PaperStyle.LINKED_IMPORTERS) {
            return List.of(first);
        }
        Firm second = stage.registry().found(city, -dice.between(300, 1500), dice);
        if (dice.chance(LINK_KNOWN)) {
            String owner = first.contact().representative();
            if (dice.chance(0.5)) {
                stage.registry().links().director(owner, second.id(), second.registeredOn());
            } else {
                String other = second.contact().representative();
                stage.registry().links().family(owner, other, second.registeredOn());
            }
        }
        return List.of(first, second);
    }

    private static int[] begins(PaperStyle style, int count, Dice dice) {
        int[] begins = new int[count];
        int first = dice.between(-650, -200);
        for (int i = 0; i < count; i++) {
            int turn = style == PaperStyle.RELAY ? i * 110 : dice.below(260);
            begins[i] = Math.min(Seasons.LAST_DAY - 70, first + turn);
        }
        return begins;
    }

    private static int end(PaperStyle style, int[] begins, int i, Dice dice) {
        int days = style == PaperStyle.RELAY ? dice.between(90, 160) : dice.between(200, 500);
        return Math.min(Seasons.LAST_DAY, begins[i] + days);
    }

    private List<Supplier> shells(PaperStyle style, Market market, int[] begins, Dice dice)
            throws IOException {
        Buildings buildings = stage.suppliers().buildings();
        Building home =
                style == PaperStyle.IN_A_TOWER
                        ? buildings.busyTower(market.city(), dice)
                        : buildings.house(market.city(), dice);
        Seat room = Seat.in(home, dice);
        List<Supplier> shells = new ArrayList<>();
        for (int begin : begins) {
            boolean young = dice.chance(style.young());
            int age = young ? dice.between(8, 120) : dice.between(400, 3000);
            Seat seat =
                    switch (style) {
                        case ONE_ROOM -> room;
                        case SCATTERED -> Seat.in(buildings.house(market.city(), dice), dice);
                        default -> Seat.in(home, dice);
                    };
            Supplier shell = stage.suppliers().found(market, dice).at(seat).registered(begin - age);
            if (!shells.isEmpty()) {
                Contact first = shells.get(0).contact();
                shell = shell.reachedBy(mixed(first, shell.contact(), style.sharing(), dice));
            }
            shell = known(style, shell);
            shells.add(shell);
            stage.registry().traders().supplier(shell, dice);
        }
        return shells;
    }

    /** Those that are only written have no code; all others have at least one. */
    private Supplier known(PaperStyle style, Supplier shell) {
        if (style == PaperStyle.ONLY_WRITTEN) {
            return shell.knownAs(List.of());
        }
        return shell.ids().isEmpty()
                ? shell.knownAs(List.of(stage.suppliers().anotherId()))
                : shell;
    }

    /** Parts of one contact, parts of another. */
    static Contact mixed(Contact first, Contact other, double sharing, Dice dice) {
        return new Contact(
                dice.chance(sharing) ? first.phone() : other.phone(),
                dice.chance(sharing * 0.75) ? first.email() : other.email(),
                dice.chance(sharing * 0.6) ? first.representative() : other.representative());
    }

    private void sell(Firm importer, Business business, Dice dice) throws IOException {
        Source source = business.sources().get(0);
        int items = 3 + dice.poisson(7);
        Campaign campaign = new Campaign(importer, business, source.from(), source.to(), items);
        stage.ledger().trade(campaign, FAULT, dice);
    }

    private static boolean catchable(PaperStyle style, List<Supplier> shells) {
        if (style == PaperStyle.IN_A_TOWER) {
            Contact first = shells.get(0).contact();
            return shells.stream()
                    .skip(1)
                    .map(Supplier::contact)
                    .anyMatch(
                            each ->
                                    each.phone().equals(first.phone())
                                            || each.email().equals(first.email()));
        }
        return style != PaperStyle.SCATTERED;
    }

    private void tell(Supplier shell, Firm importer, PaperStyle style, boolean catchable)
            throws IOException {
        if (shell.ids().isEmpty()) {
            String name = stage.ledger().sheet().name(importer, shell);
            stage.truth().paperCompany("NAME", name, importer.id(), style.scheme(), catchable);
        }
        for (String id : shell.ids()) {
            stage.truth().paperCompany("TRADER", id, importer.id(), style.scheme(), catchable);
        }
    }
}
