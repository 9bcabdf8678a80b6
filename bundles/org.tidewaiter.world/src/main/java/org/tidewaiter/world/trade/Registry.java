package org.tidewaiter.world.trade;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.chance.Scramble;
import org.tidewaiter.world.chance.Wheel;
import org.tidewaiter.world.korea.City;
import org.tidewaiter.world.korea.Firms;
import org.tidewaiter.world.korea.Korea;

/**
 * Founds Korean firms and enters them, with the links that lawful firms have too: directors,
 * groups, shares, families.
 */
final class Registry {

    private static final double DIRECTOR_KNOWN = 0.45;
    private static final double SAME_OWNER = 0.02;
    private static final double OF_A_GROUP = 0.03;
    private static final double SHARES = 0.02;
    private static final double FAMILY = 0.02;
    private static final double CONTACT = 0.015;

    private static final double SEOUL = 30;
    private static final double GREAT = 8;
    private static final List<String> GREAT_CITIES = List.of("Busan", "Incheon", "Gimpo", "Gimhae");

    private final List<City> cities = Korea.cities();
    private final Wheel homes;
    private final TraderSheet traders;
    private final LinkSheet links;
    private final Scramble ids;
    private final Scramble people;
    private long founded;
    private long persons;
    private Optional<Firm> before = Optional.empty();

    Registry(TraderSheet traders, LinkSheet links, Dice dice) {
        this.traders = traders;
        this.links = links;
        ids = new Scramble(dice.fork("firms"), 8);
        people = new Scramble(dice.fork("people"), 8);
        homes = Wheel.of(cities.stream().mapToDouble(Registry::weight).toArray());
    }

    private static double weight(City city) {
        return city.name().equals("Seoul")
                ? SEOUL
                : GREAT_CITIES.contains(city.name()) ? GREAT : 1.5;
    }

    TraderSheet traders() {
        return traders;
    }

    LinkSheet links() {
        return links;
    }

    City anyCity(Dice dice) {
        return cities.get(homes.spin(dice));
    }

    /** A firm of some age in some city. */
    Firm any(Dice dice) throws IOException {
        int age = (int) Math.min(14_000, dice.logNormal(1800, 0.9));
        int registeredOn =
                dice.chance(0.25) ? dice.between(Seasons.FIRST_DAY, 150) : Seasons.FIRST_DAY - age;
        return found(anyCity(dice), registeredOn, dice);
    }

    /** A firm that was there long before. */
    Firm old(Dice dice) throws IOException {
        return found(anyCity(dice), Seasons.FIRST_DAY - dice.between(400, 7000), dice);
    }

    /** A firm registered on a day. */
    Firm found(City city, int registeredOn, Dice dice) throws IOException {
        Firm firm = draft(city, registeredOn, dice);
        enter(firm, dice);
        return firm;
    }

    /** A firm that is not yet entered. */
    Firm draft(City city, int registeredOn, Dice dice) {
        String name = Firms.merchant(dice);
        boolean sameOwner = before.isPresent() && dice.chance(SAME_OWNER);
        String person = sameOwner ? before.orElseThrow().contact().representative() : person();
        return new Firm(
                "I" + ids.of(founded++),
                name,
                KoreanSeat.in(city, dice),
                Contact.korean(name, person, dice),
                registeredOn);
    }

    /** Enters a firm and what is known of its owners. */
    void enter(Firm firm, Dice dice) throws IOException {
        traders.importer(firm, dice);
        String owner = firm.contact().representative();
        int day = firm.registeredOn();
        if (dice.chance(DIRECTOR_KNOWN)) {
            links.director(owner, firm.id(), day);
        }
        if (before.isPresent()) {
            Firm other = before.orElseThrow();
            String otherOwner = other.contact().representative();
            if (dice.chance(OF_A_GROUP)) {
                links.group(other.id(), firm.id(), day);
            }
            if (dice.chance(SHARES)) {
                links.shareholder(other.id(), firm.id(), day);
            }
            if (!owner.equals(otherOwner) && dice.chance(FAMILY)) {
                links.family(otherOwner, owner, day);
            }
            if (!owner.equals(otherOwner) && dice.chance(CONTACT)) {
                links.contact(otherOwner, owner, day);
            }
        }
        before = Optional.of(firm);
    }

    /** A person of the country. */
    String person() {
        return "N" + people.of(persons++);
    }
}
