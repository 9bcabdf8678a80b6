package org.tidewaiter.rule.cotraveller;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.kernel.column.IntList;
import org.tidewaiter.rule.cotraveller.CitedRows.CitedRow;

/** Reads what pairs have in common on the voyages they shared. */
final class TieReader {

    /** Among strangers who share no booking, one in a hundred; a stated figure. */
    private static final double RARE = 0.01;

    /** Pooled bags of strangers are an error of the records. */
    private static final double ERROR = 0.002;

    private static final int SECONDS_A_MINUTE = 60;

    private final Travel travel;
    private final CitedRows rows;
    private final Codebook seats;
    private final int bookedWithinSeconds;

    TieReader(DataSet data, Travel travel, List<Pair> pairs, CotravellerParameters parameters) {
        this.travel = travel;
        Table table = data.table(Crossings.PORT).orElseThrow();
        rows = new CitedRows(table, pairs.stream().flatMapToLong(this::rowsOf).toArray());
        seats = data.codebook(Crossings.SEAT.domain());
        bookedWithinSeconds = parameters.bookedWithinMinutes() * SECONDS_A_MINUTE;
    }

    private LongStream rowsOf(Pair pair) {
        LongStream.Builder found = LongStream.builder();
        for (int voyage : pair.shared()) {
            found.add(travel.row(pair.person(), voyage));
            found.add(travel.row(pair.suspect().person(), voyage));
        }
        return found.build();
    }

    Ties read(Pair pair) {
        Ties ties = new Ties();
        IntList apart = new IntList();
        int lastSubject = Missing.CODE;
        int lastSuspect = Missing.CODE;
        for (int voyage : pair.shared()) {
            CitedRow subject = rows.at(travel.row(pair.person(), voyage));
            CitedRow suspect = rows.at(travel.row(pair.suspect().person(), voyage));
            name(ties.party, subject, suspect);
            if (isOneParty(subject, suspect)) {
                party(ties.party, subject, suspect);
            } else {
                seatAndBags(ties, subject, suspect, travel.voyages().load(voyage));
                apart.add(voyage);
            }
            if (subject.booking() != Missing.CODE && suspect.booking() != Missing.CODE) {
                ties.party.bookingKnown++;
                boolean again =
                        subject.booking() == lastSubject && suspect.booking() == lastSuspect;
                if (!again) {
                    bookings(ties, subject, suspect);
                }
                lastSubject = subject.booking();
                lastSuspect = suspect.booking();
            }
        }
        Apart separate = new Apart(pair, apart.toArray());
        shared(ties.contact, separate, CitedRow::contact, travel.use()::contactRows);
        shared(ties.payment, separate, CitedRow::payment, travel.use()::paymentRows);
        return ties;
    }

    /** A pair and the shared voyages on which they were not one party, so far as is known. */
    private record Apart(Pair pair, int[] voyages) {}

    /**
     * One reference made at one time, on one voyage. The carrier is not compared: on a shared
     * flight the rows of one booking may name either.
     */
    private static boolean isOneParty(CitedRow subject, CitedRow suspect) {
        return subject.booking() != Missing.CODE
                && subject.booking() == suspect.booking()
                && subject.bookedAtSeconds() == suspect.bookedAtSeconds();
    }

    private static void name(Party party, CitedRow subject, CitedRow suspect) {
        if (subject.familyName() != Missing.CODE && suspect.familyName() != Missing.CODE) {
            boolean one = subject.familyName() == suspect.familyName();
            party.oneName = Math.max(party.oneName, one ? 1 : 0);
        }
    }

    /** One party is seated, contacted and paid for together: that tells who they are, not more. */
    private void party(Party party, CitedRow subject, CitedRow suspect) {
        party.sameBooking++;
        Seat seat = seat(subject);
        Seat other = seat(suspect);
        if (seat != Seat.UNKNOWN && other != Seat.UNKNOWN) {
            party.seats++;
            party.oneRow += seat.row() == other.row() ? 1 : 0;
        }
        if (subject.bagGroup() != Missing.CODE && suspect.bagGroup() != Missing.CODE) {
            party.bags++;
            party.pooled += subject.bagGroup() == suspect.bagGroup() ? 1 : 0;
        }
    }

    private Seat seat(CitedRow row) {
        return row.seat() == Missing.CODE ? Seat.UNKNOWN : Seat.of(seats.text(row.seat()));
    }

    private void seatAndBags(Ties ties, CitedRow subject, CitedRow suspect, int load) {
        Seat seat = seat(subject);
        Seat other = seat(suspect);
        if (seat != Seat.UNKNOWN && other != Seat.UNKNOWN) {
            ties.seats.tried(seat.isNextTo(other), 2.0 / Math.max(2, load - 1));
        }
        if (subject.bagGroup() != Missing.CODE && suspect.bagGroup() != Missing.CODE) {
            ties.bags.tried(subject.bagGroup() == suspect.bagGroup(), ERROR);
        }
    }

    /** Two legs of the same two bookings are one decision, tried once. */
    private void bookings(Ties ties, CitedRow subject, CitedRow suspect) {
        boolean told =
                subject.agency() != Missing.CODE
                        && suspect.agency() != Missing.CODE
                        && subject.bookedAtSeconds() != Missing.SECONDS
                        && suspect.bookedAtSeconds() != Missing.SECONDS;
        if (told && !isOneParty(subject, suspect)) {
            long apart = Math.abs(subject.bookedAtSeconds() - suspect.bookedAtSeconds());
            boolean together = subject.agency() == suspect.agency() && apart <= bookedWithinSeconds;
            ties.booked.tried(together, RARE);
        }
    }

    /** Tries whether both ever gave the same; the more others gave it too, the less it says. */
    private void shared(
            Tie tie, Apart apart, ToIntFunction<CitedRow> value, IntUnaryOperator rowsWith) {
        Pair pair = apart.pair();
        SortedSet<Integer> subjects = values(pair.person(), apart.voyages(), value);
        SortedSet<Integer> suspects = values(pair.suspect().person(), apart.voyages(), value);
        if (subjects.isEmpty() || suspects.isEmpty()) {
            return;
        }
        subjects.retainAll(suspects);
        int fewest = subjects.stream().mapToInt(rowsWith::applyAsInt).min().orElse(0);
        double others = Math.max(0, fewest - ownRows(pair));
        tie.tried(!subjects.isEmpty(), RARE * (1 + others));
    }

    /** At most so many rows of a shared contact are the pair's own. */
    private int ownRows(Pair pair) {
        VoyageRange ever = new VoyageRange(0, travel.voyages().size());
        return travel.voyages(pair.person(), ever) + travel.voyages(pair.suspect().person(), ever);
    }

    private SortedSet<Integer> values(int person, int[] voyages, ToIntFunction<CitedRow> value) {
        SortedSet<Integer> found = new TreeSet<>();
        for (int voyage : voyages) {
            int code = value.applyAsInt(rows.at(travel.row(person, voyage)));
            if (code != Missing.CODE) {
                found.add(code);
            }
        }
        return found;
    }
}
