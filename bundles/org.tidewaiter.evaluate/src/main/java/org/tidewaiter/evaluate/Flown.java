package org.tidewaiter.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * Who flew to space on which vehicle.
 *
 * <p>Only the year of a mission is given. By convention each year stands for four weeks from 1
 * January 2018, a Monday, so that all of it lies within the longest look-back; missions of one year
 * share its date and differ by the vehicle.
 */
final class Flown {

    private static final int FIRST_YEAR = 1961;
    private static final LocalDate FIRST_DATE = LocalDate.of(2018, 1, 1);
    private static final int DAYS_A_YEAR = 28;

    private final List<Seat> seats = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    private Flown() {}

    /** One person on one mission. */
    private record Seat(String person, int year, String vehicle) {}

    /** No mission at all. */
    static Flown nobody() {
        return new Flown();
    }

    static Flown read(Path file) throws IOException {
        Flown flown = new Flown();
        for (CSVRecord row : Csv.read(file)) {
            String person = "A" + row.get("number");
            flown.names.put(person, row.get("name"));
            int year = Integer.parseInt(row.get("year_of_mission"));
            flown.seats.add(new Seat(person, year, row.get("ascend_shuttle")));
        }
        return flown;
    }

    String name(String person) {
        return names.getOrDefault(person, person);
    }

    int people() {
        return names.size();
    }

    /** The same seats, those of each year dealt out anew to the people who flew in it. */
    Flown dealtAnew(long seed) {
        Flown dealt = new Flown();
        dealt.names.putAll(names);
        Random random = new Random(seed);
        Map<Integer, List<Seat>> years = new TreeMap<>();
        seats.forEach(s -> years.computeIfAbsent(s.year(), key -> new ArrayList<>()).add(s));
        for (List<Seat> year : years.values()) {
            List<String> people = new ArrayList<>(year.stream().map(Seat::person).toList());
            Collections.shuffle(people, random);
            for (int i = 0; i < year.size(); i++) {
                Seat seat = year.get(i);
                dealt.seats.add(new Seat(people.get(i), seat.year(), seat.vehicle()));
            }
        }
        return dealt;
    }

    /** Writes crossings, and a made-up suspicion for everyone who flew at least twice. */
    void write(Path folder) throws IOException {
        List<Map<String, String>> crossings = new ArrayList<>();
        Map<String, Integer> missions = new TreeMap<>();
        for (Seat seat : seats) {
            crossings.add(crossing("S" + crossings.size(), seat));
            missions.merge(seat.person(), 1, Integer::sum);
        }
        List<Map<String, String>> violations = new ArrayList<>();
        missions.forEach(
                (person, count) -> {
                    if (count >= 2) {
                        violations.add(suspicion("V" + violations.size(), person));
                    }
                });
        Csv.write(folder, "crossings", crossings);
        Csv.write(folder, "violations", violations);
    }

    private Map<String, String> crossing(String id, Seat seat) {
        LocalDate date = FIRST_DATE.plusDays((long) DAYS_A_YEAR * (seat.year() - FIRST_YEAR));
        Map<String, String> row = new LinkedHashMap<>();
        row.put("crossing_id", id);
        row.put("traveller_id", seat.person());
        row.put("family_name", name(seat.person()));
        row.put("carrier", "SPACE");
        row.put("voyage_number", seat.vehicle());
        row.put("departure_port", "EARTH");
        row.put("arrival_port", "ORBIT");
        row.put("departure_date_local", date.toString());
        row.put("departure_time", date + "T12:00:00Z");
        return row;
    }

    private static Map<String, String> suspicion(String id, String person) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("violation_id", id);
        row.put("subject_kind", "TRAVELLER");
        row.put("traveller_id", person);
        row.put("offence", "MADE_UP");
        row.put("offence_date", "2017-01-01");
        row.put("status", "SUSPECTED");
        return row;
    }

    /** Missions flown together, by pair in both orders. */
    Map<String, Integer> together() {
        Map<String, List<String>> crews = new TreeMap<>();
        for (Seat seat : seats) {
            crews.computeIfAbsent(seat.year() + seat.vehicle(), key -> new ArrayList<>())
                    .add(seat.person());
        }
        Map<String, Integer> together = new HashMap<>();
        for (List<String> crew : crews.values()) {
            for (String a : crew) {
                for (String b : crew) {
                    if (!a.equals(b)) {
                        together.merge(Truth.pair(a, b), 1, Integer::sum);
                    }
                }
            }
        }
        return together;
    }
}
