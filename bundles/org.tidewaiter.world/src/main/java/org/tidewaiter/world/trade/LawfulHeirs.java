package org.tidewaiter.world.trade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.korea.Port;

/** Delinquents who stop, and others who for a lawful reason use parts of their chain later. */
final class LawfulHeirs {

    private static final double GROUP_KNOWN = 0.8;
    private static final double KNEW_THE_SELLER = 0.6;
    private static final int SMALL_PORT_SERVICES = 3;

    private final Stage stage;
    private final Debtors debtors;

    LawfulHeirs(Stage stage, Debtors debtors) {
        this.stage = stage;
        this.debtors = debtors;
    }

    /** The years of a delinquent and of those who look like heirs. */
    void live(HeirLike kind, Dice dice) throws IOException {
        Market market = market(kind, dice);
        Debtor debtor = debtors.debtor(market, habit(kind, market, dice), dice);
        if (kind == HeirLike.CLEARED) {
            stage.debts().cleared(debtor.firm(), debtor.owes(), dice);
        } else {
            stage.debts().owed(debtor.firm(), debtor.owes(), dice);
        }
        stage.ledger().inspect(debtor.firm(), false, dice);
        switch (kind) {
            case SOLE_DISTRIBUTOR, LOGISTICS_HOUSE, PORT_MONOPOLY, FULFILMENT_CENTRE ->
                    newcomer(kind, debtor, dice);
            case POPULAR_SUPPLIER, ORDINARY_CUSTOMERS -> customers(kind, debtor, dice);
            case STOCK_BUYER -> stockBuyer(debtor, dice);
            case SEASONAL -> season(debtor, dice);
            case REORGANISED -> reorganised(debtor, dice);
            case CLEARED -> goesOn(kind, debtor, Kept.all(), dice);
            case STAFF_VENTURE ->
                    goesOn(
                            kind,
                            debtor,
                            new Kept(true, true, true, false, false, false, false),
                            dice);
            case FRANCHISE -> franchise(debtor, dice);
        }
    }

    private Market market(HeirLike kind, Dice dice) {
        return kind == HeirLike.SEASONAL
                ? stage.markets().ofSeason(dice.pick(Season.HARVEST, Season.FRUIT), dice)
                : stage.markets().any(dice);
    }

    /** What is special about the business of the delinquent. */
    private UnaryOperator<Business> habit(HeirLike kind, Market market, Dice dice)
            throws IOException {
        return switch (kind) {
            case SOLE_DISTRIBUTOR, FRANCHISE -> {
                Supplier brand = brand(market, dice);
                yield business -> first(brand, business);
            }
            case POPULAR_SUPPLIER -> {
                Supplier popular = stage.suppliers().of(market, dice.below(3));
                yield business -> first(popular, business);
            }
            case SEASONAL -> {
                Supplier seller = stage.suppliers().of(market, 0);
                Port port =
                        stage.logistics()
                                .port(stage.registry().anyCity(dice), market.goods(), dice);
                Chain store = stage.logistics().apart(port, market, dice);
                yield business -> first(seller, business).through(store);
            }
            case LOGISTICS_HOUSE -> {
                Chain house = stage.logistics().house(stage.registry().anyCity(dice), market, dice);
                yield business -> business.through(house);
            }
            case PORT_MONOPOLY -> {
                Chain chain = stage.logistics().apart(smallPort(dice), market, dice);
                yield business -> business.through(chain);
            }
            case FULFILMENT_CENTRE -> {
                Delivery centre = stage.importers().centre(dice.below(8));
                yield business -> business.to(centre);
            }
            default -> business -> business;
        };
    }

    private Port smallPort(Dice dice) {
        List<Port> small =
                stage.logistics().ports().stream()
                        .filter(port -> port.services() <= SMALL_PORT_SERVICES)
                        .toList();
        return small.get(dice.below(small.size()));
    }

    /** A maker that sells in the country through one firm at a time. */
    private Supplier brand(Market market, Dice dice) throws IOException {
        Supplier brand =
                stage.suppliers().found(market, dice).registered(-dice.between(2000, 9000));
        stage.registry().traders().supplier(brand, dice);
        return brand;
    }

    /** The business with its first supplier replaced. */
    private static Business first(Supplier supplier, Business business) {
        List<Source> sources = new ArrayList<>(business.sources());
        sources.set(0, Source.always(supplier, 1));
        return business.from(sources);
    }

    private Business only(Debtor debtor, Business business) {
        return first(debtor.business().supplier(), business);
    }

    private void imports(HeirLike kind, Debtor debtor, Campaign what, Dice dice)
            throws IOException {
        stage.ledger().trade(what, 0, dice);
        stage.truth().lawfulHeir(what.firm().id(), debtor.firm().id(), kind.scheme());
        stage.ledger().inspect(what.firm(), false, dice);
    }

    private static int items(Debtor debtor, int from, Dice dice) {
        double usual = debtor.itemsADay() * (Seasons.LAST_DAY - from);
        return (int) Math.max(5, usual * dice.between(0.2, 0.8));
    }

    /** A firm that begins after the delinquent stopped, with one thing in common. */
    private void newcomer(HeirLike kind, Debtor debtor, Dice dice) throws IOException {
        int from = debtor.later(dice);
        Firm firm = debtors.successor(debtor, from, dice);
        Business own = stage.importers().in(debtor.business().main(), firm, 12, dice);
        Business business =
                switch (kind) {
                    case SOLE_DISTRIBUTOR -> only(debtor, own);
                    case LOGISTICS_HOUSE -> own.through(debtor.business().chain());
                    case PORT_MONOPOLY ->
                            own.through(
                                    stage.logistics()
                                            .apart(
                                                    debtor.business().chain().port(),
                                                    own.main(),
                                                    dice));
                    default ->
                            own.to(debtor.business().delivery())
                                    .through(
                                            own.chain()
                                                    .movedBy(
                                                            debtor.business().chain().forwarder()));
                };
        int items = items(debtor, from, dice);
        imports(kind, debtor, new Campaign(firm, business, from, Seasons.LAST_DAY, items), dice);
    }

    /** Firms with a trade of their own that now also buy from the supplier. */
    private void customers(HeirLike kind, Debtor debtor, Dice dice) throws IOException {
        for (int i = dice.between(1, 3); i > 0; i--) {
            Firm firm = stage.registry().old(dice);
            int size = (int) Math.min(200, 5 + dice.logNormal(25, 0.8));
            Business own = stage.importers().in(debtor.business().main(), firm, size, dice);
            stage.ledger().trade(Campaign.ever(firm, own, size), 0, dice);
            int from = debtor.later(dice);
            int items = Math.max(4, items(debtor, from, dice) / 2);
            Business more = own.from(List.of(Source.always(debtor.business().supplier(), 1)));
            imports(kind, debtor, new Campaign(firm, more, from, Seasons.LAST_DAY, items), dice);
        }
    }

    /** A few consignments out of the bonded warehouse, within three months. */
    private void stockBuyer(Debtor debtor, Dice dice) throws IOException {
        Firm firm = stage.registry().old(dice);
        int size = (int) Math.min(200, 5 + dice.logNormal(25, 0.8));
        Business own = stage.importers().in(debtor.business().main(), firm, size, dice);
        stage.ledger().trade(Campaign.ever(firm, own, size), 0, dice);
        Chain old = debtor.business().chain();
        Chain chain = own.chain().movedBy(old.forwarder()).storedAt(old.port(), old.warehouse());
        Business stock =
                own.from(List.of(Source.always(debtor.business().supplier(), 1))).through(chain);
        int from = debtor.stops() + dice.between(10, 40);
        Campaign sale = new Campaign(firm, stock, from, from + 60, dice.between(4, 12));
        imports(HeirLike.STOCK_BUYER, debtor, sale, dice);
    }

    /** Others who import the crop: the same seller, forwarder and cold store, every year. */
    private void season(Debtor debtor, Dice dice) throws IOException {
        for (int i = dice.between(2, 4); i > 0; i--) {
            Firm firm = stage.registry().old(dice);
            Business own = stage.importers().in(debtor.business().main(), firm, 6, dice);
            Chain store = debtor.business().chain();
            Chain chain =
                    dice.chance(0.5)
                            ? store
                            : store.declaredBy(stage.logistics().broker(store.port(), dice));
            Business crop =
                    own.from(List.of(Source.always(debtor.business().supplier(), 1)))
                            .through(chain);
            int from = dice.chance(KNEW_THE_SELLER) ? Seasons.FIRST_DAY : debtor.later(dice);
            int items = Math.max(6, items(debtor, from, dice) / 2);
            Campaign years = new Campaign(firm, crop, from, Seasons.LAST_DAY, items);
            imports(HeirLike.SEASONAL, debtor, years, dice);
        }
    }

    /** The group's new company takes over everything, and the register mostly knows the group. */
    private void reorganised(Debtor debtor, Dice dice) throws IOException {
        int from = debtor.stops() + dice.between(1, 25);
        Firm old = debtor.firm();
        Firm draft = stage.registry().draft(old.seat().city(), from - dice.between(5, 60), dice);
        Firm firm =
                new Firm(draft.id(), draft.name(), old.seat(), old.contact(), draft.registeredOn());
        stage.registry().enter(firm, dice);
        if (dice.chance(GROUP_KNOWN)) {
            stage.registry().links().group(old.id(), firm.id(), firm.registeredOn());
        }
        int items = items(debtor, from, dice);
        Campaign rest = new Campaign(firm, debtor.business(), from, Seasons.LAST_DAY, items);
        imports(HeirLike.REORGANISED, debtor, rest, dice);
    }

    private void goesOn(HeirLike kind, Debtor debtor, Kept kept, Dice dice) throws IOException {
        int from = debtor.later(dice);
        Firm firm = debtors.successor(debtor, from, dice);
        Business business = debtors.inherited(debtor, firm, kept, dice);
        int items = items(debtor, from, dice);
        imports(kind, debtor, new Campaign(firm, business, from, Seasons.LAST_DAY, items), dice);
    }

    /** Franchisees of one brand, supplied through its own forwarder and store; one begins later. */
    private void franchise(Debtor debtor, Dice dice) throws IOException {
        int count = dice.between(3, 5);
        for (int i = 0; i < count; i++) {
            boolean late = i == 0;
            int from = late ? debtor.later(dice) : dice.between(Seasons.FIRST_DAY, -200);
            int registeredOn = from - dice.between(15, 90);
            Firm firm = stage.registry().found(stage.registry().anyCity(dice), registeredOn, dice);
            Business own = stage.importers().in(debtor.business().main(), firm, 1, dice);
            Chain brand = debtor.business().chain();
            Chain chain =
                    dice.chance(0.6)
                            ? brand
                            : brand.declaredBy(stage.logistics().broker(brand.port(), dice));
            Business shop =
                    own.from(List.of(Source.always(debtor.business().supplier(), 1)))
                            .through(chain);
            int items = Math.max(6, items(debtor, from, dice) / 2);
            Campaign years = new Campaign(firm, shop, from, Seasons.LAST_DAY, items);
            imports(HeirLike.FRANCHISE, debtor, years, dice);
        }
    }
}
