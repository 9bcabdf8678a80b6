package org.tidewaiter.data.edifact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tidewaiter.api.record.Crossings;

/**
 * A PAXLST: who was on board of a voyage, or is to be.
 *
 * <p>Each traveller takes the legs from where LOC+178 says he or she embarks to LOC+179; all of
 * them where these are no ports of the message. Holds one traveller and the legs. Used by one
 * thread.
 */
final class Manifest implements Message {

    private static final Set<String> CREW = Set.of("FM", "DDT", "VW");
    private static final Set<String> PASSENGERS = Set.of("FL", "DDU");

    /** What BGM says beside 745 and 250 of travellers who are not on board. */
    private static final Map<String, String> NOT_ON_BOARD =
            Map.of(
                    "CLNB", "NO_SHOW",
                    "XR", "CANCELLED",
                    "RP", "CANCELLED",
                    "CF", "CANCELLED",
                    "XF", "CANCELLED");

    /** What BGM says of travellers who are: nothing, an original, a change, the close-out. */
    private static final Set<String> ON_BOARD = Set.of("", "9", "CP", "CLOB");

    private static final String CREW_LIST = "250";
    private static final Set<String> LISTS = Set.of("745", "266", CREW_LIST);

    private final MessageRows rows;
    private final Itinerary itinerary = new Itinerary();
    private final Documents documents = new Documents();
    private Optional<Traveller> current = Optional.empty();
    private List<Leg> legs = List.of();
    private String status = "BOARDED";
    private String embarks = "";
    private String leaves = "";
    private String lost = "";
    private long travellers;
    private long announced;

    Manifest(MessageRows rows) {
        this.rows = rows;
    }

    @Override
    public void take(Segment segment) {
        switch (segment.tag()) {
            case "BGM" -> begin(segment);
            case "NAD" -> name(segment);
            case "CNT" -> announced += count(segment);
            default -> {
                if (current.isPresent()) {
                    tell(current.get(), segment);
                } else {
                    itinerary.take(segment);
                }
            }
        }
    }

    @Override
    public void lose(Segment segment) {
        String what = "segment %d %s".formatted(segment.number(), segment.problem());
        if (current.isPresent()) {
            current.get().breakWith(what);
        } else if (lost.isEmpty()) {
            lost = what + ": the voyage may be incomplete";
        }
    }

    @Override
    public void end(boolean complete) {
        if (!complete) {
            current.ifPresent(
                    who -> who.breakWith("the message breaks off; what it says last is unsure"));
        }
        finish();
        if (travellers == 0 && (!lost.isEmpty() || !complete)) {
            rows.rejectAll(
                    lost.isEmpty() ? "the message breaks off before its first traveller" : lost);
        }
        if (complete && announced > 0 && announced != travellers) {
            rows.note(
                    Tally.Remark.COUNT_OF_TRAVELLERS,
                    "CNT says %d, %d are there".formatted(announced, travellers));
        }
    }

    private void begin(Segment bgm) {
        String list = bgm.text(1);
        String function = bgm.text(2).toUpperCase(Locale.ROOT);
        boolean known = ON_BOARD.contains(function) || NOT_ON_BOARD.containsKey(function);
        if (!LISTS.contains(list) || !(known || list.equals(CREW_LIST))) {
            rows.note(Tally.Remark.FUNCTION, "BGM+" + list + "+" + function);
        }
        status = list.equals(CREW_LIST) ? "CREW" : NOT_ON_BOARD.getOrDefault(function, "BOARDED");
    }

    private void name(Segment nad) {
        finish();
        String role = nad.text(1);
        if (!PASSENGERS.contains(role) && !CREW.contains(role)) {
            return;
        }
        if (travellers == 0) {
            legs = itinerary.legs();
            rows.voyage(legs);
        }
        Traveller who = new Traveller(nad, ++travellers);
        who.set(Crossings.FAMILY_NAME, nad.text(4));
        who.set(
                Crossings.GIVEN_NAMES,
                String.join(" ", nad.components(4).stream().skip(1).limit(2).toList()).strip());
        who.set(Crossings.TRAVELLER_STATUS, CREW.contains(role) ? "CREW" : status);
        if (!lost.isEmpty()) {
            who.breakWith(lost);
        }
        current = Optional.of(who);
    }

    private void tell(Traveller who, Segment segment) {
        switch (segment.tag()) {
            case "ATT" -> {
                if (segment.text(1).equals("2")) {
                    who.set(Crossings.SEX, Codes.sex(segment.text(3)));
                }
            }
            case "DTM" -> {
                if (segment.text(1).equals("329")) {
                    birth(who, segment.text(1, 1));
                }
            }
            case "NAT" -> who.set(Crossings.NATIONALITY, segment.text(2));
            case "LOC" -> place(who, segment);
            case "RFF" -> reference(who, segment);
            case "DOC" -> documents.document(segment);
            case "FTX" -> {
                if (segment.text(1).equals("BAG")) {
                    who.set(Crossings.BAG_GROUP, segment.text(4));
                }
            }
            default -> {}
        }
    }

    private void birth(Traveller who, String text) {
        if (text.isEmpty()) {
            return;
        }
        Moment departure = legs.isEmpty() ? Moment.NONE : legs.get(0).departure();
        Optional<LocalDate> day = Moment.birth(text, rows.id().bornBy(departure));
        if (day.isEmpty()) {
            who.breakWith(Crossings.BIRTH_DATE, text, "is no day of birth");
        }
        day.ifPresent(found -> who.set(Crossings.BIRTH_DATE, found.toString()));
    }

    private void place(Traveller who, Segment loc) {
        switch (loc.text(1)) {
            case "178" -> embarks = loc.text(2);
            case "179" -> leaves = loc.text(2);
            case "174" -> who.set(Crossings.RESIDENCE_COUNTRY, loc.text(2));
            case "91" -> documents.issuer(loc.text(2));
            default -> {}
        }
    }

    private static void reference(Traveller who, Segment rff) {
        switch (rff.text(1)) {
            case "AVF" -> who.set(Crossings.BOOKING_REFERENCE, rff.text(1, 1));
            case "SEA" -> who.set(Crossings.SEAT, Codes.seat(rff.text(1, 1)));
            default -> {}
        }
    }

    private static long count(Segment cnt) {
        boolean people = cnt.text(1).equals("41") || cnt.text(1).equals("42");
        return people && cnt.text(1, 1).matches("\\d{1,9}") ? Long.parseLong(cnt.text(1, 1)) : 0;
    }

    private void finish() {
        current.ifPresent(
                who -> {
                    documents.tell(who);
                    List<Integer> taken = taken();
                    for (int leg : taken) {
                        rows.row(who, legs.get(leg), leg + 1);
                    }
                    if (taken.isEmpty()) {
                        who.breakWith(
                                Crossings.VOYAGE_NUMBER,
                                "",
                                "the message has no voyage with two ports (TDT, LOC), which a"
                                        + " crossing needs");
                        rows.reject(who);
                    }
                });
        current = Optional.empty();
        documents.clear();
        embarks = "";
        leaves = "";
    }

    private List<Integer> taken() {
        int first = 0;
        int last = legs.size() - 1;
        for (int i = 0; i < legs.size(); i++) {
            if (legs.get(i).from().equals(embarks)) {
                first = i;
                break;
            }
        }
        for (int i = first; i < legs.size(); i++) {
            if (legs.get(i).to().equals(leaves)) {
                last = i;
                break;
            }
        }
        List<Integer> taken = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            taken.add(i);
        }
        return taken;
    }
}
