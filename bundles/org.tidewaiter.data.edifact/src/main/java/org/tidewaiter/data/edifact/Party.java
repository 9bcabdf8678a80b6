package org.tidewaiter.data.edifact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
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

    /** A traveller as TIF tells; names in upper case without spaces and titles. */
    private record Member(Traveller who, String family, String given, String reference) {}

    private record Document(String[] fields, Optional<Traveller> told) {}

    private final List<Member> members = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
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
        String family = letters(tif.text(1));
        String given = letters(untitled(tif.text(2)));
        String reference = tif.text(2, 2);
        if (again) {
            Optional<Traveller> known =
                    byReference(reference)
                            .or(
                                    () ->
                                            first(
                                                    m ->
                                                            m.family().equals(family)
                                                                    && m.given().equals(given)));
            if (known.isPresent()) {
                return known.get();
            }
        }
        Traveller who = new Traveller(tif, ++last);
        who.set(Crossings.FAMILY_NAME, tif.text(1));
        who.set(Crossings.GIVEN_NAMES, untitled(tif.text(2)));
        members.add(new Member(who, family, given, reference));
        return who;
    }

    /** The traveller of a reference, if there is one. */
    Optional<Traveller> byReference(String reference) {
        return reference.isEmpty()
                ? Optional.empty()
                : first(member -> member.reference().equals(reference));
    }

    private Optional<Traveller> first(Predicate<Member> wanted) {
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
     * Takes a document.
     *
     * @param fields of SSR DOCS, from index 1
     * @param told whose it is, as far as its place in the message says
     */
    void document(String[] fields, Optional<Traveller> told) {
        documents.add(new Document(fields, told));
    }

    /**
     * Gives each document to its traveller: who has the name in it, else whom its place says, else
     * the only one. The first of a traveller counts, and so do the names in it.
     *
     * @param bornBy the latest day on which one can be born
     */
    void settle(LocalDate bornBy) {
        for (Document document : documents) {
            named(document.fields())
                    .or(document::told)
                    .or(this::only)
                    .filter(who -> who.text(Crossings.DOCUMENT_NUMBER).isEmpty())
                    .ifPresent(who -> tell(who, document.fields(), bornBy));
        }
    }

    private Optional<Traveller> named(String[] fields) {
        String family = letters(fields[FAMILY]);
        String given = letters(fields[GIVEN] + fields[SECOND]);
        List<Traveller> found =
                members.stream()
                        .filter(member -> member.family().equals(family))
                        .filter(member -> !member.given().isEmpty())
                        .filter(member -> given.startsWith(member.given()))
                        .map(Member::who)
                        .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String letters(String name) {
        return name.toUpperCase(Locale.ROOT).replace(" ", "");
    }

    private static String untitled(String given) {
        return TITLE.matcher(given).replaceFirst("").strip();
    }

    private static void tell(Traveller who, String[] fields, LocalDate bornBy) {
        who.set(Crossings.DOCUMENT_TYPE, fields[TYPE]);
        who.set(Crossings.DOCUMENT_ISSUER, fields[ISSUER]);
        who.set(Crossings.DOCUMENT_NUMBER, fields[NUMBER]);
        who.set(Crossings.NATIONALITY, fields[NATIONALITY]);
        who.set(Crossings.SEX, Codes.sex(fields[SEX]));
        who.replace(Crossings.FAMILY_NAME, fields[FAMILY]);
        who.replace(
                Crossings.GIVEN_NAMES, (untitled(fields[GIVEN]) + " " + fields[SECOND]).strip());
        if (!fields[BIRTH].isEmpty()) {
            Optional<LocalDate> day = Moment.birth(fields[BIRTH], bornBy);
            day.ifPresent(found -> who.set(Crossings.BIRTH_DATE, found.toString()));
            if (day.isEmpty()) {
                who.breakWith(Crossings.BIRTH_DATE, fields[BIRTH], "is no day of birth");
            }
        }
    }
}
