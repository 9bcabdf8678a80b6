package org.tidewaiter.rule.realimporter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.finding.Picture.Band;
import org.tidewaiter.api.finding.Picture.Event;
import org.tidewaiter.api.finding.Picture.Lane;

/**
 * What a delinquent and a candidate declared month by month, around the date: the label of a month
 * is the number of declarations; it is out of the ordinary if one is in the lanes.
 */
final class MonthsPicture {

    private final Delinquent delinquent;
    private final ImportRows rows;
    private final int candidate;
    private final IntPredicate inLanes;

    MonthsPicture(Delinquent delinquent, int candidate) {
        this.delinquent = delinquent;
        this.candidate = candidate;
        rows = delinquent.market.rows;
        inLanes = Handover.inLanes(delinquent);
    }

    /** A month of one trader. */
    private static final class Month {
        private int declarations;
        private int inLanes;
    }

    Picture.Timeline draw(String subject, String of) {
        List<Lane> lanes =
                List.of(
                        new Lane(
                                CandidateWriter.DELINQUENT,
                                Phrase.of("realimporter.laneDelinquent"),
                                of),
                        new Lane(
                                CandidateWriter.SUBJECT,
                                Phrase.of("realimporter.laneSubject"),
                                subject));
        List<Event> events = new ArrayList<>();
        addLane(CandidateWriter.DELINQUENT, delinquent.sanction.trader(), events);
        addLane(CandidateWriter.SUBJECT, candidate, events);
        Instant date = at(delinquent.sanction.day());
        Band band =
                new Band(
                        CandidateWriter.DELINQUENT,
                        date,
                        at(Math.max(delinquent.sanction.day() + 1, delinquent.untilDay)),
                        Phrase.of("realimporter.sanctioned"));
        return new Picture.Timeline(lanes, events, List.of(band));
    }

    private void addLane(String lane, int trader, List<Event> events) {
        Map<YearMonth, Month> months = new TreeMap<>();
        int to = rows.from(trader, delinquent.untilDay + 1);
        for (int place = rows.from(trader, delinquent.beforeDay); place < to; place++) {
            if (rows.begins[place]) {
                LocalDate date = LocalDate.ofEpochDay(rows.dayOf[place]);
                Month month = months.computeIfAbsent(YearMonth.from(date), absent -> new Month());
                month.declarations++;
                month.inLanes += inLanes.test(place) ? 1 : 0;
            }
        }
        months.forEach((at, month) -> events.add(event(lane, at, month)));
    }

    private static Event event(String lane, YearMonth at, Month month) {
        Map<String, Object> facts =
                Map.of("declarations", month.declarations, "inLanes", month.inLanes);
        return new Event(
                lane,
                at.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                new Phrase("realimporter.month", facts),
                String.valueOf(month.declarations),
                month.inLanes > 0);
    }

    private static Instant at(int day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
