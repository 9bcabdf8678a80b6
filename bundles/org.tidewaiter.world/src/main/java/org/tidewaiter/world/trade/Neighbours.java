package org.tidewaiter.world.trade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tidewaiter.world.chance.Dice;

/** Importers whose suppliers share an address for a lawful reason. */
final class Neighbours {

    private static final double GROUP_KNOWN = 0.6;
    private static final double FAMILY_KNOWN = 0.2;
    private static final String[] BRANCHES = {
        "PRECISION", "TRADING", "COMPONENTS", "LOGISTICS", "CHEMICAL", "SALES"
    };

    private final Stage stage;

    Neighbours(Stage stage) {
        this.stage = stage;
    }

    /** The years of such an importer. */
    void live(AddressLike kind, Dice dice) throws IOException {
        Market market = market(kind, dice);
        Firm importer = stage.registry().any(dice);
        List<Supplier> together =
                switch (kind) {
                    case GROUP_HEADQUARTERS -> group(market, importer, dice);
                    case REGISTERED_OFFICE, FREE_ZONE -> tower(market, dice);
                    case FORWARDER_ADDRESS -> byForwarder(market, dice);
                    case DISTRICT_ONLY, PO_BOX -> vague(kind, market, dice);
                    case ONE_FIRM -> List.of(manyCodes(market, dice));
                    case TRADING_FAMILY -> family(market, dice);
                    case BUYING_AGENT -> makers(market, dice);
                    case INCUBATOR -> incubator(market, dice);
                    case RE_REGISTERED -> renewed(market, dice);
                };
        buy(importer, market, together, dice);
        SharedAddress.tell(stage, together, importer, kind.scheme());
        if (kind == AddressLike.BUYING_AGENT) {
            for (int more = dice.below(3); more > 0; more--) {
                Firm other = stage.registry().any(dice);
                buy(other, market, together, dice);
                SharedAddress.tell(stage, together, other, kind.scheme());
            }
        }
    }

    private Market market(AddressLike kind, Dice dice) {
        return switch (kind) {
            case REGISTERED_OFFICE -> stage.markets().ofTowers(TowerKind.REGISTERED_OFFICE, dice);
            case FREE_ZONE -> stage.markets().ofTowers(TowerKind.FREE_ZONE, dice);
            default -> stage.markets().any(dice);
        };
    }

    /** Each sells something, beside the importer's other suppliers. */
    private void buy(Firm importer, Market market, List<Supplier> together, Dice dice)
            throws IOException {
        int size = (int) Math.min(300, 5 + dice.logNormal(25, 0.9));
        Business own = stage.importers().in(market, importer, size, dice);
        stage.ledger().trade(Campaign.ever(importer, own, size), 0, dice);
        int begun = Math.max(Seasons.FIRST_DAY, importer.registeredOn() + 20);
        for (Supplier supplier : together) {
            int from = Math.max(begun, supplier.registeredOn() + 15);
            from = Math.min(Seasons.LAST_DAY - 90, from + dice.below(200));
            int to = Math.min(Seasons.LAST_DAY, from + dice.between(150, 900));
            Source source = new Source(supplier, 1, from, to, 1);
            int items = Math.max(3 * supplier.ids().size(), 2 + dice.poisson(7));
            Business there = own.from(List.of(source));
            stage.ledger().trade(new Campaign(importer, there, from, to, items), 0, dice);
        }
        stage.ledger().inspect(importer, false, dice);
    }

    private List<Supplier> group(Market market, Firm importer, Dice dice) throws IOException {
        Building home = stage.suppliers().buildings().house(market.city(), dice);
        String stem = market.city().country().tongue().name(dice).toUpperCase(Locale.ROOT);
        List<String> forms = market.city().country().forms();
        List<Supplier> group = new ArrayList<>();
        int count = dice.between(3, 6);
        for (int i = 0; i < count; i++) {
            String name = stem + " " + BRANCHES[i] + " " + forms.get(0);
            Supplier firm = founded(market, Seat.in(home, dice), -dice.between(1500, 9000), dice);
            firm = firm.named(name);
            if (i > 0) {
                Contact first = group.get(0).contact();
                firm = firm.reachedBy(PaperCompanies.mixed(first, firm.contact(), 0.4, dice));
                if (dice.chance(GROUP_KNOWN)) {
                    link(group.get(0), firm.ids().get(0));
                }
            }
            group.add(firm);
        }
        if (dice.chance(0.5)) {
            link(group.get(0), importer.id());
        }
        return entered(group, dice);
    }

    private void link(Supplier head, String to) throws IOException {
        stage.registry().links().group(head.ids().get(0), to, Seasons.FIRST_DAY - 300);
    }

    private List<Supplier> tower(Market market, Dice dice) throws IOException {
        Building home = stage.suppliers().buildings().greatest(market.city());
        List<Supplier> firms = new ArrayList<>();
        for (int i = dice.between(3, 5); i > 0; i--) {
            int registeredOn = -dice.between(dice.chance(0.4) ? 100 : 900, 3000);
            firms.add(founded(market, Seat.in(home, dice), registeredOn, dice));
        }
        return entered(firms, dice);
    }

    /** True suppliers all over the market, whose papers show the forwarder's address. */
    private List<Supplier> byForwarder(Market market, Dice dice) {
        Seat depot = Seat.in(stage.suppliers().buildings().house(market.city(), dice), dice);
        List<Supplier> firms = new ArrayList<>();
        for (int i = dice.between(3, 6); i > 0; i--) {
            Supplier firm = stage.suppliers().any(stage.markets().sibling(market, dice), dice);
            if (firms.stream().noneMatch(other -> other.key() == firm.key())) {
                firms.add(firm.at(depot));
            }
        }
        return firms;
    }

    private List<Supplier> vague(AddressLike kind, Market market, Dice dice) throws IOException {
        Building district = stage.suppliers().buildings().house(market.city(), dice);
        List<Supplier> firms = new ArrayList<>();
        for (int i = dice.between(3, 6); i > 0; i--) {
            Seat seat =
                    kind == AddressLike.DISTRICT_ONLY
                            ? Seat.somewhereIn(district)
                            : dice.chance(0.3)
                                    ? new Seat(district, "P.O. Box", false)
                                    : Seat.box(district, dice);
            firms.add(founded(market, seat, -dice.between(300, 5000), dice));
        }
        return entered(firms, dice);
    }

    private Supplier manyCodes(Market market, Dice dice) throws IOException {
        Building home = stage.suppliers().buildings().house(market.city(), dice);
        Supplier firm = founded(market, Seat.in(home, dice), -dice.between(900, 6000), dice);
        List<String> codes = new ArrayList<>(firm.ids());
        int count = dice.between(3, 4);
        while (codes.size() < count) {
            codes.add(stage.suppliers().anotherId());
        }
        return entered(List.of(firm.knownAs(List.copyOf(codes))), dice).get(0);
    }

    private List<Supplier> family(Market market, Dice dice) throws IOException {
        Building home = stage.suppliers().buildings().house(market.city(), dice);
        List<Supplier> firms = new ArrayList<>();
        for (int i = dice.between(3, 5); i > 0; i--) {
            int age = dice.chance(0.4) ? dice.between(150, 500) : dice.between(900, 3000);
            Supplier firm = founded(market, Seat.in(home, dice), 60 - age, dice);
            if (!firms.isEmpty()) {
                Contact first = firms.get(0).contact();
                String person = firm.contact().representative();
                Contact own = PaperCompanies.mixed(first, firm.contact(), 0.3, dice);
                firm = firm.reachedBy(new Contact(own.phone(), own.email(), person));
                if (dice.chance(FAMILY_KNOWN)) {
                    int since = Seasons.FIRST_DAY;
                    stage.registry().links().family(first.representative(), person, since);
                }
            }
            firms.add(firm);
        }
        return entered(firms, dice);
    }

    private List<Supplier> makers(Market market, Dice dice) throws IOException {
        Building office = stage.suppliers().buildings().house(market.city(), dice);
        String agent = Suppliers.name(market.city(), dice);
        Seat at = new Seat(office, "c/o " + agent, true);
        List<Supplier> firms = new ArrayList<>();
        for (int i = dice.between(4, 9); i > 0; i--) {
            Supplier firm = founded(market, at, -dice.between(200, 4000), dice);
            if (!firms.isEmpty()) {
                String phone = firms.get(0).contact().phone();
                Contact own = firm.contact();
                firm = firm.reachedBy(new Contact(phone, own.email(), own.representative()));
            }
            firms.add(firm);
        }
        return entered(firms, dice);
    }

    /** Of a dozen young firms the importer sells what four make. */
    private List<Supplier> incubator(Market market, Dice dice) throws IOException {
        Building park = stage.suppliers().buildings().house(market.city(), dice);
        List<Supplier> firms = new ArrayList<>();
        for (int i = dice.between(8, 16); i > 0; i--) {
            firms.add(founded(market, Seat.in(park, dice), -dice.between(60, 600), dice));
        }
        return entered(firms, dice).subList(0, dice.between(3, 5));
    }

    private List<Supplier> renewed(Market market, Dice dice) throws IOException {
        Building home = stage.suppliers().buildings().house(market.city(), dice);
        Seat seat = Seat.in(home, dice);
        List<Supplier> firms = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Supplier firm = founded(market, seat, -700 + i * dice.between(280, 360), dice);
            if (i > 0) {
                Supplier first = firms.get(0);
                firm =
                        firm.reachedBy(first.contact())
                                .named(first.name() + " " + "I".repeat(i + 1));
            }
            firms.add(firm);
        }
        return entered(firms, dice);
    }

    private Supplier founded(Market market, Seat seat, int registeredOn, Dice dice) {
        Supplier firm = stage.suppliers().found(market, dice).at(seat).registered(registeredOn);
        return firm.ids().isEmpty() ? firm.knownAs(List.of(stage.suppliers().anotherId())) : firm;
    }

    private List<Supplier> entered(List<Supplier> firms, Dice dice) throws IOException {
        for (Supplier firm : firms) {
            stage.registry().traders().supplier(firm, dice);
        }
        return firms;
    }
}
