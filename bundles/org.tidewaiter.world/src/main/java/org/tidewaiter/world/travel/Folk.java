package org.tidewaiter.world.travel;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Scramble;

/** Brings people into the world, each with an identity of their own. Memory: constant. */
final class Folk {

    private static final double ABROAD = 0.35;
    private static final double DOCUMENTS_ONLY = 0.03;
    private static final double RENEWS = 0.04;
    private static final double CONTACT_KNOWN = 0.7;
    private static final int YEAR_DAYS = 365;

    private final Scramble ids;
    private final Scramble documents;
    private long people;
    private long passports;

    Folk(Dice dice) {
        ids = new Scramble(dice.fork("ids"), 8);
        documents = new Scramble(dice.fork("documents"), 8);
    }

    /** Somebody who lives at one end of the route; the host may have no identity for them. */
    Traveller somebody(Route route, Dice dice) {
        return person(dice.chance(DOCUMENTS_ONLY) ? "" : nextId(), home(route, dice), dice);
    }

    /** Somebody who lives at one end of the route and whom the host has identified. */
    Traveller known(Route route, Dice dice) {
        return person(nextId(), home(route, dice), dice);
    }

    /** Somebody known who lives in the same country. */
    Traveller neighbour(Traveller of, Dice dice) {
        Home home = of.home();
        return person(nextId(), home(home.country(), home.route(), home.abroad(), dice), dice);
    }

    /** A family of one home, parents first. */
    List<Traveller> household(int size, Route route, Dice dice) {
        List<Traveller> members = new ArrayList<>();
        members.add(somebody(route, dice));
        while (members.size() < size) {
            members.add(relative(members.get(0), members.size() >= 2, dice));
        }
        return members;
    }

    /** Somebody of the same home: a spouse, or else a child. */
    Traveller relative(Traveller of, boolean child, Dice dice) {
        Traveller other = person(nextId(), of.home(), dice);
        int years = child ? dice.between(24, 36) : dice.between(-6, 6);
        int birthDay = of.birthDay() + years * YEAR_DAYS + dice.below(YEAR_DAYS);
        boolean sharesName = child || !of.home().country().equals("KR");
        return new Traveller(
                other.id(),
                sharesName ? of.familyName() : other.familyName(),
                other.givenNames(),
                Math.min(birthDay, -100),
                other.sex(),
                of.home(),
                other.passport(),
                other.diary());
    }

    /** Somebody's second, mistaken identity. */
    Traveller mistaken(Traveller who) {
        return who.mistakenAs(nextId());
    }

    private Traveller person(String id, Home home, Dice dice) {
        String next = dice.chance(RENEWS) ? passport() : "";
        return new Traveller(
                id,
                Names.family(home.country(), dice),
                Names.given(home.country(), dice),
                -dice.between(19, 68) * YEAR_DAYS - dice.below(YEAR_DAYS),
                dice.pick("M", "F"),
                home,
                new Passport(passport(), next, dice.between(30, 330)),
                new Diary());
    }

    private static Home home(Route route, Dice dice) {
        boolean abroad = dice.chance(ABROAD);
        return home(abroad ? route.away().country() : "KR", route.index(), abroad, dice);
    }

    private static Home home(String country, int route, boolean abroad, Dice dice) {
        String contact = dice.chance(CONTACT_KNOWN) ? hash(dice) : "";
        String payment = dice.chance(CONTACT_KNOWN) ? hash(dice) : "";
        return new Home(country, route, abroad, contact, payment);
    }

    private String nextId() {
        return "P" + ids.of(people++);
    }

    private String passport() {
        return "M" + documents.of(passports++);
    }

    static String hash(Dice dice) {
        return HexFormat.of().toHexDigits(dice.next());
    }
}
