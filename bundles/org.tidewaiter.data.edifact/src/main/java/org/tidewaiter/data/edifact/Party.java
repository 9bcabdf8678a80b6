package org.tidewaiter.data.edifact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tidewaiter.api.record.Crossings;

/** The travellers of one booking. Used by one thread. */
final class Party {

    /** Airlines write the title behind the given name, often without a space. */
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?: (?:MR|MRS|MS|MISS|MSTR|DR|INF|CHD)|(?<=...)(?:MRS|MSTR|MISS|MR))$");

    private static final int TYPE = 1;
    private static final int ISSUER = 2;
    private static final int NUMBER = 3;
    private static final int NATIONALITY = 4;
    private static final int BIRTH = 5;
    private static final int SEX = 6;
    private static final int FAMILY = 8;
    private static final int GIVEN = 9;
    private static final int SECOND = 10;

    private record Member(Traveller who, String name, String reference) {}

    private final List<Member> members = new ArrayList<>();
    private long last;

    /** Begins a party; the first traveller has the number after {@code before}. */
    Party(long before) {
        last = before;
    }

    /**
     * The traveller of a TIF: {@code TIF+family:I+given:type:reference}.
     *
     * @param again whether he or she may have been told of before, by reference or by name
     */
    Traveller traveller(Segment tif, boolean again) {
        String name = tif.text(1) + "/" + tif.text(2);
        String reference = tif.text(2, 2);
        if (again) {
            Optional<Traveller> known =
                    byReference(reference).or(() -> first(member -> member.name().equals(name)));
            if (known.isPresent()) {
                return known.get();
            }
        }
        Traveller who = new Traveller(tif, ++last);
        who.set(Crossings.FAMILY_NAME, tif.text(1));
        who.set(Crossings.GIVEN_NAMES, TITLE.matcher(tif.text(2)).replaceFirst("").strip());
        members.add(new Member(who, name, reference));
        return who;
    }

    /** The traveller of a reference, if there is one. */
    Optional<Traveller> byReference(String reference) {
        return reference.isEmpty()
                ? Optional.empty()
                : first(member -> member.reference().equals(reference));
    }

    private Optional<Traveller> first(java.util.function.Predicate<Member> wanted) {
        return members.stream().filter(wanted).map(Member::who).findFirst();
    }

    /** The traveller, where there is one only. */
    Optional<Traveller> only() {
        return members.size() == 1 ? Optional.of(members.get(0).who()) : Optional.empty();
    }

    /** All of them, in the order of the message. */
    List<Traveller> all() {
        return members.stream().map(Member::who).toList();
    }

    /** The number of the last traveller. */
    long last() {
        return last;
    }

    /**
     * Tells a traveller what is in his or her document; names in it are those of the booking's
     * stead. What was told by an earlier document stays.
     *
     * @param fields of SSR DOCS, from index 1
     */
    void document(Traveller who, String[] fields, LocalDate prepared) {
        if (!who.text(Crossings.DOCUMENT_NUMBER).isEmpty()) {
            return;
        }
        who.set(Crossings.DOCUMENT_TYPE, fields[TYPE]);
        who.set(Crossings.DOCUMENT_ISSUER, fields[ISSUER]);
        who.set(Crossings.DOCUMENT_NUMBER, fields[NUMBER]);
        who.set(Crossings.NATIONALITY, fields[NATIONALITY]);
        who.set(Crossings.SEX, Codes.sex(fields[SEX]));
        who.replace(Crossings.FAMILY_NAME, fields[FAMILY]);
        who.replace(Crossings.GIVEN_NAMES, (fields[GIVEN] + " " + fields[SECOND]).strip());
        if (!fields[BIRTH].isEmpty()) {
            Optional<LocalDate> day = Moment.birth(fields[BIRTH], prepared);
            day.ifPresent(found -> who.set(Crossings.BIRTH_DATE, found.toString()));
            if (day.isEmpty()) {
                who.breakWith("\"" + fields[BIRTH] + "\" is no day of birth");
            }
        }
    }
}
