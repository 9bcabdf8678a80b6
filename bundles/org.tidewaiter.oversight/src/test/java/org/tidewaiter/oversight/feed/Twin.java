package org.tidewaiter.oversight.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The definition of a stretch, word by word, counted anew for every day: slow and plain. */
final class Twin {

    private final List<Series> sources;

    Twin(List<Series> sources) {
        this.sources = sources;
    }

    private static int last(int[] counts, int before) {
        int place = before - 1;
        while (place >= 0 && counts[place] == 0) {
            place--;
        }
        return place;
    }

    /** Where the silence in which a day lies begins, or the day itself; never before day 28. */
    private static int learnedBefore(Series series, int day) {
        return Math.max(28, Math.min(day, last(series.events(), day) + 1));
    }

    private static int sum(int[] counts, int from, int to) {
        return IntStream.range(from, to).map(i -> counts[i]).sum();
    }

    private static double median(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
    }

    private static List<Integer> weeks(Series series, int before, int most) {
        List<Integer> sums = new ArrayList<>();
        for (int week = 1; week <= most && before - 7 * week >= 0; week++) {
            sums.add(sum(series.events(), before - 7 * week, before - 7 * week + 7));
        }
        return sums;
    }

    private static double level(Series series, int before) {
        return Math.min(median(weeks(series, before, 12)), median(weeks(series, before, 4)));
    }

    private static int from(int before) {
        return before - 7 * Math.min(12, before / 7);
    }

    private static double share(Series series, int before, int day) {
        int of = 0;
        for (int i = from(before); i < before; i++) {
            of += (day - i) % 7 == 0 ? series.events()[i] : 0;
        }
        int all = sum(series.events(), from(before), before);
        return all == 0 ? 0 : (double) of / all;
    }

    private static double usual(Series series, int day) {
        if (day < 28) {
            return Double.NaN;
        }
        int before = learnedBefore(series, day);
        double level = level(series, before);
        if (level < 3) {
            return Double.NaN;
        }
        return day - before < 56 ? level * share(series, before, day) : 0;
    }

    private double expected(Series series, int day) {
        double theirs = 0;
        double came = 0;
        for (Series other : sources) {
            if (other != series && !Double.isNaN(usual(other, day))) {
                theirs += usual(other, day);
                came += other.events()[day];
            }
        }
        return usual(series, day) * (theirs > 1e-6 ? Math.min(1, came / theirs) : 1);
    }

    List<FeedGap> stretches() {
        List<FeedGap> all = new ArrayList<>();
        for (Series series : sources) {
            int day = 0;
            while (day < series.days()) {
                int to = day;
                while (to < series.days() && low(series, to)) {
                    to++;
                }
                if (to > day) {
                    stretch(series, day, to, all);
                }
                day = to + 1;
            }
        }
        return all;
    }

    private boolean low(Series series, int day) {
        return series.events()[day] <= expected(series, day) / 4;
    }

    private void stretch(Series series, int begin, int end, List<FeedGap> all) {
        int from = begin;
        while (from < end && !(expected(series, from) > 0)) {
            from++;
        }
        double expected = 0;
        int workdays = 0;
        for (int day = from; day < end; day++) {
            double here = expected(series, day);
            expected += here;
            boolean common = 2 * here < usual(series, day);
            workdays += works(series, from, day) && !common && here > 0 ? 1 : 0;
        }
        if (expected < 1) {
            return;
        }
        int events = sum(series.events(), from, end);
        double p = negativeBinomial(shape(series, from), expected, events);
        if (events == 0) {
            p = Math.min(p, silent(series, from, workdays));
        }
        int before = sum(series.events(), from(from), from);
        double rows = (double) sum(series.rows(), from(from), from) / before;
        all.add(
                new FeedGap(
                        Feed.CROSSINGS_BY_CARRIER,
                        series.source(),
                        LocalDate.ofEpochDay(series.firstDay() + from),
                        LocalDate.ofEpochDay(series.firstDay() + end - 1),
                        false,
                        sum(series.rows(), from, end),
                        expected * rows,
                        Math.min(1, 2 * p),
                        1,
                        1,
                        false));
    }

    private static int heard(Series series, int before, int day) {
        return (int)
                IntStream.range(from(before), before)
                        .filter(i -> (day - i) % 7 == 0 && series.events()[i] > 0)
                        .count();
    }

    private static boolean works(Series series, int before, int day) {
        return 2 * heard(series, before, day) >= (before - from(before)) / 7;
    }

    private static double silent(Series series, int before, int days) {
        int all = 0;
        int silent = 0;
        for (int weekday = 0; weekday < 7; weekday++) {
            if (works(series, before, before + weekday)) {
                int weeks = (before - from(before)) / 7;
                all += weeks;
                silent += weeks - heard(series, before, before + weekday);
            }
        }
        // B(silent + days + 1, ...) / B(silent + 1, ...), the mean of rate^days
        double log = 0;
        for (int i = 1; i <= days; i++) {
            log += Math.log(silent + i) - Math.log(all + 1 + i);
        }
        return Math.exp(log);
    }

    private static double shape(Series series, int before) {
        List<Integer> weeks = weeks(series, before, 12);
        double mean = weeks.stream().mapToInt(w -> w).average().orElseThrow();
        double beyond = weeks.stream().mapToDouble(w -> (w - mean) * (w - mean) - w).sum();
        double byWeek = beyond <= 0 ? 50 : mean * mean * weeks.size() / beyond;
        double dayBeyond = 0;
        double squares = 0;
        for (int day = from(before); day < before; day++) {
            double usual = mean * share(series, before, day);
            double off = series.events()[day] - usual;
            dayBeyond += off * off - usual;
            squares += usual * usual;
        }
        double byDay = dayBeyond <= 0 ? 50 : squares / dayBeyond;
        return Math.min(50, Math.min(byWeek, byDay));
    }

    private static double negativeBinomial(double shape, double mean, int most) {
        double sum = 0;
        double log = shape * Math.log(shape / (shape + mean));
        for (int k = 0; k <= most; k++) {
            sum += Math.exp(log);
            log += Math.log((shape + k) / (k + 1) * mean / (shape + mean));
        }
        return sum;
    }
}
