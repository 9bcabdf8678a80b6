package org.tidewaiter.report.picture;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.report.words.Times;

/** A time axis from left to right, with ticks at round times in UTC. */
record Axis(Instant from, Instant to, double left, double right) {

    private static final int MOST_TICKS = 8;
    private static final long[] STEP_MINUTES = {
        1, 5, 15, 30, 60, 180, 360, 720, 1440, 2 * 1440, 7 * 1440, 14 * 1440
    };
    private static final int[] STEP_MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 600};

    /** A tick and what it says. */
    record Tick(double x, String label) {}

    /** An axis with some room at both ends. */
    static Axis around(Instant first, Instant last, double left, double right) {
        long seconds = Math.max(600, Duration.between(first, last).toSeconds());
        long room = seconds / 25;
        return new Axis(first.minusSeconds(room), last.plusSeconds(room), left, right);
    }

    double x(Instant at) {
        double all = to.getEpochSecond() - from.getEpochSecond();
        return left + (right - left) * (at.getEpochSecond() - from.getEpochSecond()) / all;
    }

    /** Whether the axis is so long that the day tells an event's time well enough. */
    boolean inDays() {
        return Duration.between(from, to).toDays() > 10;
    }

    List<Tick> ticks() {
        long minutes = Duration.between(from, to).toMinutes();
        for (long step : STEP_MINUTES) {
            if (minutes / step < MOST_TICKS) {
                return everyMinutes(step);
            }
        }
        for (int months : STEP_MONTHS) {
            if (minutes / (months * 43_800L) < MOST_TICKS) {
                return everyMonths(months);
            }
        }
        return List.of();
    }

    private List<Tick> everyMinutes(long step) {
        List<Tick> ticks = new ArrayList<>();
        long seconds = step * 60;
        long at = Math.floorDiv(from.getEpochSecond() + seconds - 1, seconds) * seconds;
        for (; at <= to.getEpochSecond(); at += seconds) {
            Instant tick = Instant.ofEpochSecond(at);
            boolean midnight = at % 86_400 == 0;
            boolean day = midnight || ticks.isEmpty();
            String label = step >= 1440 ? Times.isoDay(tick) : Times.minute(tick).substring(11);
            ticks.add(new Tick(x(tick), step < 1440 && day ? Times.minute(tick) : label));
        }
        return ticks;
    }

    private List<Tick> everyMonths(int step) {
        List<Tick> ticks = new ArrayList<>();
        OffsetDateTime start = from.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
        OffsetDateTime month = start.withDayOfYear(1);
        while (!month.toInstant().isAfter(to)) {
            if (!month.toInstant().isBefore(from)) {
                String day = Times.isoDay(month.toInstant());
                ticks.add(new Tick(x(month.toInstant()), day.substring(0, day.length() - 3)));
            }
            month = month.plusMonths(step);
        }
        return ticks;
    }
}
