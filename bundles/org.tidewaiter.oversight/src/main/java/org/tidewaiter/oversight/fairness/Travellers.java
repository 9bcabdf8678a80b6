package org.tidewaiter.oversight.fairness;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.kernel.column.TupleCodes;

/**
 * All travellers of the crossings, by nationality, sex, age and route.
 *
 * <p>A traveller is a host identity or, in rows without one, a document; rows with neither are left
 * out. What the latest row of a traveller says counts, or an earlier one where that says nothing.
 *
 * <p>Cost: one walk over the crossings; a hash of each document that stands for a person. Memory:
 * 24 bytes a traveller. Used by one thread, then immutable.
 */
final class Travellers {

    private static final List<Column> COLUMNS =
            List.of(
                    Crossings.TRAVELLER_ID,
                    Crossings.DOCUMENT_ISSUER,
                    Crossings.DOCUMENT_NUMBER,
                    Crossings.NATIONALITY,
                    Crossings.SEX,
                    Crossings.BIRTH_DATE,
                    Crossings.DEPARTURE_PORT,
                    Crossings.ARRIVAL_PORT,
                    Crossings.DEPARTURE_TIME);

    private static final List<String> AGES = List.of("0-17", "18-29", "30-44", "45-59", "60+");
    private static final int[] AGE_BELOW = {18, 30, 45, 60};
    private static final int NONE = -1;
    private static final String DOCUMENT_PREFIX = "doc:";

    private final DataSet data;
    private final int identities;
    private final TupleCodes documents = new TupleCodes(2);
    private final TupleCodes routes = new TupleCodes(2);
    private long[] latest;
    private int[] nationality;
    private int[] sex;
    private int[] birthDay;
    private int[] route;

    private Travellers(DataSet data) {
        this.data = data;
        this.identities = data.codebook(Domains.TRAVELLER).size();
        this.latest = filled(new long[identities]);
        this.nationality = filled(new int[identities], NONE);
        this.sex = filled(new int[identities], NONE);
        this.birthDay = filled(new int[identities], Missing.DAY);
        this.route = filled(new int[identities], NONE);
    }

    static People of(DataSet data, Table crossings, Monitor monitor) {
        Travellers travellers = new Travellers(data);
        monitor.reserve(24L * travellers.identities);
        try (Cursor cursor = crossings.scan(COLUMNS)) {
            while (cursor.advance()) {
                monitor.checkpoint();
                travellers.batch(cursor);
            }
        }
        return travellers.people();
    }

    private static long[] filled(long[] values) {
        Arrays.fill(values, Missing.SECONDS);
        return values;
    }

    private static int[] filled(int[] values, int with) {
        Arrays.fill(values, with);
        return values;
    }

    private void batch(Cursor cursor) {
        int[] traveller = cursor.codes(Crossings.TRAVELLER_ID);
        int[] issuer = cursor.codes(Crossings.DOCUMENT_ISSUER);
        int[] number = cursor.codes(Crossings.DOCUMENT_NUMBER);
        for (int i = 0; i < cursor.size(); i++) {
            if (traveller[i] != Missing.CODE) {
                note(traveller[i], cursor, i);
            } else if (number[i] != Missing.CODE) {
                int person = identities + documents.add(issuer[i], number[i]);
                grow(person);
                note(person, cursor, i);
            }
        }
    }

    private void grow(int person) {
        if (person >= latest.length) {
            int from = latest.length;
            int size = Math.max(person + 1, Math.multiplyExact(from, 2));
            latest = Arrays.copyOf(latest, size);
            nationality = Arrays.copyOf(nationality, size);
            sex = Arrays.copyOf(sex, size);
            birthDay = Arrays.copyOf(birthDay, size);
            route = Arrays.copyOf(route, size);
            Arrays.fill(latest, from, size, Missing.SECONDS);
            Arrays.fill(nationality, from, size, NONE);
            Arrays.fill(sex, from, size, NONE);
            Arrays.fill(birthDay, from, size, Missing.DAY);
            Arrays.fill(route, from, size, NONE);
        }
    }

    private void note(int person, Cursor cursor, int i) {
        long time = cursor.seconds(Crossings.DEPARTURE_TIME)[i];
        boolean later = time >= latest[person];
        latest[person] = Math.max(latest[person], time);
        int departure = cursor.codes(Crossings.DEPARTURE_PORT)[i];
        int arrival = cursor.codes(Crossings.ARRIVAL_PORT)[i];
        keep(nationality, person, cursor.codes(Crossings.NATIONALITY)[i], later);
        keep(sex, person, cursor.codes(Crossings.SEX)[i], later);
        keep(route, person, routes.add(departure, arrival), later);
        int day = cursor.days(Crossings.BIRTH_DATE)[i];
        if (day != Missing.DAY && (later || birthDay[person] == Missing.DAY)) {
            birthDay[person] = day;
        }
    }

    private static void keep(int[] values, int person, int value, boolean later) {
        if (value != NONE && (later || values[person] == NONE)) {
            values[person] = value;
        }
    }

    /** Those seen at all: an identity of another table has no row here. */
    private People people() {
        int all = identities + documents.size();
        int[] personAt = new int[all];
        int size = 0;
        for (int person = 0; person < all; person++) {
            personAt[person] = latest[person] == Missing.SECONDS ? NONE : size++;
        }
        Codebook countries = data.codebook(Crossings.NATIONALITY.domain());
        Codebook sexes = data.codebook(Crossings.SEX.domain());
        List<Partition> partitions =
                List.of(
                        partition(Attribute.NATIONALITY, nationality, personAt, countries::text),
                        partition(Attribute.SEX, sex, personAt, sexes::text),
                        partition(Attribute.AGE, ages(), personAt, AGES::get),
                        partition(Attribute.ROUTE, route, personAt, this::route));
        Map<String, Integer> byDocument = documentIds();
        Codebook ids = data.codebook(Domains.TRAVELLER);
        return new People(
                size,
                id -> {
                    Integer document = byDocument.get(id);
                    int person = document != null ? document : ids.code(id);
                    return person < 0 || personAt[person] < 0
                            ? OptionalInt.empty()
                            : OptionalInt.of(personAt[person]);
                },
                partitions);
    }

    private static Partition partition(
            Attribute attribute, int[] values, int[] personAt, IntFunction<String> text) {
        int size = 0;
        int[] dense = new int[personAt.length];
        for (int person = 0; person < personAt.length; person++) {
            if (personAt[person] >= 0) {
                dense[size++] = values[person];
            }
        }
        return new Partition(attribute, Arrays.copyOf(dense, size), text);
    }

    private int[] ages() {
        LocalDate today = LocalDate.ofInstant(data.asOf(), ZoneOffset.UTC);
        int[] band = new int[birthDay.length];
        for (int person = 0; person < band.length; person++) {
            band[person] = birthDay[person] == Missing.DAY ? NONE : band(birthDay[person], today);
        }
        return band;
    }

    private static int band(int birthDay, LocalDate today) {
        int years = Period.between(LocalDate.ofEpochDay(birthDay), today).getYears();
        int band = 0;
        while (band < AGE_BELOW.length && years >= AGE_BELOW[band]) {
            band++;
        }
        return band;
    }

    private String route(int code) {
        Codebook ports = data.codebook(Domains.LOCATION);
        return ports.text(routes.value(code, 0)) + "-" + ports.text(routes.value(code, 1));
    }

    /** The ids of documents that stand for a person, as findings have them. */
    private Map<String, Integer> documentIds() {
        Codebook issuers = data.codebook(Crossings.DOCUMENT_ISSUER.domain());
        Codebook numbers = data.codebook(Domains.DOCUMENT);
        Map<String, Integer> ids = new HashMap<>();
        for (int document = 0; document < documents.size(); document++) {
            int issuer = documents.value(document, 0);
            String country = issuer == Missing.CODE ? "" : issuers.text(issuer);
            String clear = country + '|' + numbers.text(documents.value(document, 1));
            ids.put(DOCUMENT_PREFIX + data.pseudonym(clear), identities + document);
        }
        return ids;
    }
}
