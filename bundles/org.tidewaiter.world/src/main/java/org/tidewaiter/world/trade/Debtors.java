package org.tidewaiter.world.trade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Wheel;

/**
 * Firms that owe duties, and those in whose name their trade goes on: a new firm, an old one whose
 * name is borrowed, or several.
 */
final class Debtors {

    private static final Wheel SCHEMES = Wheel.of(0.48, 0.24, 0.13, 0.15);
    private static final int TRACES = 2;
    private static final double FAULT = 0.15;
    private static final double OWNER_STAYS = 0.1;
    private static final double FAMILY_KNOWN = 0.12;
    private static final double CONTACT_KNOWN = 0.1;
    private static final double AFFILIATE_PAYS = 0.15;
    private static final double SUPPLIER_RENAMED = 0.3;
    private static final double CHANGES_LATER = 0.35;

    private final Stage stage;

    Debtors(Stage stage) {
        this.stage = stage;
    }

    /** A debtor who goes on in another name. */
    void hidden(Dice dice) throws IOException {
        String affiliate = dice.chance(AFFILIATE_PAYS) ? stage.registry().any(dice).id() : "";
        UnaryOperator<Business> habit = b -> affiliate.isEmpty() ? b : b.paidBy(affiliate);
        Debtor debtor = debtor(stage.markets().any(dice), habit, dice);
        stage.debts().owed(debtor.firm(), debtor.owes(), dice);
        stage.ledger().inspect(debtor.firm(), true, dice);
        switch (SCHEMES.spin(dice)) {
            case 0 -> heir(debtor, "new-firm", Kept.most(dice), 1, dice);
            case 1 -> heir(debtor, "borrowed-name", Kept.most(dice), 1, dice);
            case 2 -> {
                int count = dice.between(2, 3);
                for (int i = 0; i < count; i++) {
                    heir(debtor, "several-heirs", Kept.most(dice), 1.0 / count, dice);
                }
            }
            default -> heir(debtor, "careful", Kept.little(dice), 1, dice);
        }
    }

    /** A debtor who stops, or pays by instalments and goes on, in no other name. */
    void plain(Dice dice) throws IOException {
        boolean stops = dice.chance(0.6);
        Debtor debtor = debtor(stage.markets().any(dice), b -> b, dice);
        stage.debts().owed(debtor.firm(), debtor.owes(), dice);
        if (!stops) {
            int items = (int) (debtor.itemsADay() * (Seasons.LAST_DAY - debtor.stops()) * 0.7) + 1;
            int from = debtor.stops() + 1;
            Campaign rest =
                    new Campaign(debtor.firm(), debtor.business(), from, Seasons.LAST_DAY, items);
            stage.ledger().trade(rest, 0, dice);
        }
        stage.ledger().inspect(debtor.firm(), false, dice);
    }

    /**
     * A firm, its trade until it stops, and when it owes; what it owes is not yet entered.
     *
     * @param habit what is special about its business
     */
    Debtor debtor(Market market, UnaryOperator<Business> habit, Dice dice) throws IOException {
        Firm firm = stage.registry().old(dice);
        int size = (int) Math.min(400, 14 + dice.logNormal(24, 0.8));
        Business business = habit.apply(stage.importers().in(market, firm, size, dice));
        int owes = dice.between(-480, 170);
        int stops = owes + dice.between(-80, 35);
        int from = Seasons.FIRST_DAY;
        stage.ledger().trade(new Campaign(firm, business, from, stops, size), 0, dice);
        return new Debtor(firm, business, owes, stops, size / (double) (stops - from));
    }

    private void heir(Debtor debtor, String scheme, Kept kept, double share, Dice dice)
            throws IOException {
        int from = debtor.later(dice);
        boolean borrowed = scheme.equals("borrowed-name");
        Firm firm = borrowed ? victim(dice) : successor(debtor, from, dice);
        if (!borrowed) {
            relatives(debtor, firm, dice);
        }
        Business business = inherited(debtor, firm, kept, dice);
        goOn(debtor, new Campaign(firm, business, from, Seasons.LAST_DAY, 0), share, dice);
        boolean catchable = kept.traces(debtor) >= TRACES;
        stage.truth().heir(firm.id(), debtor.firm().id(), scheme, catchable);
        stage.ledger().inspect(firm, true, dice);
    }

    /** An old small firm with a trade of its own, whose name is used. */
    private Firm victim(Dice dice) throws IOException {
        Firm firm = stage.registry().old(dice);
        return stage.ordinary(firm, (int) Math.min(80, 4 + dice.logNormal(10, 0.8)), dice);
    }

    /** A firm registered about the time when the other stopped. */
    Firm successor(Debtor debtor, int from, Dice dice) throws IOException {
        int registeredOn = Math.min(from - 5, debtor.stops() + dice.between(-90, 60));
        Firm draft = stage.registry().draft(debtor.firm().seat().city(), registeredOn, dice);
        if (dice.chance(OWNER_STAYS)) {
            Contact own = draft.contact();
            String owner = debtor.firm().contact().representative();
            Contact same = new Contact(own.phone(), own.email(), owner);
            draft = new Firm(draft.id(), draft.name(), draft.seat(), same, registeredOn);
        }
        stage.registry().enter(draft, dice);
        return draft;
    }

    private void relatives(Debtor debtor, Firm firm, Dice dice) throws IOException {
        String owner = debtor.firm().contact().representative();
        String other = firm.contact().representative();
        if (owner.equals(other)) {
            return;
        }
        int since = Seasons.FIRST_DAY - 30;
        if (dice.chance(FAMILY_KNOWN)) {
            stage.registry().links().family(owner, other, since);
        } else if (dice.chance(CONTACT_KNOWN)) {
            stage.registry().links().contact(owner, other, since);
        }
    }

    /** The business of a firm that takes over what is kept and finds the rest for itself. */
    Business inherited(Debtor debtor, Firm firm, Kept kept, Dice dice) throws IOException {
        Business before = debtor.business();
        Business own = stage.importers().in(before.main(), firm, 8, dice);
        List<Source> sources = new ArrayList<>();
        if (kept.supplier()) {
            for (Source source : before.sources()) {
                if (sources.isEmpty() || dice.chance(0.6)) {
                    sources.add(Source.always(source.supplier(), source.weight()));
                }
            }
            sources.add(Source.always(own.supplier(), 0.2));
        } else {
            if (dice.chance(SUPPLIER_RENAMED)) {
                sources.add(Source.always(renamed(before.supplier(), dice), 1));
            }
            sources.addAll(own.sources());
        }
        Delivery old = before.delivery();
        Delivery delivery =
                new Delivery(
                        kept.address() ? old.seat() : own.delivery().seat(),
                        kept.phone() ? old.phone() : own.delivery().phone(),
                        kept.address() && old.shared());
        String payer = before.payer().isEmpty() ? debtor.firm().id() : before.payer();
        return own.from(sources)
                .through(chain(before, own, kept, dice))
                .to(delivery)
                .paidBy(kept.payer() ? payer : own.payer());
    }

    /** The same people abroad, at the same place, as a new firm. */
    private Supplier renamed(Supplier old, Dice dice) throws IOException {
        Supplier made = stage.suppliers().found(old.market(), dice).at(old.seat());
        stage.registry().traders().supplier(made, dice);
        return made;
    }

    private Chain chain(Business before, Business own, Kept kept, Dice dice) {
        if (!kept.broker() && !kept.forwarder() && !kept.warehouse()) {
            return own.chain();
        }
        Chain old = before.chain();
        Chain chain = stage.logistics().apart(old.port(), before.main(), dice);
        chain = kept.broker() ? chain.declaredBy(old.broker()) : chain;
        chain = kept.forwarder() ? chain.movedBy(old.forwarder()) : chain;
        return kept.warehouse() ? chain.storedAt(old.port(), old.warehouse()) : chain;
    }

    /** About as much as before for a year or so; a third changes a part of the chain on the way. */
    void goOn(Debtor debtor, Campaign from, double share, Dice dice) throws IOException {
        int to = Math.min(from.to(), from.from() + dice.between(150, 700));
        double items = debtor.itemsADay() * (to - from.from()) * dice.between(0.4, 1.1) * share;
        int count = (int) Math.max(5, items);
        Business business = from.business();
        if (!dice.chance(CHANGES_LATER)) {
            Campaign all = new Campaign(from.firm(), business, from.from(), to, count);
            stage.ledger().trade(all, FAULT, dice);
            return;
        }
        int turn = from.from() + (to - from.from()) * 3 / 5;
        int first = Math.max(3, count * 3 / 5);
        Chain chain = business.chain();
        Chain other =
                dice.chance(0.5)
                        ? chain.declaredBy(stage.logistics().broker(chain.port(), dice))
                        : chain.storedAt(
                                chain.port(), stage.logistics().warehouse(chain.port(), dice));
        Campaign before = new Campaign(from.firm(), business, from.from(), turn, first);
        Campaign after =
                new Campaign(
                        from.firm(),
                        business.through(other),
                        turn + 1,
                        to,
                        Math.max(1, count - first));
        stage.ledger().trade(before, FAULT, dice);
        stage.ledger().trade(after, FAULT, dice);
    }
}
