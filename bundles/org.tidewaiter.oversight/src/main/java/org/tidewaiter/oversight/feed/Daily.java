package org.tidewaiter.oversight.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.kernel.column.TupleCodes;

/**
 * Counts the rows and senders of each source and day in one walk over a table.
 *
 * <p>Cost: O(rows). Memory: some 32 bytes a day of a source and 32 a day of a sender, then 8 a day
 * of a source between its first and the last. Used by one thread.
 */
final class Daily {

    private static final long DAY_SECONDS = 86_400;

    private final Feed feed;
    private final int lastDay;
    private final TupleCodes sourceDays = new TupleCodes(2);
    private final TupleCodes senderDays;
    private int[] rows = new int[64];
    private int[] events = new int[64];

    private Daily(Feed feed, int lastDay) {
        this.feed = feed;
        this.lastDay = lastDay;
        this.senderDays = new TupleCodes(2 + feed.sender().size());
    }

    /** What a feed is made of. */
    record Counted(List<Series> sources, Series whole, long unnamedRows) {}

    /**
     * Counts a feed whose table and column are there.
     *
     * @return sources in the order of their texts
     */
    static Counted of(Feed feed, DataSet data, Table table, Monitor monitor) {
        // the day of asOf itself is not over, so its count says nothing yet
        int lastDay = day(data.asOf().getEpochSecond()) - 1;
        Daily daily = new Daily(feed, lastDay);
        daily.walk(table, monitor);
        return daily.counted(data.codebook(feed.source().domain()), monitor);
    }

    private static int day(long seconds) {
        return (int) Math.floorDiv(seconds, DAY_SECONDS);
    }

    private void walk(Table table, Monitor monitor) {
        List<Column> columns = new ArrayList<>(feed.sender());
        columns.add(feed.source());
        columns.add(feed.time());
        try (Cursor cursor = table.scan(columns)) {
            while (cursor.advance()) {
                monitor.checkpoint();
                batch(cursor);
            }
        }
    }

    private void batch(Cursor cursor) {
        int[] source = cursor.codes(feed.source());
        long[] time = cursor.seconds(feed.time());
        int[][] sender = feed.sender().stream().map(cursor::codes).toArray(int[][]::new);
        int[] tuple = new int[2 + sender.length];
        for (int i = 0; i < cursor.size(); i++) {
            if (time[i] != Missing.SECONDS) {
                tuple[0] = source[i];
                tuple[1] = day(time[i]);
                for (int part = 0; part < sender.length; part++) {
                    tuple[2 + part] = sender[part][i];
                }
                add(tuple);
            }
        }
    }

    private void add(int[] tuple) {
        int place = sourceDays.add(tuple[0], tuple[1]);
        if (place == rows.length) {
            rows = Arrays.copyOf(rows, Math.multiplyExact(place, 2));
            events = Arrays.copyOf(events, rows.length);
        }
        rows[place]++;
        int known = senderDays.size();
        senderDays.add(tuple);
        events[place] += senderDays.size() - known;
    }

    private Counted counted(Codebook names, Monitor monitor) {
        // slot 0 is of rows without a source, slot n + 1 of the source with code n
        int[] first = firstDays(names.size() + 1);
        monitor.reserve(bytes(first));
        Filling whole = new Filling(Arrays.stream(first).min().orElse(Integer.MAX_VALUE));
        Filling[] bySlot = Arrays.stream(first).mapToObj(Filling::new).toArray(Filling[]::new);
        long unnamed = 0;
        for (int place = 0; place < sourceDays.size(); place++) {
            int slot = sourceDays.value(place, 0) + 1;
            unnamed += slot == 0 ? rows[place] : 0;
            for (Filling filling : List.of(whole, bySlot[slot])) {
                filling.add(sourceDays.value(place, 1), rows[place], events[place]);
            }
        }
        List<Series> sources = new ArrayList<>();
        for (int slot = 1; slot < first.length; slot++) {
            if (first[slot] != Integer.MAX_VALUE) {
                sources.add(bySlot[slot].series(names.text(slot - 1)));
            }
        }
        return new Counted(sources, whole.series(""), unnamed);
    }

    /** The first day of each slot, the greatest int of one without rows. */
    private int[] firstDays(int slots) {
        int[] first = new int[slots];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int place = 0; place < sourceDays.size(); place++) {
            int slot = sourceDays.value(place, 0) + 1;
            first[slot] = Math.min(first[slot], sourceDays.value(place, 1));
        }
        return first;
    }

    private long bytes(int[] first) {
        long days = 0;
        for (int day : first) {
            days += day <= lastDay ? lastDay - day + 1 : 0;
        }
        return 24 * days;
    }

    /** A series that is being filled. */
    private final class Filling {

        private final int firstDay;
        private final int[] dayRows;
        private final int[] dayEvents;
        private long rowsSince;

        Filling(int firstDay) {
            this.firstDay = firstDay;
            int days = firstDay <= lastDay ? lastDay - firstDay + 1 : 0;
            this.dayRows = new int[days];
            this.dayEvents = new int[days];
        }

        void add(int day, int newRows, int newEvents) {
            if (day > lastDay) {
                rowsSince += newRows;
            } else {
                dayRows[day - firstDay] += newRows;
                dayEvents[day - firstDay] += newEvents;
            }
        }

        Series series(String source) {
            return new Series(source, firstDay, dayRows, dayEvents, rowsSince);
        }
    }
}
