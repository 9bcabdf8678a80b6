package org.example.harbour.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.osgi.service.component.annotations.Component;

/**
 * The records of the desk; an OSGi service. Made up, and the same every time. Immutable.
 *
 * <p>One ferry a day brings five passengers. One of them, {@link #OFFENDER}, is known for
 * smuggling; another, {@link #COMPANION}, is on nine of his twelve ferries, on a booking of her
 * own.
 */
@Component(service = Desk.class)
public final class Desk {

    /** The passenger with an offence. */
    public static final String OFFENDER = "P-001";

    /** Who travels with him again and again. */
    public static final String COMPANION = "P-002";

    private static final int DAYS = 160;
    private static final int ABOARD = 5;
    private static final int PASSENGERS = 90;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final List<String> FAMILY_NAMES =
            List.of("Adler", "Brandt", "Castro", "Dahl", "Eriksen", "Fontaine", "Garcia", "Holm");
    private static final List<String> GIVEN_NAMES =
            List.of("Anna", "Bo", "Carla", "David", "Eva", "Filip", "Greta", "Hugo", "Ines");
    private static final List<String> GOODS =
            List.of("nothing", "wine, 3 bottles", "tools", "coffee, 2 kg", "a bicycle");

    private final List<Declaration> declarations;

    /** Makes the records up. */
    public Desk() {
        Random random = new Random(20260105);
        List<Declaration> made = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            List<Integer> aboard = new ArrayList<>();
            if (day % 13 == 6) {
                aboard.add(1);
                if (day % 4 != 3) {
                    aboard.add(2);
                }
            }
            while (aboard.size() < ABOARD) {
                int passenger = 3 + random.nextInt(PASSENGERS);
                if (!aboard.contains(passenger)) {
                    aboard.add(passenger);
                }
            }
            for (int passenger : aboard) {
                made.add(declaration(made.size() + 1, passenger, day));
            }
        }
        declarations = List.copyOf(made);
    }

    private static Declaration declaration(int number, int passenger, int day) {
        Instant departed =
                FIRST_DAY.plusDays(day).atTime(LocalTime.of(7, 30)).toInstant(ZoneOffset.UTC);
        return new Declaration(
                "D-%04d".formatted(number),
                "P-%03d".formatted(passenger),
                FAMILY_NAMES.get(passenger % FAMILY_NAMES.size()),
                GIVEN_NAMES.get(passenger % GIVEN_NAMES.size()),
                LocalDate.of(1960, 1, 1).plusDays(97L * passenger),
                "%d".formatted(100 + day % 7),
                departed,
                "B%05d".formatted(number),
                GOODS.get(number % GOODS.size()));
    }

    /** All declarations, oldest first. */
    public List<Declaration> declarations() {
        return declarations;
    }

    /** All offences. */
    public List<Offence> offences() {
        return List.of(new Offence("O-1", OFFENDER, "SMUGGLING", FIRST_DAY.minusDays(300)));
    }

    /** How long the ferry takes. */
    public static Duration crossing() {
        return Duration.ofHours(2);
    }
}
